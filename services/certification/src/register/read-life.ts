import type { RegisterHistory, RegisterMoment } from '@jinbang/contracts/http/register';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayRead } from '../viewer/viewer.access.ts';
import { actsOf, mayActInAll } from './register.access.ts';
import { carryOut } from './register.rules.ts';
import { findActCohort, findWaitingFor } from './register-act.store.ts';
import { actAnswerOf, momentOf, registeredRowOf } from './register-answers.ts';
import {
  type CredentialVersion,
  listCredentialVersions,
  listEntries,
} from './register-entry.store.ts';
import { type FoundRow, findFound } from './register-search.store.ts';

const issueOf = ({ certificate }: FoundRow): RegisterMoment => ({
  at: certificate.issuedAt.toISOString(),
  what: 'issue',
  cause: 'decision',
  reason: null,
  actId: null,
  requestedBy: null,
  confirmedBy: null,
  credentialVersion: 1,
});

/** Certificates revoked before the register kept a history say when and why themselves. */
const revokedBefore = ({ certificate }: FoundRow): RegisterMoment | null => {
  const { revokedAt, revocationCause: cause } = certificate;
  if (revokedAt === null || cause === null) return null;
  const by = { reason: null, actId: null, requestedBy: null, confirmedBy: null };
  return { at: revokedAt.toISOString(), what: 'revoke', cause, ...by, credentialVersion: 1 };
};

const momentsOf = (found: FoundRow, kept: readonly RegisterMoment[]): RegisterMoment[] => {
  const isTold = kept.some(({ what }) => what === 'revoke');
  const old = isTold ? null : revokedBefore(found);
  return [issueOf(found), ...kept, ...(old ? [old] : [])];
};

const versionOf = ({ credential, superseded }: CredentialVersion, place: number) => ({
  credentialVersion: credential.credentialVersion,
  credentialId: credential.credentialId,
  keyName: credential.keyName,
  validFrom: credential.validFrom.toISOString(),
  state: place === 0 ? ('current' as const) : ('superseded' as const),
  cause: superseded?.cause ?? null,
  supersededAt: superseded?.supersededAt.toISOString() ?? null,
});

/** A certificate's whole life: every moment, every version, what waits, and what may be asked for. */
export const readLife =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, certificateId: string): Outcome<RegisterHistory> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      const [found] = await findFound(tx, [certificateId]);
      if (!found) return refuse(unknown('certificate.unknown'));
      const { certificate } = found;
      if (!mayRead(viewer, certificate)) return refuse(forbidden);
      const kept = (await listEntries(tx, certificateId)).map(momentOf);
      const versions = await listCredentialVersions(tx, certificateId);
      const waiting = [];
      for (const { record, bodyName } of await findWaitingFor(tx, certificateId)) {
        const { places, rowsHash } = await findActCohort(tx, record.actId);
        const mayAct = mayActInAll(viewer, places, record.act);
        waiting.push(actAnswerOf(record, { bodyName, rowsHash, viewer, mayAct }));
      }
      const life = { ...certificate, credentialVersion: versions.length };
      const later = new Date(8.64e15);
      const acts = actsOf(viewer, certificate).filter(
        (act) => carryOut(life, { act, validUntil: later }).ok,
      );
      return accept({
        certificate: registeredRowOf(found, at),
        moments: momentsOf(found, kept),
        versions: versions.map(versionOf),
        waiting,
        acts: [...acts],
      });
    });

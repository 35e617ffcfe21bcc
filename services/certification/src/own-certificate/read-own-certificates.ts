import type { OwnCertificate, OwnCertificates } from '@jinbang/contracts/http/own-certificates';
import type { Bilingual } from '@jinbang/contracts/primitive';
import { groupCertificateNumber } from '@jinbang/credentials/certificate-number';
import { accept, refuse } from '@jinbang/kernel/result';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { type Database, inTenant } from '@jinbang/service-kit/database';
import type { Certificate } from '../certificate/certificate.store.ts';
import {
  type CopyDeps,
  type HolderCopy,
  readHolderCopy,
} from '../certificate/read-certificates.ts';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { type ContestEvent, findEvent } from '../event/event.store.ts';
import { findNominationsOf } from '../nomination/nomination.store.ts';
import { findPresentVersions } from '../register/register-entry.store.ts';
import { findAdoption } from '../rule/adoption.store.ts';
import { ownDecisionOf } from './own-certificate.rules.ts';
import { type Holder, listOwnCertificates, listOwnDecisions } from './own-certificate.store.ts';

type Deps = Pick<CommandDeps, 'db'> & { readonly origin: string };
/** Who certifies in the contest of an event; undefined for an event that is none, too. */
const bodyOf = async (db: Database, event: ContestEvent | undefined): Promise<string | undefined> =>
  event && (await findAdoption(db, event.competitionId))?.bodyId;

const certificateOf = (
  row: Certificate,
  occupation: Bilingual,
  { origin, versions }: { origin: string; versions: ReadonlyMap<string, number> },
): OwnCertificate => ({
  certificateId: row.certificateId,
  number: row.number,
  numberText: groupCertificateNumber(row.number),
  occupation,
  level: row.level,
  levelName: LEVEL_LABELS[row.level],
  state: row.state,
  isCorrected: (versions.get(row.certificateId) ?? 1) > 1,
  validUntil: row.validUntil?.toISOString() ?? null,
  issuedAt: row.issuedAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  verifyUrl: `${origin}/v/${row.number}`,
});

/** What was decided about a contestant's own result, and the certificates that follow from it. */
export const readOwnCertificates =
  ({ db, origin }: Deps) =>
  async (holder: Holder): Outcome<OwnCertificates> => {
    const { eventId, entryId } = holder;
    const event = await findEvent(db, eventId);
    const bodyId = await bodyOf(db, event);
    // Nobody certifies here, so nothing was decided.
    if (!event || !bodyId) return accept({ eventId, entryId, decisions: [], certificates: [] });
    return inTenant(db, [bodyId], async (tx) => {
      const decisions = await listOwnDecisions(tx, holder);
      const certificates = await listOwnCertificates(tx, holder);
      const ids = certificates.map(({ certificateId }) => certificateId);
      const versions = await findPresentVersions(tx, ids);
      const titles = await findNominationsOf(
        tx,
        decisions.map(({ standing }) => standing.decisionId),
      );
      return accept({
        eventId,
        entryId,
        decisions: decisions.map(({ standing, live }) =>
          ownDecisionOf(standing, live, titles.get(standing.decisionId)),
        ),
        certificates: certificates.map((row) =>
          certificateOf(row, event.occupation.name, { origin, versions }),
        ),
      });
    });
  };

/** The holder's copy of one of these certificates, with its secret code. */
export const readOwnCopy = (deps: CopyDeps) => {
  const copyOf = readHolderCopy(deps);
  return async (holder: Holder, certificateId: string): Outcome<HolderCopy> => {
    const bodyId = await bodyOf(deps.db, await findEvent(deps.db, holder.eventId));
    const certificates = bodyId
      ? await inTenant(deps.db, [bodyId], (tx) => listOwnCertificates(tx, holder))
      : [];
    const isOwn = certificates.some((row) => row.certificateId === certificateId);
    return isOwn ? copyOf(holder.personId, certificateId) : refuse(unknown('certificate.unknown'));
  };
};

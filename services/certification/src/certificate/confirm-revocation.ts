import { accept, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  type CommandDeps,
  carryOutOnce,
  forbidden,
  isCurrent,
  type Outcome,
  unknown,
} from '../command.ts';
import { mayRevoke } from '../viewer/viewer.access.ts';
import { findCertificate } from './certificate.store.ts';
import { confirmRevocationRow, findRevocation, type Revocation } from './revocation.store.ts';
import { revokeCertificates } from './revoke-certificates.ts';

const flawOf = (revocation: Revocation, personId: string) => {
  if (revocation.confirmedAt !== null) {
    return { kind: 'conflict', code: 'revocation.already-confirmed' } as const;
  }
  return revocation.requestedBy === personId
    ? ({ kind: 'forbidden', code: 'revocation.four-eyes' } as const)
    : undefined;
};

/** The second of two people confirms; register, status list and holding change in this moment. */
export const confirmRevocation =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { revocationId, basedOn }: { revocationId: string; basedOn: number },
  ): Outcome<{ revocationId: string; certificateId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const revocation = await findRevocation(tx, revocationId);
      const certificate = revocation && (await findCertificate(tx, revocation.certificateId));
      if (!revocation || !certificate) return refuse(unknown('revocation.unknown'));
      if (!mayRevoke(viewer, certificate)) return refuse(forbidden);
      const flaw = flawOf(revocation, viewer.personId);
      if (flaw) return refuse(flaw);
      const current = isCurrent(basedOn, revocation);
      if (!current.ok) return current;
      const { certificateId } = certificate;
      const version = revocation.version + 1;
      const set = { confirmedBy: viewer.personId, confirmedAt: at, version };
      await confirmRevocationRow(tx, revocationId, set);
      const cause = { newId: deps.newId, now: at, causedBy: frame.commandId };
      await appendFacts(tx, await revokeCertificates(tx, [certificateId], 'office', cause));
      return accept({ revocationId, certificateId, version });
    });

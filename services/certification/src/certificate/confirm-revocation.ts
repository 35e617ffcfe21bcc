import { accept, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayRevoke } from '../viewer/viewer.access.ts';
import { findCertificate } from './certificate.store.ts';
import { flawOfConfirmation } from './revocation.rules.ts';
import { confirmRevocationRow, findRevocation } from './revocation.store.ts';
import { revokeCertificates } from './revoke-certificates.ts';

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
      const flaw = flawOfConfirmation(revocation, viewer.personId);
      if (flaw) return refuse(flaw);
      const { version: there } = revocation;
      const stale = flawOfVersion('command.stale', basedOn, { version: there });
      if (stale) return refuse(stale);
      const { certificateId } = certificate;
      const version = revocation.version + 1;
      const set = { confirmedBy: viewer.personId, confirmedAt: at, version };
      await confirmRevocationRow(tx, revocationId, set);
      const cause = { newId: deps.newId, now: at, causedBy: frame.commandId };
      const said = { cause: 'office', revocationId };
      await appendFacts(tx, await revokeCertificates(tx, [certificateId], 'office', cause, said));
      return accept({ revocationId, certificateId, version });
    });

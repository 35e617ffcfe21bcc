import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayRevoke } from '../viewer/viewer.access.ts';
import { findCertificate } from './certificate.store.ts';
import { addRevocation } from './revocation.store.ts';

/** The first of two people asks that a certificate be revoked, with the reason. */
export const requestRevocation =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { certificateId, reason }: { certificateId: string; reason: string },
  ): Outcome<{ revocationId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const certificate = await findCertificate(tx, certificateId, { lock: true });
      if (!certificate) return refuse(unknown('certificate.unknown'));
      if (!mayRevoke(viewer, certificate)) return refuse(forbidden);
      if (certificate.state === 'revoked') {
        return refuse({ kind: 'conflict', code: 'certificate.not-live' });
      }
      const revocationId = deps.newId();
      const isNew = await addRevocation(tx, {
        revocationId,
        certificateId,
        bodyId: certificate.bodyId,
        reason,
        requestedBy: viewer.personId,
        requestedAt: at,
        version: 1,
      });
      return isNew
        ? accept({ revocationId, version: 1 })
        : refuse({ kind: 'conflict', code: 'revocation.already-requested' });
    });

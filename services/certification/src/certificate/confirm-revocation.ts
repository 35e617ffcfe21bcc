import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayRevoke } from '../viewer/viewer.access.ts';
import { type Certificate, findCertificate } from './certificate.store.ts';
import { flawOfConfirmation } from './revocation.rules.ts';
import { confirmRevocationRow, findRevocation, type Revocation } from './revocation.store.ts';
import { revokeCertificates } from './revoke-certificates.ts';

const notLive: Rejection = { kind: 'conflict', code: 'certificate.not-live' };

type Asked = { readonly revocation: Revocation; readonly certificate: Certificate };

const flawOf = (
  { revocation, certificate }: Asked,
  personId: string,
  basedOn: number,
): Rejection | undefined =>
  flawOfConfirmation(revocation, personId) ??
  (certificate.state === 'revoked' ? notLive : undefined) ??
  flawOfVersion('command.stale', basedOn, { version: revocation.version });

/** The second of two people confirms; register, status list and holding change in this moment. */
export const confirmRevocation =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { revocationId, basedOn }: { revocationId: string; basedOn: number },
  ): Outcome<{ revocationId: string; certificateId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const known = await findRevocation(tx, revocationId);
      // The certificate before the request: who ends a certificate closes its requests in this order.
      const certificate = known && (await findCertificate(tx, known.certificateId, { lock: true }));
      const revocation = await findRevocation(tx, revocationId, { lock: true });
      if (!revocation || !certificate) return refuse(unknown('revocation.unknown'));
      if (!mayRevoke(viewer, certificate)) return refuse(forbidden);
      const flaw = flawOf({ revocation, certificate }, viewer.personId, basedOn);
      if (flaw) return refuse(flaw);
      const { certificateId } = certificate;
      const version = revocation.version + 1;
      const set = { confirmedBy: viewer.personId, confirmedAt: at, version };
      await confirmRevocationRow(tx, revocationId, set);
      const cause = { newId: deps.newId, now: at, causedBy: frame.commandId };
      const said = { cause: 'office', revocationId };
      await appendFacts(tx, await revokeCertificates(tx, [certificateId], 'office', cause, said));
      return accept({ revocationId, certificateId, version });
    });

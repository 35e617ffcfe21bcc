import type { JwtForm } from '@jinbang/contracts/http/signing-key';
import type { JsonObject } from '@jinbang/credentials/json';
import { openBadgeJwt, vcJwt } from '@jinbang/credentials/jwt';
import { accept, refuse } from '@jinbang/kernel/result';
import { inTenant } from '@jinbang/service-kit/database';
import { findBodyOf, findCertificate, findCredential } from '../certificate/certificate.store.ts';
import { type CommandDeps, forbidden, type Outcome, unknown } from '../command.ts';
import type { OpenSigner } from '../key/signers.ts';
import { findActiveKey } from '../key/signing-key.store.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import { mayTakeRendering } from './rendering.access.ts';

export type RenderingDeps = Pick<CommandDeps, 'db' | 'now'> & { readonly openSigner: OpenSigner };

const RENDER = { 'ob-jwt': openBadgeJwt, 'vc-jwt': vcJwt } as const;

/** The credential's present text as a JWT, signed now with the body's ES256 key. Nothing is kept. */
export const renderJwt =
  ({ db, now, openSigner }: RenderingDeps) =>
  async (
    personId: string,
    certificateId: string,
    form: JwtForm,
  ): Outcome<{ jwt: string; number: string }> => {
    const viewer = await findViewer(db, personId, now());
    const bodyId = await findBodyOf(db, certificateId);
    if (!bodyId) return refuse(unknown('certificate.unknown'));
    return inTenant(db, [bodyId], async (tx) => {
      const row = await findCertificate(tx, certificateId);
      const credential = await findCredential(tx, certificateId);
      if (!row || !credential) return refuse(unknown('certificate.unknown'));
      if (!mayTakeRendering(viewer, row, row.personId)) return refuse(forbidden);
      const key = await findActiveKey(tx, bodyId, 'ES256');
      if (!key) return refuse({ kind: 'conflict', code: 'signing-key.not-there' });
      // Safe: it was signed here, so it is an object of JSON.
      const words = JSON.parse(credential.body) as JsonObject;
      return accept({ jwt: await RENDER[form](words, await openSigner(key)), number: row.number });
    });
  };

import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { webAuthnAnswer } from '../invitation/invitation.body.ts';

export const passkeyView = z.object({
  passkeyId: id,
  name: z.string().nullable(),
  createdAt: instant,
  /** Kept by its maker in more than one place, so that losing a phone loses nothing. */
  isBackedUp: z.boolean(),
  /** The kind of authenticator (AAGUID), where it says so. */
  authenticator: z.string().nullable(),
});
export type PasskeyView = z.infer<typeof passkeyView>;

export const newPasskey = z.object({
  name: z.string().trim().min(1).max(100),
  response: webAuthnAnswer,
});
export const passkeyList = z.object({ items: z.array(passkeyView).max(50) });
/** WebAuthn options as the browser takes them (PublicKeyCredential.parse…FromJSON). */
export const webAuthnOptions = z.looseObject({ challenge: z.string() });

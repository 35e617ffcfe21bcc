import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

/** As people write it; compared and kept in lower case. */
export const emailAddress = z.email().max(254);
/** A link's text: 256 bits behind a short prefix. */
export const linkToken = z.string().regex(/^[\w-]{20,100}$/);
export const passwordText = z.string().min(1).max(300);
/** A WebAuthn answer of the browser as JSON (PublicKeyCredential.toJSON). */
export const webAuthnAnswer = z
  .looseObject({ id: z.string().max(2_000), response: z.looseObject({}) })
  .openapi({ type: 'object', description: 'PublicKeyCredential.toJSON() of the browser' });

export const newInvitation = z.object({ personId: id, email: emailAddress });

export const invitationView = z.object({
  invitationId: id,
  personId: id,
  email: z.string(),
  invitedBy: id,
  invitedAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
});
export type InvitationView = z.infer<typeof invitationView>;

export const invitedView = z.object({ email: z.string(), expiresAt: instant });
export type InvitedView = z.infer<typeof invitedView>;

export const begunSession = z.object({ personId: id, sessionId: id, expiresAt: instant });

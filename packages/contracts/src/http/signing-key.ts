import { z } from 'zod';
import { id, instant } from '../primitive.ts';

/** Name of a signing key, the fragment of its key id: a Multikey, or `p256-` and the point's `x`. */
export const keyName = z.string().regex(/^(z6Mk[1-9A-HJ-NP-Za-km-z]{44}|p256-[A-Za-z0-9_-]{43})$/);

export const keyReason = z.object({ reason: z.string().trim().min(1).max(500) });
export type KeyReason = z.infer<typeof keyReason>;

/** Two people remove a key; what it signed is then signed again under the same ids. */
export const keyRemoval = z.object({
  removalId: id,
  state: z.enum(['requested', 'withdrawn', 'signing-again', 'done']),
  reason: z.string(),
  requestedBy: id,
  requestedAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
  /** How many certificates stand signed again, and how many of how many still wait. */
  renewedCount: z.int(),
  waitingCount: z.int(),
  doneAt: instant.nullable(),
  version: z.int(),
});
export type KeyRemoval = z.infer<typeof keyRemoval>;

export const keyReplacement = z.object({
  newKey: keyName,
  reason: z.string(),
  by: id,
  at: instant,
});

/** A key as its body's people read it; never the private half. */
export const signingKey = z.object({
  keyName,
  /** Ed25519 signs credentials and status lists, ES256 the JWTs made of them. */
  algorithm: z.enum(['Ed25519', 'ES256']),
  /** `retired`: signs no more and stays listed; `removed`: what it signed is believed no more. */
  state: z.enum(['active', 'retired', 'removed']),
  madeAt: instant,
  retiredAt: instant.nullable(),
  removedAt: instant.nullable(),
  /** Certificates whose present text this key signed. */
  certificateCount: z.int(),
  /** What took its place, and why; null while it signs. */
  replaced: keyReplacement.nullable(),
  /** The newest removal asked for; null where nobody ever asked. */
  removal: keyRemoval.nullable(),
});
export type SigningKey = z.infer<typeof signingKey>;

export const signingKeys = z.object({ items: z.array(signingKey).max(200), next: z.null() });

/** A rendering of a credential for readers of JWTs: Open Badges 3.0 §8.2 or W3C VC-JOSE-COSE. */
export const jwtForm = z.enum(['ob-jwt', 'vc-jwt']);
export type JwtForm = z.infer<typeof jwtForm>;

export const jwtRendering = z.object({ form: jwtForm, mediaType: z.string(), jwt: z.string() });
export type JwtRendering = z.infer<typeof jwtRendering>;

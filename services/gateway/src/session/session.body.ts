import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { sessionMoves } from './session-move.ts';

export const sessionView = z.object({
  sessionId: id,
  /** `account`: a browser; `device`: a judge on a paired tablet. */
  kind: z.enum(['account', 'device']),
  isThis: z.boolean(),
  startedAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  /** Truncated: where from, not who. */
  addressPrefix: z.string().nullable(),
  agent: z.string().nullable(),
  /** Other browsers the cookie came from. */
  moves: sessionMoves,
  deviceId: id.nullable(),
});
export type SessionView = z.infer<typeof sessionView>;
export const sessionList = z.object({ items: z.array(sessionView).max(400) });

export const whoAmI = z.object({
  personId: id,
  sessionId: z.string(),
  deviceId: id.nullable(),
  email: z.string().nullable(),
  expiresAt: instant.nullable(),
  /** May change what they sign in with: they did so a moment ago. */
  isFresh: z.boolean(),
});
export type WhoAmI = z.infer<typeof whoAmI>;

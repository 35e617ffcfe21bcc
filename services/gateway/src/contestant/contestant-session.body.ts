import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { sessionMoves } from '../session/session-move.ts';

/** What a contestant's session is for; no name, since the door knows none. */
export const ownSession = z.object({
  sessionId: id,
  eventId: id,
  entryId: id,
  entryNo: z.string(),
  expiresAt: instant,
});
export type OwnSession = z.infer<typeof ownSession>;

export const ownSessionView = z.object({
  sessionId: id,
  entryId: id,
  isThis: z.boolean(),
  startedAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  /** Truncated: where from, not who. */
  addressPrefix: z.string().nullable(),
  agent: z.string().nullable(),
  moves: sessionMoves,
});
export type OwnSessionView = z.infer<typeof ownSessionView>;
export const ownSessionList = z.object({ items: z.array(ownSessionView).max(50) });

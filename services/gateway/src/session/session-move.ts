import { z } from '@hono/zod-openapi';
import { instant } from '@jinbang/contracts/primitive';
import type { Database } from '@jinbang/service-kit/database';
import { findMoves } from '../access-trail/access-trail.store.ts';

const MOVES_SHOWN = 10;

/** The cookie came from another browser than the time before: the person's other one, or a thief's. */
export const sessionMove = z.object({
  at: instant,
  agent: z.string().nullable(),
  /** Truncated: where from, not who. */
  addressPrefix: z.string().nullable(),
});
export type SessionMove = z.infer<typeof sessionMove>;
export const sessionMoves = z.array(sessionMove).max(MOVES_SHOWN);

/** The moves of each of these sessions, newest first. Looking at the list cannot wipe them away. */
export const movesOf = async (
  db: Database,
  personId: string,
  sessionIds: readonly string[],
): Promise<(sessionId: string) => SessionMove[]> => {
  const rows = await findMoves(db, personId, sessionIds);
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return (sessionId) =>
    (bySession.get(sessionId) ?? []).slice(0, MOVES_SHOWN).map((row) => ({
      at: row.happenedAt.toISOString(),
      agent: row.agent,
      addressPrefix: row.addressPrefix,
    }));
};

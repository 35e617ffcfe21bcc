import type { Database } from '@jinbang/service-kit/database';
import { findReserved, reserveVersions } from './board-version.store.ts';

const BLOCK = 1_000;

/**
 * Versions that rise over restarts too: they are reserved in blocks, and a new process goes on after
 * the last block. The jump tells every reader that it must fetch the board anew.
 */
export type BoardVersions = {
  readonly load: () => Promise<void>;
  /** Makes sure that each of these events has a version left. */
  readonly reserve: (eventIds: readonly string[]) => Promise<void>;
  readonly next: (eventId: string) => number;
};

export const createBoardVersions = (db: Database): BoardVersions => {
  const given = new Map<string, { current: number; end: number }>();
  return {
    load: async () => {
      for (const [eventId, end] of await findReserved(db))
        given.set(eventId, { current: end, end });
    },
    reserve: async (eventIds) => {
      const short = eventIds.filter((eventId) => {
        const own = given.get(eventId);
        return !own || own.current >= own.end;
      });
      if (short.length === 0) return;
      for (const [eventId, end] of await reserveVersions(db, short, BLOCK)) {
        given.set(eventId, {
          current: Math.max(given.get(eventId)?.current ?? 0, end - BLOCK),
          end,
        });
      }
    },
    next: (eventId) => {
      const own = given.get(eventId);
      if (!own || own.current >= own.end) throw new RangeError('No board version is reserved.');
      own.current += 1;
      return own.current;
    },
  };
};

import type { Database } from '@jinbang/service-kit/database';
import type { EventBook } from './event-book.ts';
import type { Gap } from './heard.rules.ts';
import { findHeard, findWhole } from './heard.store.ts';
import {
  applyTouches,
  type Changes,
  disagreeing,
  emptyShelf,
  type RefusedEvent,
  readPart,
  readWhole,
} from './read-books.ts';
import type { BookPart, Touch, Touched } from './touched.ts';

export type Bookshelf = {
  readonly find: (eventId: string) => EventBook | undefined;
  readonly books: () => IterableIterator<EventBook>;
  /** Why an event has no book although it is known; undefined for every other. */
  readonly refusalOf: (eventId: string) => RefusedEvent | undefined;
  /** Reads everything from the tables; where they hold other than what was heard comes back. */
  readonly load: () => Promise<readonly Gap[]>;
  /** Reads the refused events anew whose tables hold what was heard by now; these come back. */
  readonly mend: () => Promise<readonly string[]>;
  /** Brings in what committed since the last time; what changed in each touched event comes back. */
  readonly settle: () => Promise<ReadonlyMap<string, Changes>>;
  /** Reads a part anew after a command of this service's own; `settle` tells of it. */
  readonly refresh: (part: BookPart, eventIds: readonly string[]) => Promise<void>;
  /** The sweep: compares every book with the tables and reads anew those that differ. */
  readonly audit: () => Promise<readonly string[]>;
};

/** The books of all events in memory: rebuilt from the tables at start, kept up mark by mark. */
export const createBookshelf = (db: Database, touched: Touched): Bookshelf => {
  const shelf = emptyShelf();
  let untold: Touch[] = [];
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: a part that is being read must not overtake a newer reading of it. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  const bringIn = async () => {
    untold.push(...(await touched.take(db)));
    await applyTouches(shelf, db, untold);
    // Only now: had the database failed in between, the next time tries them again.
    untold = [];
  };

  return {
    find: (eventId) => shelf.books.get(eventId),
    books: () => shelf.books.values(),
    refusalOf: (eventId) => shelf.refused.get(eventId),
    load: () => inTurn(() => readWhole(shelf, db, 'all')),
    mend: async () => {
      // Asked of the tables before its turn: counting a great event would hold up all the others.
      const whole = await findWhole(db, [...shelf.refused.keys()]);
      if (whole.length === 0) return [];
      return inTurn(async () => {
        await bringIn();
        await readWhole(shelf, db, whole);
        return whole.filter((eventId) => !shelf.refused.has(eventId));
      });
    },
    settle: () =>
      inTurn(async () => {
        await bringIn();
        const taken = shelf.changes;
        shelf.changes = new Map();
        return taken;
      }),
    refresh: (part, eventIds) => inTurn(() => readPart(shelf, db, part, eventIds)),
    audit: () =>
      inTurn(async () => {
        await bringIn();
        const told = await findHeard(db);
        // A transaction that committed in between is counted there and not yet here.
        if (touched.isWaiting()) return [];
        const wrong = disagreeing(shelf, told);
        if (wrong.length > 0) await readWhole(shelf, db, wrong);
        return wrong;
      }),
  };
};

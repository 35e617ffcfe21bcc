import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { SubjectCode } from '../tables.ts';

/** The parts of a book that are read anew when something in them changed. */
export type BookPart =
  | 'event'
  | 'sessions'
  | 'codes'
  | 'entries'
  | 'scheme'
  | 'mapping'
  | 'penalties'
  | 'sheets'
  | 'locks'
  | 'appeals'
  | 'results'
  | 'freeze'
  | 'decisions';

export type TouchedMark = {
  readonly eventId: string;
  readonly subjectKey: string;
  readonly subject: MarkSubject;
  readonly aspectId: string;
  readonly value: string | null;
  readonly version: number;
};

export type TouchedCode = {
  readonly eventId: string;
  readonly subjectKey: string;
  readonly subject: MarkSubject;
  readonly code: SubjectCode;
  readonly version: number;
};

export type Touch =
  | { readonly kind: 'marks'; readonly marks: readonly TouchedMark[] }
  | { readonly kind: 'codes'; readonly codes: readonly TouchedCode[] }
  | { readonly kind: 'part'; readonly part: BookPart; readonly eventIds: readonly string[] }
  | { readonly kind: 'competitions'; readonly competitionIds: readonly string[] }
  | { readonly kind: 'consents'; readonly competitionIds: readonly string[] };

export type Touched = {
  /** Remembers what this transaction changed; it counts once the transaction is known to have committed. */
  readonly note: (tx: Transaction, touch: Touch) => Promise<void>;
  /** What committed transactions changed since the last time, in the order it was noted. */
  readonly take: (db: Database) => Promise<readonly Touch[]>;
  readonly isWaiting: () => boolean;
};

type Statuses = readonly (readonly [xid: string, status: string | null])[];

const askStatus = async (db: Database, xids: readonly string[]): Promise<Statuses> => {
  const rows = await db.execute<{ xid: string; status: string | null }>(sql`
    select xid, pg_xact_status(xid::xid8) as status
    from unnest(${sql.param([...xids])}::text[]) as asked (xid)`);
  return rows.map(({ xid, status }) => [xid, status]);
};

/** Postgres came back from a crash and has not given out this number yet. */
const isInFuture = (cause: unknown): boolean =>
  cause instanceof Error &&
  cause.cause instanceof Error &&
  'code' in cause.cause &&
  cause.cause.code === '22023';

/** What became of these transactions; one that a crash of Postgres made forget is as good as aborted. */
const statusOf = async (db: Database, xids: readonly string[]): Promise<Statuses> => {
  if (xids.length === 0) return [];
  try {
    return await askStatus(db, xids);
  } catch (cause) {
    if (!isInFuture(cause)) throw cause;
    const [only] = xids;
    if (xids.length === 1 && only !== undefined) return [[only, 'aborted']];
    const half = Math.ceil(xids.length / 2);
    return [
      ...(await statusOf(db, xids.slice(0, half))),
      ...(await statusOf(db, xids.slice(half))),
    ];
  }
};

/**
 * Several consumers commit on connections of their own, and a batch that fails is rolled back and
 * repeated fact by fact; so a change is believed only when Postgres says its transaction committed.
 */
export const createTouched = (): Touched => {
  const waiting = new Map<string, Touch[]>();
  return {
    note: async (tx, touch) => {
      const [row] = await tx.execute<{ xid: string }>(
        sql`select pg_current_xact_id()::text as xid`,
      );
      if (!row) return;
      const known = waiting.get(row.xid);
      if (known) known.push(touch);
      else waiting.set(row.xid, [touch]);
    },
    take: async (db) => {
      const touches: Touch[] = [];
      for (const [xid, status] of await statusOf(db, [...waiting.keys()])) {
        if (status === 'in progress') continue;
        if (status !== 'aborted') touches.push(...(waiting.get(xid) ?? []));
        waiting.delete(xid);
      }
      return touches;
    },
    isWaiting: () => waiting.size > 0,
  };
};

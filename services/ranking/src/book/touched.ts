import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { SubjectCode } from '../tables.ts';

/** The parts of a book that are read anew when something in them changed. */
export type BookPart =
  | 'event'
  | 'sessions'
  | 'entries'
  | 'scheme'
  | 'mapping'
  | 'sheets'
  | 'locks'
  | 'results'
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
  | { readonly kind: 'competitions'; readonly competitionIds: readonly string[] };

export type Touched = {
  /** Remembers what this transaction changed; it counts once the transaction is known to have committed. */
  readonly note: (tx: Transaction, touch: Touch) => Promise<void>;
  /** What committed transactions changed since the last time, in the order it was noted. */
  readonly take: (db: Database) => Promise<readonly Touch[]>;
  readonly isWaiting: () => boolean;
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
      if (waiting.size === 0) return [];
      const ids = [...waiting.keys()];
      const rows = await db.execute<{ xid: string; status: string | null }>(sql`
        select xid, pg_xact_status(xid::xid8) as status from unnest(${sql.param(ids)}::text[]) as asked (xid)`);
      const touches: Touch[] = [];
      for (const { xid, status } of rows) {
        if (status === 'in progress') continue;
        if (status !== 'aborted') touches.push(...(waiting.get(xid) ?? []));
        waiting.delete(xid);
      }
      return touches;
    },
    isWaiting: () => waiting.size > 0,
  };
};

import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { appealTable } from '../appeal.tables.ts';

type Row = typeof appealTable.$inferSelect;

/** Keeps what was told newest of each appeal; one that ended stays, so that it cannot return. */
export const keepAppeals = async (tx: Transaction, rows: readonly Row[]): Promise<void> => {
  // One statement may not touch a row twice: of several facts about an appeal the newest is kept.
  const inOrder = rows.toSorted((left, right) => left.version - right.version);
  const newest = [...new Map(inOrder.map((row) => [row.appealId, row])).values()];
  await tx
    .insert(appealTable)
    .values(newest)
    .onConflictDoUpdate({
      target: appealTable.appealId,
      set: { isOpen: sql`excluded.is_open`, version: sql`excluded.version` },
      setWhere: sql`${appealTable.version} < excluded.version`,
    });
};

/** How many wait for an answer, by event. */
export const countOpenAppeals = async (
  db: Database | Transaction,
  eventIds: string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ eventId: appealTable.eventId, appeals: count() })
    .from(appealTable)
    .where(and(inArray(appealTable.eventId, eventIds), eq(appealTable.isOpen, true)))
    .groupBy(appealTable.eventId);
  return new Map(rows.map(({ eventId, appeals }) => [eventId, appeals]));
};

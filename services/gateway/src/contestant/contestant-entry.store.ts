import type { Database, Transaction } from '@jinbang/service-kit/database';
import { inArray, sql } from 'drizzle-orm';
import { contestantEntryTable } from '../tables.ts';

export type ContestantEntry = typeof contestantEntryTable.$inferSelect;

/** Entries as told last. */
export const saveContestantEntries = async (
  tx: Transaction,
  rows: readonly ContestantEntry[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(contestantEntryTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: contestantEntryTable.entryId,
      set: {
        eventId: sql`excluded.event_id`,
        entryNo: sql`excluded.entry_no`,
        personIds: sql`excluded.person_ids`,
        withdrawn: sql`excluded.withdrawn`,
      },
    });
};

/** By their id; one not heard of is missing. */
export const findContestantEntries = async (
  db: Database | Transaction,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, ContestantEntry>> => {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(contestantEntryTable)
    .where(inArray(contestantEntryTable.entryId, [...entryIds]))
    .limit(500);
  return new Map(rows.map((row) => [row.entryId, row]));
};

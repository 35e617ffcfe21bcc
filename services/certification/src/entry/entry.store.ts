import type { Transaction } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import { entryTable } from '../heard.tables.ts';

export type Entry = typeof entryTable.$inferSelect;

export const saveEntries = async (
  tx: Transaction,
  rows: readonly (typeof entryTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insert(entryTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: entryTable.entryId,
      set: {
        members: sql`excluded.members`,
        withdrawn: sql`excluded.withdrawn`,
        organisationId: sql`excluded.organisation_id`,
        version: sql`excluded.version`,
      },
    });
};

const ENTRIES_MAX = 50_000;

export const findEntriesOf = (tx: Transaction, eventId: string): Promise<readonly Entry[]> =>
  tx.select().from(entryTable).where(eq(entryTable.eventId, eventId)).limit(ENTRIES_MAX);

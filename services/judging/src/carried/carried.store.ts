import { commandTable } from '@jinbang/service-kit/command-table';
import { type Database, inTenant } from '@jinbang/service-kit/database';
import { inArray } from 'drizzle-orm';
import { carriedCommandTable } from '../carried.tables.ts';

/** Which of these commands have their answer already. */
export const findAnswered = async (
  db: Database,
  commandIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .select({ commandId: commandTable.commandId })
    .from(commandTable)
    .where(inArray(commandTable.commandId, [...commandIds]))
    .limit(commandIds.length);
  return new Set(rows.map(({ commandId }) => commandId));
};

/** Whoever brought it first stands there; brought again it changes nothing. */
export const saveCarried = (
  db: Database,
  row: typeof carriedCommandTable.$inferInsert,
): Promise<unknown> =>
  inTenant(db, [row.ownerId], (tx) =>
    tx.insert(carriedCommandTable).values(row).onConflictDoNothing(),
  );

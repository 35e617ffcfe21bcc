import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq } from 'drizzle-orm';
import { paperFileTable, paperOriginalTable } from '../typing.tables.ts';

export const saveOriginal = async (
  tx: Transaction,
  row: typeof paperOriginalTable.$inferInsert,
): Promise<void> => {
  await tx.insert(paperOriginalTable).values(row);
};

/** The same file twice is kept once. */
export const saveScan = async (
  tx: Transaction,
  row: typeof paperFileTable.$inferInsert,
): Promise<void> => {
  await tx.insert(paperFileTable).values(row).onConflictDoNothing();
};

export const findScan = async (tx: Transaction, eventId: string, fileHash: string) => {
  const [row] = await tx
    .select()
    .from(paperFileTable)
    .where(and(eq(paperFileTable.eventId, eventId), eq(paperFileTable.fileHash, fileHash)))
    .limit(1);
  return row;
};

import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { personCopyTable } from '../privacy.tables.ts';
import type { CopyView } from './copy.body.ts';

export type CopyRow = typeof personCopyTable.$inferSelect;

export const viewOf = ({ ownerId: _, ...row }: CopyRow): CopyView => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
});

export const insertCopy = async (tx: Transaction, row: CopyRow): Promise<void> => {
  await tx.insert(personCopyTable).values(row);
};

export const findCopy = async (
  tx: Transaction,
  copyId: string,
  lock: boolean,
): Promise<CopyRow | undefined> => {
  const query = tx
    .select()
    .from(personCopyTable)
    .where(eq(personCopyTable.copyId, copyId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

export const saveCopyConfirmation = async (
  tx: Transaction,
  { copyId, confirmedBy, confirmedAt, version }: CopyRow,
): Promise<void> => {
  await tx
    .update(personCopyTable)
    .set({ confirmedBy, confirmedAt, version })
    .where(eq(personCopyTable.copyId, copyId));
};

import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import { sheetDestructionTable } from '../hand-out.tables.ts';

export type Destruction = typeof sheetDestructionTable.$inferSelect;

export const addDestruction = async (tx: Transaction, row: Destruction): Promise<void> => {
  await tx.insert(sheetDestructionTable).values(row);
};

/** Held until the transaction ends. */
export const findDestruction = async (
  tx: Transaction,
  destructionId: string,
): Promise<Destruction | undefined> => {
  const [row] = await tx
    .select()
    .from(sheetDestructionTable)
    .where(eq(sheetDestructionTable.destructionId, destructionId))
    .limit(1)
    .for('update');
  return row;
};

export const confirmDestructionRow = async (
  tx: Transaction,
  destructionId: string,
  set: Pick<Destruction, 'confirmedBy' | 'confirmedAt' | 'version'>,
): Promise<void> => {
  await tx
    .update(sheetDestructionTable)
    .set(set)
    .where(eq(sheetDestructionTable.destructionId, destructionId));
};

/** Those that wait for the second person, newest first. */
export const listOpenDestructions = (
  tx: Transaction,
  bodyId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly Destruction[]> =>
  tx
    .select()
    .from(sheetDestructionTable)
    .where(
      and(
        eq(sheetDestructionTable.bodyId, bodyId),
        isNull(sheetDestructionTable.confirmedBy),
        after === undefined ? undefined : lt(sheetDestructionTable.destructionId, after),
      ),
    )
    .orderBy(desc(sheetDestructionTable.destructionId))
    .limit(limit + 1);

import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { revocationTable } from '../register.tables.ts';

export type Revocation = typeof revocationTable.$inferSelect;

/** False when a revocation of this certificate already waits for the second pair of eyes. */
export const addRevocation = async (
  tx: Transaction,
  row: typeof revocationTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(revocationTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ revocationId: revocationTable.revocationId });
  return added.length === 1;
};

export const findRevocation = async (
  tx: Transaction,
  revocationId: string,
): Promise<Revocation | undefined> => {
  const [row] = await tx
    .select()
    .from(revocationTable)
    .where(eq(revocationTable.revocationId, revocationId))
    .limit(1)
    .for('update');
  return row;
};

export const confirmRevocationRow = async (
  tx: Transaction,
  revocationId: string,
  set: { confirmedBy: string; confirmedAt: Date; version: number },
): Promise<void> => {
  await tx.update(revocationTable).set(set).where(eq(revocationTable.revocationId, revocationId));
};

import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { awardRevocationTable } from '../award.tables.ts';

export type AwardRevocation = typeof awardRevocationTable.$inferSelect;

/** False when a revocation of this document already waits for the second pair of eyes. */
export const addAwardRevocation = async (
  tx: Transaction,
  row: typeof awardRevocationTable.$inferInsert,
): Promise<boolean> => {
  const added = await tx
    .insert(awardRevocationTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ revocationId: awardRevocationTable.revocationId });
  return added.length === 1;
};

export const findAwardRevocation = async (
  tx: Transaction,
  revocationId: string,
): Promise<AwardRevocation | undefined> => {
  const [row] = await tx
    .select()
    .from(awardRevocationTable)
    .where(eq(awardRevocationTable.revocationId, revocationId))
    .limit(1)
    .for('update');
  return row;
};

export const confirmAwardRevocation = async (
  tx: Transaction,
  revocationId: string,
  set: { confirmedBy: string; confirmedAt: Date; version: number },
): Promise<void> => {
  await tx
    .update(awardRevocationTable)
    .set(set)
    .where(eq(awardRevocationTable.revocationId, revocationId));
};

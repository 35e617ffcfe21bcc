import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
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
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<AwardRevocation | undefined> => {
  const query = tx
    .select()
    .from(awardRevocationTable)
    .where(eq(awardRevocationTable.revocationId, revocationId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

const isOpen = and(isNull(awardRevocationTable.confirmedAt), isNull(awardRevocationTable.closedAt));

/** What waits for the second pair of eyes. */
export const listOpenRevocations = (
  tx: Transaction,
  awardIds: readonly string[],
): Promise<readonly AwardRevocation[]> =>
  tx
    .select()
    .from(awardRevocationTable)
    .where(and(isOpen, inArray(awardRevocationTable.awardId, [...awardIds])));

/** These documents ended another way: nothing of them is left to be confirmed. */
export const closeAwardRevocations = async (
  tx: Transaction,
  awardIds: readonly string[],
  closedAt: Date,
): Promise<void> => {
  await tx
    .update(awardRevocationTable)
    .set({ closedAt, version: sql`${awardRevocationTable.version} + 1` })
    .where(
      and(isOpen, sql`${awardRevocationTable.awardId} = any (${sql.param(awardIds)}::uuid[])`),
    );
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

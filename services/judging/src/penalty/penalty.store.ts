import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { penaltyTable, penaltyWithdrawalTable } from '../penalty.tables.ts';
import { subjectTable } from '../tables.ts';

export type PenaltyRecord = typeof penaltyTable.$inferSelect;
export type PenaltyRow = {
  readonly penalty: PenaltyRecord;
  readonly withdrawal: typeof penaltyWithdrawalTable.$inferSelect | null;
  readonly subject: typeof subjectTable.$inferSelect;
};

const withAll = (tx: Transaction) =>
  tx
    .select({ penalty: penaltyTable, withdrawal: penaltyWithdrawalTable, subject: subjectTable })
    .from(penaltyTable)
    .innerJoin(subjectTable, eq(subjectTable.subjectId, penaltyTable.subjectId))
    .leftJoin(penaltyWithdrawalTable, eq(penaltyWithdrawalTable.penaltyId, penaltyTable.penaltyId));

/** Newest first; ids rise with time. */
export const findPenalties = (
  tx: Transaction,
  { moduleId, after, limit }: { moduleId: string; after: string | undefined; limit: number },
): Promise<readonly PenaltyRow[]> =>
  withAll(tx)
    .where(
      and(
        eq(penaltyTable.moduleId, moduleId),
        after === undefined ? undefined : lt(penaltyTable.penaltyId, after),
      ),
    )
    .orderBy(desc(penaltyTable.penaltyId))
    .limit(limit);

export const findPenalty = async (
  tx: Transaction,
  penaltyId: string,
): Promise<PenaltyRow | undefined> => {
  const [row] = await withAll(tx).where(eq(penaltyTable.penaltyId, penaltyId)).limit(1);
  return row;
};

/** The penalties of a module that stand, in the order a lock's hash is made over. */
export const findStandingPenalties = (tx: Transaction, moduleId: string) =>
  tx
    .select({
      penaltyId: penaltyTable.penaltyId,
      subjectId: penaltyTable.subjectId,
      points: penaltyTable.points,
    })
    .from(penaltyTable)
    .leftJoin(penaltyWithdrawalTable, eq(penaltyWithdrawalTable.penaltyId, penaltyTable.penaltyId))
    .where(and(eq(penaltyTable.moduleId, moduleId), isNull(penaltyWithdrawalTable.penaltyId)))
    .orderBy(asc(penaltyTable.penaltyId))
    .limit(100_000);

/** How many penalties were given and taken back in a module: what the next one is based on. */
export const countPenalties = async (tx: Transaction, moduleId: string): Promise<number> => {
  const [row] = await tx.execute<{ count: number }>(sql`
    select ((select count(*) from penalty where module_id = ${moduleId})
      + (select count(*) from penalty_withdrawal where module_id = ${moduleId}))::int as count`);
  return row?.count ?? 0;
};

export const savePenalty = async (
  tx: Transaction,
  row: typeof penaltyTable.$inferInsert,
): Promise<void> => {
  await tx.insert(penaltyTable).values(row);
};

export const saveWithdrawal = async (
  tx: Transaction,
  row: typeof penaltyWithdrawalTable.$inferInsert,
): Promise<void> => {
  await tx.insert(penaltyWithdrawalTable).values(row);
};

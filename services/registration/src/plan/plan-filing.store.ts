import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { planFilingTable } from '../plan.tables.ts';

export type PlanFiling = typeof planFilingTable.$inferSelect;

const FILINGS_MAX = 50;

export const insertFiling = async (tx: Transaction, row: PlanFiling): Promise<void> => {
  await tx.insert(planFilingTable).values(row);
};

/** What was filed for a competition, newest first. */
export const listFilings = (
  tx: Transaction,
  competitionId: string,
): Promise<readonly PlanFiling[]> =>
  tx
    .select()
    .from(planFilingTable)
    .where(eq(planFilingTable.competitionId, competitionId))
    .orderBy(desc(planFilingTable.filedAt), desc(planFilingTable.filingId))
    .limit(FILINGS_MAX);

export const hasOpenFiling = async (tx: Transaction, competitionId: string): Promise<boolean> => {
  const [row] = await tx
    .select({ filingId: planFilingTable.filingId })
    .from(planFilingTable)
    .where(
      and(
        eq(planFilingTable.competitionId, competitionId),
        isNull(planFilingTable.confirmedAt),
        isNull(planFilingTable.withdrawnAt),
      ),
    )
    .limit(1);
  return row !== undefined;
};

export const findFiling = async (
  tx: Transaction,
  competitionId: string,
  filingId: string,
): Promise<PlanFiling | undefined> => {
  const [row] = await tx
    .select()
    .from(planFilingTable)
    .where(
      and(eq(planFilingTable.competitionId, competitionId), eq(planFilingTable.filingId, filingId)),
    )
    .limit(1)
    .for('update');
  return row;
};

export const endFiling = async (
  tx: Transaction,
  filingId: string,
  set: Partial<PlanFiling>,
): Promise<void> => {
  await tx.update(planFilingTable).set(set).where(eq(planFilingTable.filingId, filingId));
};

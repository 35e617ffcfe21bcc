import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * How many decisions about the contest were begun here. Certificates and the keys that sign them do
 * not travel, so a contest is handed over before the first one.
 */
export const countDecisions = async (tx: Transaction, competitionId: string): Promise<number> => {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from decision_batch
    where event_id in (select event_id from event where competition_id = ${competitionId}::uuid)`);
  return row?.count ?? 0;
};

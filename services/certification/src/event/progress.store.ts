import type { Transaction } from '@jinbang/service-kit/database';
import { desc, eq, sql } from 'drizzle-orm';
import { finalResultTable } from '../heard.tables.ts';
import { decisionTable } from '../tables.ts';

/** How far the newest final result of an event has come. */
export const findNewestResult = async (tx: Transaction, eventId: string) => {
  const [row] = await tx
    .select({
      resultVersion: finalResultTable.resultVersion,
      decidedAt: finalResultTable.decidedAt,
      waitingFor: finalResultTable.waitingFor,
    })
    .from(finalResultTable)
    .where(eq(finalResultTable.eventId, eventId))
    .orderBy(desc(finalResultTable.resultVersion))
    .limit(1);
  return row;
};

const ZERO = {
  granted: 0,
  refused: 0,
  nominable: 0,
  proposed: 0,
  approved: 0,
  issued: 0,
  failed: 0,
};
export type DecisionCounts = typeof ZERO;

export const countDecisions = async (tx: Transaction, eventId: string): Promise<DecisionCounts> => {
  const counted = (condition: string) =>
    sql<number>`count(*) filter (where ${sql.raw(condition)})::int`;
  const [row] = await tx
    .select({
      granted: counted("outcome = 'granted'"),
      refused: counted("outcome = 'refused'"),
      nominable: counted("outcome = 'nominable'"),
      proposed: counted("state = 'proposed'"),
      approved: counted("state = 'approved'"),
      issued: counted("state = 'issued'"),
      failed: counted("state = 'approved' and failure_code is not null"),
    })
    .from(decisionTable)
    .where(eq(decisionTable.eventId, eventId));
  return row ?? ZERO;
};

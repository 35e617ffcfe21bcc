import type { Transaction } from '@jinbang/service-kit/database';
import { asc, eq, sql } from 'drizzle-orm';
import { paperAnswerEndTable, rowAnswerTable, rowNoteTable } from '../approval.tables.ts';
import { decisionBatchTable, decisionTable, decisionVersionTable } from '../tables.ts';
import type { KnownBatch } from './history.rules.ts';

const STEPS_MAX = 200;

export const findDecision = async (tx: Transaction, decisionId: string) => {
  const [row] = await tx
    .select()
    .from(decisionTable)
    .where(eq(decisionTable.decisionId, decisionId))
    .limit(1);
  return row;
};

const batchesOf = (tx: Transaction, batchIds: readonly string[]): Promise<readonly KnownBatch[]> =>
  tx
    .select({
      batchId: decisionBatchTable.batchId,
      basis: decisionBatchTable.basis,
      documentNo: decisionBatchTable.documentNo,
      proposedBy: decisionBatchTable.proposedBy,
      proposedAt: decisionBatchTable.proposedAt,
      approvedBy: decisionBatchTable.approvedBy,
      approvedAt: decisionBatchTable.approvedAt,
      recordedBy: paperAnswerEndTable.recordedBy,
      confirmedBy: paperAnswerEndTable.endedBy,
    })
    .from(decisionBatchTable)
    .leftJoin(paperAnswerEndTable, eq(paperAnswerEndTable.answerId, decisionBatchTable.answerId))
    .where(sql`${decisionBatchTable.batchId} = any (${sql.param(batchIds)}::uuid[])`);

/** Everything that is kept of a decision's way. */
export const findWay = async (tx: Transaction, decisionId: string) => {
  const versions = await tx
    .select()
    .from(decisionVersionTable)
    .where(eq(decisionVersionTable.decisionId, decisionId))
    .orderBy(asc(decisionVersionTable.version))
    .limit(STEPS_MAX);
  const answers = await tx
    .select()
    .from(rowAnswerTable)
    .where(eq(rowAnswerTable.decisionId, decisionId))
    .orderBy(asc(rowAnswerTable.answeredAt))
    .limit(STEPS_MAX);
  const notes = await tx
    .select()
    .from(rowNoteTable)
    .where(eq(rowNoteTable.decisionId, decisionId))
    .orderBy(asc(rowNoteTable.notedAt))
    .limit(STEPS_MAX);
  const batchIds = [...versions, ...answers, ...notes].flatMap(({ batchId }) => batchId ?? []);
  return { versions, answers, notes, batches: await batchesOf(tx, [...new Set(batchIds)]) };
};

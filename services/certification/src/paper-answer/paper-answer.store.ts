import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import {
  answerScanTable,
  paperAnswerEndTable,
  paperAnswerRowTable,
  paperAnswerTable,
} from '../approval.tables.ts';
import type { PaperOutcome } from './paper-answer.rules.ts';

const RECORDS_MAX = 50;
const CHUNK_ROWS = 500;

export type Scan = typeof answerScanTable.$inferSelect;
export type PaperRow = typeof paperAnswerTable.$inferSelect;
export type EndRow = typeof paperAnswerEndTable.$inferSelect;
export type Recorded = {
  readonly record: PaperRow;
  readonly scan: Scan;
  readonly ending: EndRow | null;
};

export const addScan = async (
  tx: Transaction,
  row: typeof answerScanTable.$inferInsert,
): Promise<void> => {
  await tx.insert(answerScanTable).values(row);
};

export const findScan = async (
  tx: Transaction,
  batchId: string,
  scanId: string,
): Promise<Scan | undefined> => {
  const [row] = await tx
    .select()
    .from(answerScanTable)
    .where(and(eq(answerScanTable.scanId, scanId), eq(answerScanTable.batchId, batchId)))
    .limit(1);
  return row;
};

const joined = (tx: Transaction) =>
  tx
    .select({ record: paperAnswerTable, scan: answerScanTable, ending: paperAnswerEndTable })
    .from(paperAnswerTable)
    .innerJoin(answerScanTable, eq(answerScanTable.scanId, paperAnswerTable.scanId))
    .leftJoin(paperAnswerEndTable, eq(paperAnswerEndTable.answerId, paperAnswerTable.answerId));

/** The records of a batch, the newest first. */
export const listRecords = (tx: Transaction, batchId: string): Promise<readonly Recorded[]> =>
  joined(tx)
    .where(eq(paperAnswerTable.batchId, batchId))
    .orderBy(desc(paperAnswerTable.recordedAt), desc(paperAnswerTable.answerId))
    .limit(RECORDS_MAX);

export const findRecord = async (
  tx: Transaction,
  batchId: string,
  answerId: string,
): Promise<Recorded | undefined> => {
  const [row] = await joined(tx)
    .where(and(eq(paperAnswerTable.answerId, answerId), eq(paperAnswerTable.batchId, batchId)))
    .limit(1);
  return row;
};

/** What a record says of each row. */
export const findOutcomes = async (
  tx: Transaction,
  answerId: string,
): Promise<readonly PaperOutcome[]> => {
  const rows = await tx
    .select()
    .from(paperAnswerRowTable)
    .where(eq(paperAnswerRowTable.answerId, answerId))
    .orderBy(asc(paperAnswerRowTable.decisionId));
  return rows.map(({ decisionId, reason }) =>
    reason === null
      ? { decisionId, outcome: 'approved' }
      : { decisionId, outcome: 'returned', reason },
  );
};

export const addRecord = async (
  tx: Transaction,
  record: typeof paperAnswerTable.$inferInsert,
  outcomes: readonly PaperOutcome[],
): Promise<void> => {
  await tx.insert(paperAnswerTable).values(record);
  const { answerId, bodyId } = record;
  const rows = outcomes.map((one) => ({
    answerId,
    bodyId,
    decisionId: one.decisionId,
    outcome: one.outcome,
    reason: one.outcome === 'returned' ? one.reason : null,
  }));
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    await tx.insert(paperAnswerRowTable).values(rows.slice(start, start + CHUNK_ROWS));
  }
};

export const addEnding = async (
  tx: Transaction,
  row: typeof paperAnswerEndTable.$inferInsert,
): Promise<void> => {
  await tx.insert(paperAnswerEndTable).values(row);
};

/** Other batches the same letter was recorded for, and was not taken back in. */
export const findSameLetter = async (
  tx: Transaction,
  { bodyId, documentNo, batchId }: Pick<PaperRow, 'bodyId' | 'documentNo' | 'batchId'>,
): Promise<readonly string[]> => {
  const rows = await tx
    .selectDistinct({ batchId: paperAnswerTable.batchId })
    .from(paperAnswerTable)
    .where(
      and(
        eq(paperAnswerTable.bodyId, bodyId),
        eq(paperAnswerTable.documentNo, documentNo),
        ne(paperAnswerTable.batchId, batchId),
        sql`not exists (select from paper_answer_end ending
          where ending.answer_id = ${paperAnswerTable.answerId} and ending.ending = 'withdrawn')`,
      ),
    )
    .orderBy(asc(paperAnswerTable.batchId))
    .limit(RECORDS_MAX);
  return rows.map((row) => row.batchId);
};

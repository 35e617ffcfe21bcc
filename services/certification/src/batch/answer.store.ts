import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { rowAnswerTable, rowNoteTable } from '../approval.tables.ts';
import type { SentBack } from '../decision/approve-batch.rules.ts';

const CHUNK_ROWS = 500;

const inChunks = async <Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => PromiseLike<unknown>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    await insert(rows.slice(start, start + CHUNK_ROWS));
  }
};

/** Keeps for ever what was answered to each row. */
export const addRowAnswers = (
  tx: Transaction,
  rows: readonly (typeof rowAnswerTable.$inferInsert)[],
): Promise<void> => inChunks(rows, (chunk) => tx.insert(rowAnswerTable).values(chunk));

/** Keeps that these rows come again, and what the body says to each. */
export const addRowNotes = (
  tx: Transaction,
  rows: readonly (typeof rowNoteTable.$inferInsert)[],
): Promise<void> => inChunks(rows, (chunk) => tx.insert(rowNoteTable).values(chunk));

/** Sends decisions back, each with its reason, in one statement. */
export const returnDecisions = async (
  tx: Transaction,
  returned: readonly SentBack[],
): Promise<void> => {
  if (returned.length === 0) return;
  const ids = sql.param(returned.map(({ decisionId }) => decisionId));
  const reasons = sql.param(returned.map(({ reason }) => reason));
  await tx.execute(sql`
    update decision set state = 'returned', returned_reason = back.reason, try_after = null
    from unnest(${ids}::uuid[], ${reasons}::text[]) as back (decision_id, reason)
    where decision.decision_id = back.decision_id`);
};

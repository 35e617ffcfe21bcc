import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { questionAnswerTable, questionTable } from '../schedule.tables.ts';

export type QuestionRow = typeof questionTable.$inferSelect;
export type AnswerRow = typeof questionAnswerTable.$inferSelect;

export const insertQuestion = async (tx: Transaction, row: QuestionRow): Promise<void> => {
  await tx.insert(questionTable).values(row);
};

/** A question of the competition, and nobody else answers it meanwhile. */
export const findQuestionToAnswer = async (
  tx: Transaction,
  competitionId: string,
  questionId: string,
): Promise<QuestionRow | undefined> => {
  // Questions only grow, so they cannot be locked by row.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${questionId}, 72004))`);
  const [row] = await tx
    .select()
    .from(questionTable)
    .where(
      and(eq(questionTable.questionId, questionId), eq(questionTable.competitionId, competitionId)),
    )
    .limit(1);
  return row;
};

export const insertAnswer = async (tx: Transaction, row: AnswerRow): Promise<void> => {
  await tx.insert(questionAnswerTable).values(row);
};

/** Answers of these questions, newest first. */
export const findAnswers = async (
  tx: Transaction,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AnswerRow[]>> => {
  if (questionIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(questionAnswerTable)
    .where(inArray(questionAnswerTable.questionId, [...questionIds]))
    .orderBy(asc(questionAnswerTable.questionId), desc(questionAnswerTable.version))
    .limit(4_000);
  return Map.groupBy(rows, ({ questionId }) => questionId);
};

type Seen = {
  readonly competitionId: string;
  /** Events somebody sees, and those of them where they answer. */
  readonly eventIds: readonly string[];
  readonly answersIn: readonly string[];
  readonly answersAll: boolean;
  readonly personId: string;
};

/** Answered questions are everybody's; the others are for who asked and who will answer. */
export const listQuestions = (
  tx: Transaction,
  { competitionId, eventIds, answersIn, answersAll, personId }: Seen,
  { after, limit }: ListQuery,
): Promise<readonly QuestionRow[]> =>
  tx
    .select()
    .from(questionTable)
    .where(
      and(
        eq(questionTable.competitionId, competitionId),
        sql`(${questionTable.eventId} is null or ${questionTable.eventId} = any(${sql.param([...eventIds])}::uuid[]))`,
        sql`(${answersAll} or ${questionTable.askedBy} = ${personId}::uuid
          or ${questionTable.eventId} = any(${sql.param([...answersIn])}::uuid[])
          or exists (select from question_answer where question_answer.question_id = ${questionTable.questionId}))`,
        after === undefined ? undefined : gt(questionTable.questionId, after),
      ),
    )
    .orderBy(asc(questionTable.questionId))
    .limit(limit + 1);

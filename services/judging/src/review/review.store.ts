import type { Transaction } from '@jinbang/service-kit/database';
import { asc, eq, sql } from 'drizzle-orm';
import {
  reviewCheckTable,
  reviewDrawTable,
  reviewStepTable,
  reviewTable,
} from '../review.tables.ts';

export type ReviewRow = typeof reviewTable.$inferSelect;
export type CheckRow = typeof reviewCheckTable.$inferSelect;
export type StepRow = typeof reviewStepTable.$inferSelect;

/** A review with all that happened in it; checks in the order they were made. */
export type ReviewFile = {
  readonly review: ReviewRow;
  readonly draw: typeof reviewDrawTable.$inferSelect | null;
  readonly checks: readonly CheckRow[];
  readonly steps: readonly StepRow[];
};

/** Far above what people compare on paper; a review with more is refused the next check. */
export const CHECKS_MAX = 50_000;

export const findReview = async (
  tx: Transaction,
  moduleId: string,
): Promise<ReviewFile | undefined> => {
  const [row] = await tx
    .select({ review: reviewTable, draw: reviewDrawTable })
    .from(reviewTable)
    .leftJoin(reviewDrawTable, eq(reviewDrawTable.reviewId, reviewTable.reviewId))
    .where(eq(reviewTable.moduleId, moduleId))
    .limit(1);
  if (!row) return undefined;
  const { reviewId } = row.review;
  const checks = await tx
    .select()
    .from(reviewCheckTable)
    .where(eq(reviewCheckTable.reviewId, reviewId))
    .orderBy(asc(reviewCheckTable.checkId))
    .limit(CHECKS_MAX + 1);
  const steps = await tx
    .select()
    .from(reviewStepTable)
    .where(eq(reviewStepTable.reviewId, reviewId))
    .orderBy(asc(reviewStepTable.version))
    .limit(10_000);
  return { ...row, checks, steps };
};

export const saveReview = async (
  tx: Transaction,
  row: typeof reviewTable.$inferInsert,
): Promise<void> => {
  await tx.insert(reviewTable).values(row);
};

export const saveDraw = async (
  tx: Transaction,
  row: typeof reviewDrawTable.$inferInsert,
): Promise<void> => {
  await tx.insert(reviewDrawTable).values(row);
};

export const saveChecks = async (
  tx: Transaction,
  rows: readonly (typeof reviewCheckTable.$inferInsert)[],
): Promise<void> => {
  await tx.insert(reviewCheckTable).values([...rows]);
};

export const saveStep = async (
  tx: Transaction,
  row: typeof reviewStepTable.$inferInsert,
): Promise<void> => {
  await tx.insert(reviewStepTable).values(row);
};

/** Did this person give or type any mark of the event? Then they review none of it. */
export const hasMarkedIn = async (
  tx: Transaction,
  { eventId, personId }: { readonly eventId: string; readonly personId: string },
): Promise<boolean> => {
  const [row] = await tx.execute<{ marked: boolean }>(sql`
    select exists (
      select from subject join mark on mark.subject_id = subject.subject_id
      where subject.event_id = ${eventId} and ${personId}::uuid in (mark.judge_id, mark.entered_by)
    ) as marked`);
  return row?.marked ?? false;
};

import type { LoggedStep } from '@jinbang/contracts/http/result-desk';
import type { NoticeText } from '@jinbang/contracts/notice-text';
import type { Transaction } from '@jinbang/service-kit/database';
import { asc, desc, eq } from 'drizzle-orm';
import { releaseRuleTable, releaseStepTable } from '../release.tables.ts';
import type { ResultRecord } from '../result/result.store.ts';
import { NO_PLAN, type ReleasePlan } from './release.rules.ts';

/** The order of release in force; version 0 while nobody set one. */
export type FoundRule = {
  readonly version: number;
  readonly plan: ReleasePlan;
  /** null: the usual wording. */
  readonly notice: NoticeText | null;
};

export const findReleaseRule = async (tx: Transaction, eventId: string): Promise<FoundRule> => {
  const [row] = await tx
    .select()
    .from(releaseRuleTable)
    .where(eq(releaseRuleTable.eventId, eventId))
    .orderBy(desc(releaseRuleTable.version))
    .limit(1);
  if (!row) return { version: 0, plan: NO_PLAN, notice: null };
  const { version, steps, restartNotice, notice } = row;
  return { version, plan: { steps, restartNotice }, notice };
};

export const insertReleaseRule = async (
  tx: Transaction,
  row: typeof releaseRuleTable.$inferInsert,
): Promise<void> => {
  await tx.insert(releaseRuleTable).values(row);
};

export type StepRecord = typeof releaseStepTable.$inferSelect;

/** What was done for the release of a result, in order. */
export const findSteps = (tx: Transaction, resultId: string): Promise<readonly StepRecord[]> =>
  tx
    .select()
    .from(releaseStepTable)
    .where(eq(releaseStepTable.resultId, resultId))
    .orderBy(asc(releaseStepTable.recordedAt), asc(releaseStepTable.step));

type Step = {
  readonly step: LoggedStep;
  readonly by: string;
  readonly happenedAt: Date;
  readonly at: Date;
  readonly text: NoticeText | null;
  readonly reason?: string | undefined;
};

/** Signs a step, with a copy of what it was about. */
export const logStep = async (
  tx: Transaction,
  { resultId, eventId, ownerId, pageHash }: ResultRecord,
  { step, by, happenedAt, at, text, reason }: Step,
): Promise<void> => {
  await tx.insert(releaseStepTable).values({
    ...{ resultId, eventId, ownerId, pageHash, step, happenedAt },
    doneBy: by,
    recordedAt: at,
    notice: text,
    reason: reason ?? null,
  });
};

import type { LoggedStep, ReleaseStep } from '@jinbang/contracts/http/result-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { ResultState } from '../result/result.rules.ts';

export type ReleasePlan = {
  /** In this order; without any, the approval itself releases the result. */
  readonly steps: readonly ReleaseStep[];
  /** An amendment starts the notice again, for the places it changed. */
  readonly restartNotice: boolean;
};

export const NO_PLAN: ReleasePlan = { steps: [], restartNotice: true };

/** What is wrong with an order of release, or null. */
export const flawOfPlan = (steps: readonly ReleaseStep[]): Rejection | null => {
  if (new Set(steps).size < steps.length) return { kind: 'invalid', code: 'release.step-twice' };
  return steps.length > 0 && !steps.includes('notice')
    ? { kind: 'invalid', code: 'release.no-notice' }
    : null;
};

type Done = { readonly step: LoggedStep; readonly happenedAt: Date };

/** The step that comes now; undefined when all are done. */
export const nextStep = (
  { steps }: Pick<ReleasePlan, 'steps'>,
  done: readonly Done[],
): ReleaseStep | undefined => steps.find((step) => !done.some((one) => one.step === step));

type Seen = {
  readonly state: ResultState;
  readonly approvedAt: Date | null;
  readonly noticeUntil: Date | null;
};

type Asked = {
  readonly step: LoggedStep;
  /** When it was done: an act on paper is written down later. */
  readonly happenedAt: Date;
  readonly now: Date;
  readonly reason: string | undefined;
};

const latest = (done: readonly Done[], approvedAt: Date): Date =>
  new Date(Math.max(approvedAt.getTime(), ...done.map(({ happenedAt }) => happenedAt.getTime())));

const flawOfTakingDown = (result: Seen, done: readonly Done[], asked: Asked): Rejection | null => {
  if (!done.some(({ step }) => step === 'notice')) {
    return { kind: 'conflict', code: 'release.not-posted' };
  }
  if (done.some(({ step }) => step === 'taken-down')) {
    return { kind: 'conflict', code: 'release.taken-down' };
  }
  const isEarly = result.noticeUntil !== null && asked.now < result.noticeUntil;
  return isEarly && asked.reason === undefined
    ? { kind: 'invalid', code: 'release.early-reason' }
    : null;
};

/** Why this step may not be signed now, or null: approved first, in its order, and not before it happened. */
export const flawOfStep = (
  result: Seen,
  plan: Pick<ReleasePlan, 'steps'>,
  done: readonly Done[],
  asked: Asked,
): Rejection | null => {
  if (result.state === 'SUPERSEDED') return { kind: 'conflict', code: 'release.superseded' };
  if (result.approvedAt === null) return { kind: 'conflict', code: 'release.not-approved' };
  if (asked.happenedAt > asked.now) return { kind: 'invalid', code: 'release.later-than-now' };
  if (asked.happenedAt < latest(done, result.approvedAt)) {
    return { kind: 'invalid', code: 'release.before-previous' };
  }
  if (asked.step === 'taken-down') return flawOfTakingDown(result, done, asked);
  const next = nextStep(plan, done);
  if (next === undefined) return { kind: 'conflict', code: 'release.all-done' };
  return next === asked.step
    ? null
    : { kind: 'conflict', code: 'release.not-next', params: { step: next } };
};

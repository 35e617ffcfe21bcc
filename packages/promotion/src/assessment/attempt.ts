import { compareExact, exact } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type AssessmentPart, isMark } from './assessment-plan.ts';

/** What stands for one sitting of one part: a mark out of 100, or 缺考. Days in the body's zone. */
export type Attempt = {
  readonly part: string;
  /** 1 the first sitting, 2 the one retake there is. */
  readonly attempt: number;
  readonly state: 'scored' | 'absent';
  readonly score: string | null;
  readonly on: string;
};

/** The first sitting and one retake (S22). */
export const ATTEMPTS_MAX = 2;

export const isPass = ({ passMark }: Pick<AssessmentPart, 'passMark'>, attempt: Attempt): boolean =>
  attempt.state === 'scored' &&
  attempt.score !== null &&
  compareExact(exact(attempt.score), exact(passMark)) >= 0;

export const isFailure = (part: Pick<AssessmentPart, 'passMark'>, attempt: Attempt): boolean =>
  attempt.state === 'scored' && !isPass(part, attempt);

/**
 * The last day of the retake: a year after the failure, that day included (S22). Who failed on
 * 29 February retakes until 28 February.
 *
 * @param failedOn `YYYY-MM-DD`
 */
export const retakeUntil = (failedOn: string): string => {
  const year = String(Number(failedOn.slice(0, 4)) + 1).padStart(4, '0');
  const day = failedOn.slice(4);
  return year + (day === '-02-29' ? '-02-28' : day);
};

type Refusal = Rejection | undefined;
const no = (code: string, params: Rejection['params']): Rejection => ({
  kind: 'invalid',
  code,
  ...(params ? { params } : {}),
});

const flawOfMark = ({ state, score, part }: Attempt): Refusal => {
  if (state === 'absent') {
    return score === null ? undefined : no('assessment.absent-with-mark', { part });
  }
  return score !== null && isMark(score)
    ? undefined
    : no('assessment.mark-out-of-range', { part, score: score ?? '' });
};

type First = { readonly first: Attempt | undefined; readonly hasFailedElsewhere: boolean };

const flawOfRetake = (
  part: AssessmentPart,
  wish: Attempt,
  { first, hasFailedElsewhere }: First,
): Refusal => {
  const params = { part: part.key };
  if (!first || first.state === 'absent') return no('assessment.retake-without-first', params);
  // A pass is taken again only where it does not carry over into the retake of another part.
  const isKept = part.carriesOver || !hasFailedElsewhere;
  if (isPass(part, first) && isKept) return no('assessment.retake-of-passed', params);
  if (wish.on <= first.on) {
    return no('assessment.retake-before-first', { ...params, first: first.on });
  }
  const until = retakeUntil(first.on);
  return wish.on > until ? no('assessment.retake-too-late', { ...params, until }) : undefined;
};

/**
 * May this be recorded beside what stands for the candidate already? 缺考 is no failure: who was
 * absent has used up nothing.
 */
export const flawOfAttempt = (
  parts: readonly AssessmentPart[],
  wish: Attempt,
  standing: readonly Attempt[],
): Refusal => {
  const part = parts.find(({ key }) => key === wish.part);
  if (!part) return no('assessment.part-unknown', { part: wish.part });
  const mark = flawOfMark(wish);
  if (mark) return mark;
  if (wish.attempt > ATTEMPTS_MAX) return no('assessment.no-more-retakes', { part: part.key });
  const firstOf = (key: string) => standing.find((one) => one.part === key && one.attempt === 1);
  const hasFailedElsewhere = parts.some((other) => {
    const first = other.key === part.key ? undefined : firstOf(other.key);
    return first !== undefined && isFailure(other, first);
  });
  if (wish.attempt > 1) {
    return flawOfRetake(part, wish, { first: firstOf(part.key), hasFailedElsewhere });
  }
  const second = standing.find((one) => one.part === part.key && one.attempt === 2);
  // A first sitting under a retake may be corrected, as long as the retake still follows from it.
  return second ? flawOfRetake(part, second, { first: wish, hasFailedElsewhere }) : undefined;
};

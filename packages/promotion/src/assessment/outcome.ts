import type { AssessmentPart } from './assessment-plan.ts';
import { type Attempt, isFailure, isPass, retakeUntil } from './attempt.ts';

/** `again`: passed, but the part does not carry over into the retake that has begun. */
export type PartState = 'passed' | 'failed' | 'absent' | 'missing' | 'again';

/** What one part came to, with all that its sentence needs. */
export type PartFinding = {
  readonly part: string;
  readonly state: PartState;
  readonly score: string | null;
  readonly passMark: string;
  /** The sitting that counts; null where there is none. */
  readonly attempt: number | null;
  readonly on: string | null;
  /** Until when the one retake is open; null where none is left or none is needed. */
  readonly retakeUntil: string | null;
};

/** `open`: something is missing, so nothing is said yet. */
export type AssessmentOutcome = 'passed' | 'failed' | 'absent' | 'open';

export type AssessmentFindings = {
  readonly outcome: AssessmentOutcome;
  readonly parts: readonly PartFinding[];
};

const sittingsOf = (part: AssessmentPart, attempts: readonly Attempt[]) => {
  const own = attempts.filter((one) => one.part === part.key);
  const scoredRetake = own.find((one) => one.attempt === 2 && one.state === 'scored');
  return { first: own.find((one) => one.attempt === 1), retake: scoredRetake };
};

const findingOf = (
  part: AssessmentPart,
  attempts: readonly Attempt[],
  retakenElsewhere: boolean,
): PartFinding => {
  const { first, retake } = sittingsOf(part, attempts);
  const counted = retake ?? first;
  const base = { part: part.key, passMark: part.passMark };
  if (!counted) {
    const none = { score: null, attempt: null, on: null, retakeUntil: null };
    return { ...base, ...none, state: 'missing' };
  }
  const { score, attempt, on } = counted;
  const seen = { ...base, score, attempt, on };
  if (counted.state === 'absent') return { ...seen, state: 'absent', retakeUntil: null };
  if (!isPass(part, counted)) {
    return { ...seen, state: 'failed', retakeUntil: retake ? null : retakeUntil(on) };
  }
  const isStale = !retake && retakenElsewhere && !part.carriesOver;
  return isStale
    ? { ...seen, state: 'again', retakeUntil: retakeUntil(on) }
    : { ...seen, state: 'passed', retakeUntil: null };
};

const outcomeOf = (states: readonly PartState[]): AssessmentOutcome => {
  if (states.length > 0 && states.every((state) => state === 'passed')) return 'passed';
  if (states.includes('missing')) return 'open';
  return states.some((state) => state === 'failed' || state === 'again') ? 'failed' : 'absent';
};

/**
 * What somebody's parts come to: passed only where every part reaches its pass mark (S22). Depends on
 * what stands, never on the order in which it was entered.
 */
export const judgeAssessment = (
  parts: readonly AssessmentPart[],
  attempts: readonly Attempt[],
): AssessmentFindings => {
  // Parts retaken after a failure; a part that did not carry over is only taken along.
  const retaken = parts.filter((part) => {
    const { first, retake } = sittingsOf(part, attempts);
    return retake !== undefined && first !== undefined && isFailure(part, first);
  });
  const findings = parts.map((part) =>
    findingOf(
      part,
      attempts,
      retaken.some(({ key }) => key !== part.key),
    ),
  );
  return { outcome: outcomeOf(findings.map(({ state }) => state)), parts: findings };
};

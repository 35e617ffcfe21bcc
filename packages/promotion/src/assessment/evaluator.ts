import type { Rejection } from '@jinbang/kernel/rejection';
import { isAbove, type Level } from '../ladder.ts';

/** 考评员, 高级考评员 (domain §7). */
export const EVALUATOR_GRADES = ['evaluator', 'senior-evaluator'] as const;
export type EvaluatorGrade = (typeof EVALUATOR_GRADES)[number];

/** 考评员 assess 五级 to 三级; 二级 and 一级 take 高级考评员 (domain §7). */
export const mayEvaluate = (grade: EvaluatorGrade, level: Level): boolean =>
  grade === 'senior-evaluator' || !isAbove(level, '3');

/** A seat in a batch: somebody who evaluates parts, or the 质量督导员 who watches (M12). */
export type Seat = {
  readonly personId: string;
  readonly role: 'evaluator' | 'supervisor';
  readonly isLeader: boolean;
  /** Null for a supervisor. */
  readonly grade: EvaluatorGrade | null;
  readonly organisationId: string | null;
  readonly parts: readonly string[];
};

/** Who is assessed, as far as recusal needs it; `kin`: people who declared a tie to them. */
export type Assessed = {
  readonly candidateId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly kin: readonly string[];
};

export type RecusalCause = 'self' | 'unit' | 'kin';
export type Recusal = {
  readonly personId: string;
  readonly candidateId: string;
  readonly cause: RecusalCause;
};

const causeOf = (seat: Seat, candidate: Assessed): RecusalCause | null => {
  if (seat.personId === candidate.personId) return 'self';
  if (candidate.kin.includes(seat.personId)) return 'kin';
  const isSameUnit =
    seat.organisationId !== null && seat.organisationId === candidate.organisationId;
  return isSameUnit ? 'unit' : null;
};

/** 回避: who may not sit over whom. A supervisor only watches, so the own unit does not bar one. */
export const recusalsOf = (
  seats: readonly Seat[],
  candidates: readonly Assessed[],
): readonly Recusal[] =>
  seats.flatMap((seat) =>
    candidates.flatMap((candidate): Recusal[] => {
      const cause = causeOf(seat, candidate);
      if (cause === null || (seat.role === 'supervisor' && cause === 'unit')) return [];
      return [{ personId: seat.personId, candidateId: candidate.candidateId, cause }];
    }),
  );

const no = (code: string, params?: Rejection['params']): Rejection => ({
  kind: 'invalid',
  code,
  ...(params ? { params } : {}),
});

/** What speaks against taking this seat, beside those taken already. */
export const flawOfSeat = (
  seat: Seat,
  { level, parts }: { readonly level: Level; readonly parts: readonly { readonly key: string }[] },
  others: readonly Seat[],
  candidates: readonly Assessed[],
): Rejection | undefined => {
  const other = others.find(({ personId }) => personId === seat.personId);
  if (other && other.role !== seat.role) return no('assessment.supervisor-evaluates');
  const [recusal] = recusalsOf([seat], candidates);
  if (recusal) {
    const { candidateId, cause } = recusal;
    return no(`assessment.recused-${cause}`, { candidateId });
  }
  if (seat.role === 'supervisor') return undefined;
  if (seat.grade === null || !mayEvaluate(seat.grade, level)) {
    return no('assessment.grade-too-low', { level });
  }
  const unknown = seat.parts.find((part) => !parts.some(({ key }) => key === part));
  if (unknown !== undefined) return no('assessment.part-unknown', { part: unknown });
  const leader = seat.isLeader && others.some((one) => one.isLeader && one !== other);
  return leader ? no('assessment.leader-twice') : undefined;
};

/** The same evaluator so many times running at the same organisation is pointed out (轮换, domain §7). */
export const ROTATION_RUNS = 3;

/**
 * Evaluators who now sit for the third time running where these candidates come from.
 *
 * @param earlier evaluators of the organisation's earlier batches, newest first
 */
export const unrotated = (
  seats: readonly Pick<Seat, 'personId' | 'role'>[],
  earlier: readonly (readonly string[])[],
): readonly string[] => {
  const recent = earlier.slice(0, ROTATION_RUNS - 1);
  if (recent.length < ROTATION_RUNS - 1) return [];
  return seats
    .filter(
      ({ personId, role }) =>
        role === 'evaluator' && recent.every((panel) => panel.includes(personId)),
    )
    .map(({ personId }) => personId);
};

import { subjectKey } from '@jinbang/contracts/mark-subject';
import { exact, exactText } from '@jinbang/kernel/exact';
import type { Penalty } from '@jinbang/scoring/penalty';
import type { SubjectTotal } from '@jinbang/scoring/total';
import type { PenaltyKind } from '../penalty.tables.ts';
import type { Line } from '../standing/line.rules.ts';

/** A penalty that stands, as the book of an event keeps it; ids rise with time. */
export type BookPenalty = {
  readonly penaltyId: string;
  readonly subjectKey: string;
  readonly moduleId: string;
  readonly points: string;
  readonly kind: PenaltyKind;
};

/** The penalties of a line's own subjects, in the order they were given. */
export const penaltiesOf = (
  penalties: readonly BookPenalty[],
  { subjects }: Pick<Line, 'subjects'>,
): readonly Penalty[] => {
  if (penalties.length === 0) return [];
  const own = new Set(subjects.map(subjectKey));
  return penalties
    .filter((penalty) => own.has(penalty.subjectKey))
    .map(({ penaltyId, moduleId, points }) => ({ penaltyId, moduleId, points: exact(points) }));
};

/** What explains points that are missing from a module: how many, and the scheme's words for it. */
export type PenaltyExplanation = {
  readonly moduleId: string;
  /** As the chief judge gave them. */
  readonly points: string;
  /** What they came to: never more than was there. Both before the module's weight. */
  readonly taken: string;
  readonly kind: PenaltyKind;
};

/** The penalties of a total with their kinds; nobody's name and nobody's reason. */
export const explainPenalties = (
  { penalties }: Pick<SubjectTotal, 'penalties'>,
  known: readonly BookPenalty[],
): readonly PenaltyExplanation[] => {
  const kinds = new Map(known.map(({ penaltyId, kind }) => [penaltyId, kind]));
  return penalties.map(({ penaltyId, moduleId, points, taken }) => ({
    moduleId,
    points: exactText(points),
    taken: exactText(taken),
    kind: kinds.get(penaltyId) ?? null,
  }));
};

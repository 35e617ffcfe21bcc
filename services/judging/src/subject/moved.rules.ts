import type { ResultCode } from '@jinbang/contracts/mark-subject';

/**
 * Whoever stood at one station went on at another one (M08). Marks are never moved: an aspect begun
 * at the first station stays there to its end, every other one belongs to the next.
 */
export type MovedSubject = {
  readonly fromSubjectId: string;
  readonly toSubjectId: string;
  /** Aspects that were begun at the first station when the move was told. */
  readonly aspects: readonly string[];
  /** The code of the subject they went on at. */
  readonly toCode: ResultCode;
};

const cameBy = (moves: readonly MovedSubject[], subjectId: string): readonly MovedSubject[] => {
  const move = moves.find(({ toSubjectId }) => toSubjectId === subjectId);
  if (!move) return [];
  // Each move is followed once, whatever was told.
  const others = moves.filter((one) => one !== move);
  return [move, ...cameBy(others, move.fromSubjectId)];
};

/** The stations whoever stands here stood at before, the newest first. */
export const stoodBefore = (moves: readonly MovedSubject[], subjectId: string): readonly string[] =>
  cameBy(moves, subjectId).map(({ fromSubjectId }) => fromSubjectId);

/** Are marks of this aspect given under this subject? Only ever under one of those who moved. */
export const isMarkedAt = (
  moves: readonly MovedSubject[],
  subjectId: string,
  aspectId: string,
): boolean => {
  const left = moves.find(({ fromSubjectId }) => fromSubjectId === subjectId);
  if (left) return left.aspects.includes(aspectId);
  return !cameBy(moves, subjectId).some(({ aspects }) => aspects.includes(aspectId));
};

export const hasMoved = (moves: readonly MovedSubject[], subjectId: string): boolean =>
  moves.some(({ fromSubjectId, toSubjectId }) => [fromSubjectId, toSubjectId].includes(subjectId));

/** The code that counts: of whoever moved on, the one given where they stand in the end. */
export const codeInTheEnd = (
  moves: readonly MovedSubject[],
  { subjectId, code }: { readonly subjectId: string; readonly code: ResultCode },
): ResultCode => {
  const move = moves.find(({ fromSubjectId }) => fromSubjectId === subjectId);
  if (!move) return code;
  const others = moves.filter((one) => one !== move);
  return codeInTheEnd(others, { subjectId: move.toSubjectId, code: move.toCode });
};

/** The aspects of a subject out of these; nothing where nobody moved and all of them are meant. */
export const aspectsAt = (
  moves: readonly MovedSubject[],
  subjectId: string,
  aspectIds: readonly string[],
): readonly string[] | undefined =>
  hasMoved(moves, subjectId)
    ? aspectIds.filter((aspectId) => isMarkedAt(moves, subjectId, aspectId))
    : undefined;

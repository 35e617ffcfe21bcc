import type { JudgeNote } from './note.client.ts';

export type StandingNote = JudgeNote & {
  /** How often the judge wrote on this aspect before; all of it is on file. */
  readonly earlier: number;
};

const placeOf = ({ subjectId, aspectId, judgeId }: JudgeNote): string =>
  `${subjectId}/${aspectId}/${judgeId}`;

/** What stands now and says something: where a judge is unsure first, then the newest. */
export const standingNotes = (notes: readonly JudgeNote[]): readonly StandingNote[] => {
  const places = Map.groupBy(notes, placeOf);
  const standing = notes
    .filter(({ isNewest, note, isUnsure }) => isNewest && (note !== '' || isUnsure))
    .map((note) => ({ ...note, earlier: (places.get(placeOf(note))?.length ?? 1) - 1 }));
  return standing.toSorted(
    (left, right) =>
      Number(right.isUnsure) - Number(left.isUnsure) ||
      right.writtenAt.localeCompare(left.writtenAt),
  );
};

type Tile = { readonly subjectId: string; readonly subCriteria: readonly string[] };

/** Is somebody of the panel unsure of this code? */
export const isUnsureAt = (
  notes: readonly StandingNote[],
  { subjectId, subCriteria }: Tile,
): boolean =>
  notes.some(
    (one) => one.isUnsure && one.subjectId === subjectId && subCriteria.includes(one.subCriterion),
  );

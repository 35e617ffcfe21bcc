import type { PaperCellPlace } from '@jinbang/contracts/http/judging-typing';
import { type Aspect, isMarkedBySeat } from '@jinbang/scoring/aspect';
import { holdersOf, type SeatChange } from '../panel/seat-change.rules.ts';
import { isMarkedAt, type MovedSubject } from '../subject/moved.rules.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import { ANSWERS, cellKey, DECIDED_AT } from './reading.rules.ts';

/** A printed sheet as far as its cells go. */
export type PaperForm = {
  readonly subjects: readonly string[];
  /** The judges of its columns, as it was printed. */
  readonly seats: readonly string[];
  /** In the order of the form. */
  readonly aspects: readonly Aspect[];
  readonly changes: readonly SeatChange[];
  readonly recused: Recused;
  readonly moves: readonly MovedSubject[];
};

/** Column 0 is the one value of the panel; two who measure independently have one each. */
export const columnsOf = (aspect: Aspect, seats: readonly string[]): readonly number[] => {
  if (isMarkedBySeat(aspect.calculation)) return seats.map((_, place) => place + 1);
  return aspect.entries === 'twoIndependent' && seats.length > 1 ? [1, 2] : [0];
};

/** Nobody fills it: the judge stands aside there, or the mark is given at another station. */
const isClosed = (form: PaperForm, aspect: Aspect, { subjectId, column }: PaperCellPlace) => {
  if (!isMarkedAt(form.moves, subjectId, aspect.id)) return true;
  const seat = isMarkedBySeat(aspect.calculation) ? form.seats[column - 1] : undefined;
  const aside = form.recused.get(subjectId);
  if (seat === undefined || !aside) return false;
  return holdersOf(form.changes, seat).some((judgeId) => aside.has(judgeId));
};

const everyCell = (form: PaperForm) =>
  form.aspects.flatMap((aspect) =>
    form.subjects.flatMap((subjectId) =>
      columnsOf(aspect, form.seats).map((column) => ({
        aspect,
        place: { subjectId, aspectId: aspect.id, column },
      })),
    ),
  );

export type FormCell = { readonly aspect: Aspect; readonly place: PaperCellPlace };

/** Every cell somebody is to fill, row by row. */
export const cellsOf = (form: PaperForm): readonly FormCell[] =>
  everyCell(form).filter(({ aspect, place }) => !isClosed(form, aspect, place));

export const closedCells = (form: PaperForm): readonly PaperCellPlace[] =>
  everyCell(form).flatMap(({ aspect, place }) => (isClosed(form, aspect, place) ? [place] : []));

/** Everything two people have to read alike. */
export const keysOf = (form: PaperForm): readonly string[] => [
  ...cellsOf(form).map(({ place }) => cellKey(place)),
  ANSWERS,
  DECIDED_AT,
];

/** Who held the seat of a column by the time it was decided; without one, whoever holds it now. */
export const judgeOfColumn = (
  { seats, changes }: Pick<PaperForm, 'seats' | 'changes'>,
  column: number,
  decidedAt: Date | undefined,
): string | undefined => {
  let judge = seats[column - 1];
  const left = [...changes];
  while (judge !== undefined) {
    const index = left.findIndex(({ leaverId }) => leaverId === judge);
    const [change] = index < 0 ? [] : left.splice(index, 1);
    if (!change || (decidedAt && decidedAt < change.leftAt)) return judge;
    judge = change.successorId;
  }
  return judge;
};

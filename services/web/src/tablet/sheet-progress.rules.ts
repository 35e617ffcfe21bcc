import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { type CellBook, cellKey, heldAt } from './cell-book.rules.ts';
import {
  aspectsAt,
  type DayAspect,
  type DaySubject,
  isAwaited,
  type SheetWork,
} from './day-index.rules.ts';
import { pendingAt, type Queue } from './queue.rules.ts';

export type Desk = {
  readonly book: CellBook;
  readonly queue: Queue;
  /** Marks of the queue that this tablet has only on the screen so far. */
  readonly unkept?: ReadonlySet<string>;
};

/** Where one aspect of one contestant stands for this judge. */
export type AspectPlace = 'open' | 'saving' | 'waiting' | 'refused' | 'conflict' | 'given';

/** Is there nothing more for this judge to do here? An agreed value counts, whoever entered it. */
export const placeOf = (
  { book, queue, unkept }: Desk,
  subject: DaySubject,
  aspect: DayAspect,
): AspectPlace => {
  const key = cellKey(subject.subjectId, aspect.aspectId);
  const pending = pendingAt(queue, key);
  if (pending?.refusal) return 'refused';
  if (pending) return unkept?.has(pending.commandId) ? 'saving' : 'waiting';
  const { own, state } = heldAt(book, key);
  if (state === 'CONFLICT') return 'conflict';
  if (own !== null) return 'given';
  const isAgreed = !isMarkedBySeat(aspect.calculation) && aspect.entries !== 'twoIndependent';
  return isAgreed && state === 'COMPLETE' ? 'given' : 'open';
};

/** For the judge it is done as soon as it is given; where it is by then, each mark says itself. */
const DONE: readonly AspectPlace[] = ['given', 'waiting', 'saving'];

export type Progress = { readonly done: number; readonly all: number; readonly conflicts: number };

/** How far the judge is with one contestant on this sheet. */
export const subjectProgress = (desk: Desk, work: SheetWork, subject: DaySubject): Progress => {
  const places = aspectsAt(work.subCriterion, subject).map((aspect) =>
    placeOf(desk, subject, aspect),
  );
  return {
    done: places.filter((place) => DONE.includes(place)).length,
    all: places.length,
    conflicts: places.filter((place) => place === 'conflict' || place === 'refused').length,
  };
};

/** How far the judge is with the whole sheet; whoever did not start is not waited for. */
export const sheetProgress = (desk: Desk, work: SheetWork): Progress =>
  work.subjects
    .filter(isAwaited)
    .map((subject) => subjectProgress(desk, work, subject))
    .reduce(
      (sum, one) => ({
        done: sum.done + one.done,
        all: sum.all + one.all,
        conflicts: sum.conflicts + one.conflicts,
      }),
      { done: 0, all: 0, conflicts: 0 },
    );

/** Unsent marks of one sheet: it is not signed before they arrived. */
export const unsentOf = ({ queue }: Desk, work: SheetWork): number => {
  const subjects = new Set(work.subjects.map(({ subjectId }) => subjectId));
  const aspects = new Set(work.subCriterion.aspects.map(({ aspectId }) => aspectId));
  return queue.filter((one) => subjects.has(one.subjectId) && aspects.has(one.aspectId)).length;
};

import type { Act, ActOf } from '../act.ts';
import { laneOf } from '../act.ts';
import { cellKey, heldAt, type Note } from '../cell-book.rules.ts';
import { aspectsAt, type DaySubject, type SheetWork } from '../day-index.rules.ts';
import { pendingAt, type Refusal } from '../queue.rules.ts';
import type { Desk } from '../sheet-progress.rules.ts';

/** A judge's note on one aspect as they see it, wherever it is by now. */
export type ShownNote = Note & {
  readonly place: 'saving' | 'waiting' | 'given' | 'practice';
  readonly refusal: Refusal | null;
};

const BLANK: Note = { note: '', isUnsure: false };

/** The lane notes on this cell go in. */
export const noteKey = (subjectId: string, aspectId: string): string => {
  const lane = laneOf({ type: 'note-aspect', sheetId: '', subjectId, aspectId, ...BLANK });
  return cellKey(lane.subjectId, lane.aspectId);
};

const isNote = (act: Act | undefined): act is ActOf<'note-aspect'> => act?.type === 'note-aspect';

/** The newest note of a cell: the unsent one, else the one the server has. */
export const noteAt = (
  { book, queue, unkept }: Desk,
  subjectId: string,
  aspectId: string,
): ShownNote => {
  const pending = pendingAt(queue, noteKey(subjectId, aspectId));
  if (pending && isNote(pending.act)) {
    const { note, isUnsure } = pending.act;
    const place = unkept?.has(pending.commandId) ? 'saving' : 'waiting';
    return { note, isUnsure, place, refusal: pending.refusal };
  }
  const held = heldAt(book, cellKey(subjectId, aspectId)).note ?? BLANK;
  return { ...held, place: 'given', refusal: null };
};

/** Aspects of one contestant on this sheet the judge is not sure of. */
export const unsureCount = (desk: Desk, { subCriterion }: SheetWork, subject: DaySubject): number =>
  aspectsAt(subCriterion, subject).filter(
    ({ aspectId }) => noteAt(desk, subject.subjectId, aspectId).isUnsure,
  ).length;

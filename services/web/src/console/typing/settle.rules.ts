import type {
  DifferencesView,
  TypedCell,
  TypingForm,
  TypingRound,
} from '@jinbang/contracts/http/judging-typing';
import { momentOf } from './draft.rules.ts';
import { keyOf } from './grid.rules.ts';
import { type ReadText, readTyped } from './typed-text.rules.ts';

/** What somebody reads on the sheet where two differ; a place nobody typed yet is left out. */
export type Settling = {
  readonly texts: Readonly<Record<string, string>>;
  readonly answers: string;
  readonly time: string;
};

export const readSettled = (
  form: Pick<TypingForm, 'aspects'>,
  cell: DifferencesView['cells'][number],
  text: string | undefined,
): ReadText | null => {
  const aspect = form.aspects.find((one) => one.aspectId === cell.aspectId);
  return aspect && text !== undefined ? readTyped(aspect, text) : null;
};

const answersIn = (text: string, judges: number): number | undefined => {
  const column = Number(text.normalize('NFKC').trim() || Number.NaN);
  return Number.isInteger(column) && column >= 1 && column <= judges ? column : undefined;
};

/** A line of the head: left alone, read, or not yet in a form that can be. */
type Line<Value> =
  | { readonly is: 'left' | 'wrong' }
  | { readonly is: 'read'; readonly value: Value };

const lineOf = <Value>(differs: boolean, text: string, value: Value | undefined): Line<Value> => {
  if (!differs || text.trim() === '') return { is: 'left' };
  return value === undefined ? { is: 'wrong' } : { is: 'read', value };
};

/** The places that were typed; null while one of them cannot stand there. */
const settledCells = (
  form: TypingForm,
  shown: DifferencesView,
  texts: Settling['texts'],
): TypedCell[] | null => {
  const reads = shown.cells.map((cell) => ({
    cell,
    read: readSettled(form, cell, texts[keyOf(cell)]),
  }));
  if (reads.some(({ read }) => read?.ok === false)) return null;
  return reads.flatMap(({ cell: { subjectId, aspectId, column }, read }) =>
    read?.ok ? [{ subjectId, aspectId, column, value: read.value }] : [],
  );
};

/** Looked at again: what the sheet says in the places that were typed; null while one cannot be. */
export const againRound = (
  form: TypingForm,
  shown: DifferencesView,
  { texts, answers, time }: Settling,
): TypingRound | null => {
  const cells = settledCells(form, shown, texts);
  const judge = lineOf(shown.answers !== null, answers, answersIn(answers, form.judges));
  // A dash says that no time stands on the sheet.
  const moment = lineOf(
    shown.decidedAt !== null,
    time,
    momentOf(time.trim() === '-' ? '' : time, form),
  );
  if (cells === null || judge.is === 'wrong' || moment.is === 'wrong') return null;
  if (cells.length === 0 && judge.is === 'left' && moment.is === 'left') return null;
  return {
    kind: 'again',
    cells,
    ...(judge.is === 'read' ? { answers: judge.value } : {}),
    ...(moment.is === 'read' ? { decidedAt: moment.value } : {}),
  };
};

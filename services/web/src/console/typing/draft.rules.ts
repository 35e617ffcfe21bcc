import type {
  ReadBackView,
  TypedCell,
  TypingForm,
  TypingRound,
} from '@jinbang/contracts/http/judging-typing';
import { type GridCell, gridCells, keyOf } from './grid.rules.ts';
import { type FormAspect, type ReadText, readTyped, typedOf } from './typed-text.rules.ts';

/** A sheet as it is being typed: texts by cell, the judge who signed for the panel, and the time. */
export type Draft = {
  readonly texts: Readonly<Record<string, string>>;
  readonly answers: string;
  /** `09:40` as it is written on the sheet; empty where none stands there. */
  readonly time: string;
};

export const blankDraft: Draft = { texts: {}, answers: '1', time: '' };

/** One draft a sheet and person: the second typist of the same computer never sees the first's. */
export const draftKey = (paperSheetId: string, personId: string): string =>
  `jinbang.typing.${paperSheetId}.${personId}`;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was kept, if it is one. */
export const readDraft = (kept: string | null): Draft => {
  try {
    const { texts, answers, time } = JSON.parse(kept ?? '{}') as Partial<Draft>;
    const known = Object.entries(texts ?? {}).filter(([, text]) => isText(text));
    return {
      texts: Object.fromEntries(known),
      answers: isText(answers) ? answers : '1',
      time: isText(time) ? time : '',
    };
  } catch {
    return blankDraft;
  }
};

export type ReadCell = { readonly cell: GridCell; readonly read: ReadText };

/** Every cell with what was typed there. */
export const readCells = (
  form: Pick<TypingForm, 'aspects' | 'columns' | 'closed' | 'judges'>,
  { texts }: Draft,
): readonly ReadCell[] => {
  const aspects = new Map<string, FormAspect>(form.aspects.map((one) => [one.aspectId, one]));
  return gridCells(form).flatMap((cell) => {
    const aspect = aspects.get(cell.aspectId);
    return aspect ? [{ cell, read: readTyped(aspect, texts[cell.key] ?? '') }] : [];
  });
};

export type Tally = { readonly filled: number; readonly empty: number; readonly wrong: number };

export const tallyOf = (cells: readonly ReadCell[]): Tally => ({
  filled: cells.filter(({ read }) => read.ok && read.value !== null).length,
  empty: cells.filter(({ read }) => read.ok && read.value === null).length,
  wrong: cells.filter(({ read }) => !read.ok).length,
});

const TIME = /^([01]?\d|2[0-3])[:：.]([0-5]\d)$/;

/**
 * The time on the sheet as a moment: of the day of the session, else of the day it was printed;
 * undefined where it is none.
 */
export const momentOf = (
  typed: string,
  { sessionStartsAt, printedAt }: Pick<TypingForm, 'sessionStartsAt' | 'printedAt'>,
): string | null | undefined => {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const [, hours, minutes] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const day = new Date(sessionStartsAt ?? printedAt);
  day.setHours(Number(hours), Number(minutes), 0, 0);
  return day.toISOString();
};

export const timeOf = (moment: string | null): string => {
  if (moment === null) return '';
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
};

export const answersOf = ({ answers }: Draft, judges: number): number | undefined => {
  const column = Number(answers.normalize('NFKC').trim() || Number.NaN);
  return Number.isInteger(column) && column >= 1 && column <= judges ? column : undefined;
};

export type Hold = 'blank' | 'wrong' | 'answers' | 'time';

/** Why it cannot be handed in yet; null where it can. */
export const holdOf = (form: TypingForm, draft: Draft): Hold | null => {
  const { filled, wrong } = tallyOf(readCells(form, draft));
  if (wrong > 0) return 'wrong';
  if (filled === 0) return 'blank';
  if (answersOf(draft, form.judges) === undefined) return 'answers';
  return momentOf(draft.time, form) === undefined ? 'time' : null;
};

const typedCells = (form: TypingForm, draft: Draft): TypedCell[] =>
  readCells(form, draft).flatMap(({ cell: { subjectId, aspectId, column }, read }) =>
    read.ok ? [{ subjectId, aspectId, column, value: read.value }] : [],
  );

/** The whole sheet, to be handed in. */
export const typedRound = (form: TypingForm, draft: Draft): TypingRound => ({
  kind: 'typed',
  cells: typedCells(form, draft),
  answers: answersOf(draft, form.judges) ?? 1,
  decidedAt: momentOf(draft.time, form) ?? null,
});

/** What was typed, as a draft somebody reads back from. */
export const draftOfReading = ({ cells, answers, decidedAt }: ReadBackView): Draft => ({
  texts: Object.fromEntries(cells.map((cell) => [keyOf(cell), typedOf(cell.value)])),
  answers: String(answers),
  time: timeOf(decidedAt),
});

/** What was read back: the hash of what was shown, and the cells where the sheet says otherwise. */
export const readBackRound = (form: TypingForm, shown: ReadBackView, draft: Draft): TypingRound => {
  const before = draftOfReading(shown);
  const changed = typedCells(form, draft).filter(
    (cell) => (draft.texts[keyOf(cell)] ?? '') !== (before.texts[keyOf(cell)] ?? ''),
  );
  const answers = answersOf(draft, form.judges);
  return {
    kind: 'read-back',
    hash: shown.hash,
    cells: changed,
    ...(answers === undefined || answers === shown.answers ? {} : { answers }),
    ...(draft.time === before.time ? {} : { decidedAt: momentOf(draft.time, form) ?? null }),
  };
};

import type {
  PaperCellPlace,
  ReadBackView,
  TypedCell,
  TypingForm,
  TypingRound,
} from '@jinbang/contracts/http/judging-typing';
import { fieldKey, type GridCell, gridCells, keyOf } from './grid.rules.ts';
import {
  type FormAspect,
  linesOf,
  type ReadText,
  readLine,
  readTyped,
  typedOf,
} from './typed-text.rules.ts';

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

type FormShape = Pick<TypingForm, 'aspects' | 'columns' | 'closed' | 'judges'>;

export type ReadCell = {
  readonly place: PaperCellPlace;
  readonly read: ReadText;
  /** The fields it is typed in, each with what is wrong there by itself. */
  readonly fields: readonly { readonly key: string; readonly read: ReadText }[];
  /** Some of its lines were typed and others not. */
  readonly isPartial: boolean;
};

const readOne = (aspect: FormAspect, cells: readonly GridCell[], { texts }: Draft): ReadCell => {
  const [{ subjectId, aspectId, column } = { subjectId: '', aspectId: '', column: 0 }] = cells;
  const typed = cells.map(({ key }) => (texts[key] ?? '').trim());
  const hasLines = linesOf(aspect).length > 0;
  const blank = typed.filter((text) => text === '').length;
  const isPartial = hasLines && blank > 0 && blank < typed.length;
  const read = readTyped(aspect, typed.join(' '));
  return {
    place: { subjectId, aspectId, column },
    read,
    isPartial,
    fields: cells.map(({ key }, line) => {
      const own = hasLines ? readLine(aspect, typed[line] ?? '') : read;
      // All lines together may be wrong where none of them is.
      return { key, read: own.ok && !isPartial ? read : own };
    }),
  };
};

/** Every cell with what was typed there, in the order of the form. */
export const readCells = (form: FormShape, draft: Draft): readonly ReadCell[] => {
  const aspects = new Map<string, FormAspect>(form.aspects.map((one) => [one.aspectId, one]));
  return [...Map.groupBy(gridCells(form), keyOf).values()].flatMap((cells) => {
    const aspect = aspects.get(cells[0]?.aspectId ?? '');
    return aspect ? [readOne(aspect, cells, draft)] : [];
  });
};

/** By field: what is wrong there. */
export const readFields = (form: FormShape, draft: Draft): ReadonlyMap<string, ReadText> =>
  new Map(
    readCells(form, draft).flatMap(({ fields }) => fields.map(({ key, read }) => [key, read])),
  );

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

export type Hold = 'blank' | 'wrong' | 'lines' | 'answers' | 'time';

/** Why it cannot be handed in yet; null where it can. */
export const holdOf = (form: TypingForm, draft: Draft): Hold | null => {
  const cells = readCells(form, draft);
  const { filled } = tallyOf(cells);
  if (cells.some(({ fields }) => fields.some(({ read }) => !read.ok))) return 'wrong';
  if (cells.some(({ isPartial }) => isPartial)) return 'lines';
  if (filled === 0) return 'blank';
  if (answersOf(draft, form.judges) === undefined) return 'answers';
  return momentOf(draft.time, form) === undefined ? 'time' : null;
};

const typedCells = (form: TypingForm, draft: Draft): TypedCell[] =>
  readCells(form, draft).flatMap(({ place, read }) =>
    read.ok ? [{ ...place, value: read.value }] : [],
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
  texts: Object.fromEntries(
    cells.flatMap((cell) => {
      const isLines = cell.value?.kind === 'faults' || cell.value?.kind === 'form';
      if (!isLines) return [[keyOf(cell), typedOf(cell.value)]];
      return typedOf(cell.value)
        .split(' ')
        .map((text, line) => [fieldKey(cell, line), text]);
    }),
  ),
  answers: String(answers),
  time: timeOf(decidedAt),
});

/** What was read back: the hash of what was shown, and the cells where the sheet says otherwise. */
export const readBackRound = (form: TypingForm, shown: ReadBackView, draft: Draft): TypingRound => {
  const before = draftOfReading(shown);
  const changed = readCells(form, draft).flatMap(({ place, read, fields }) => {
    const isChanged = fields.some(
      ({ key }) => (draft.texts[key] ?? '') !== (before.texts[key] ?? ''),
    );
    return isChanged && read.ok ? [{ ...place, value: read.value }] : [];
  });
  const answers = answersOf(draft, form.judges);
  return {
    kind: 'read-back',
    hash: shown.hash,
    cells: changed,
    ...(answers === undefined || answers === shown.answers ? {} : { answers }),
    ...(draft.time === before.time ? {} : { decidedAt: momentOf(draft.time, form) ?? null }),
  };
};

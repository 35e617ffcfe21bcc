import type { PaperCell, PaperGrid, PaperGridRow, PaperText } from '@jinbang/papers/paper';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { linesOf, notesOf, type SchemeAspect } from './marking-notes.rules.ts';
import { columnsPerSubject } from './paper-sheet.rules.ts';

/** Somebody on the form: by code, and where nothing is to be written. */
export type FormSubject = {
  readonly subjectId: string;
  readonly label: string;
  /** Aspects that are marked at another station (M08). */
  readonly elsewhere: ReadonlySet<string>;
  /** Columns of judges who stand aside here, from 1. */
  readonly aside: ReadonlySet<number>;
};

/** What is written in a place; nothing on a blank form. */
export type Written = (subjectId: string, aspectId: string, column: number, line: number) => string;
const BLANK: Written = () => '';

/** Columns a result is written in: a seat each, two that are compared, or the one the panel agreed on. */
const columnsOf = ({ calculation, entries }: SchemeAspect, seats: number): readonly number[] => {
  if (isMarkedBySeat(calculation)) return Array.from({ length: seats }, (_, place) => place + 1);
  return entries === 'twoIndependent' && seats > 1 ? [1, 2] : [0];
};

/** So many columns over so much room: 2 over 3 are 2 and 1. */
const spans = (columns: number, room: number): readonly number[] =>
  Array.from(
    { length: columns },
    (_, place) => Math.ceil(((place + 1) * room) / columns) - Math.ceil((place * room) / columns),
  );

type Asked = {
  readonly aspects: readonly SchemeAspect[];
  readonly subjects: readonly FormSubject[];
  readonly seats: number;
  readonly rowMm: number;
  readonly written?: Written;
  /** What the marks come to, in a column of its own behind them. */
  readonly settled?: (subjectId: string, aspectId: string) => string;
};

const writtenCells = (
  aspect: SchemeAspect,
  { subjectId, elsewhere, aside }: FormSubject,
  { seats, written = BLANK }: Asked,
  room: number,
  line: number,
): readonly PaperCell[] => {
  if (elsewhere.has(aspect.aspectId)) return [{ text: '', span: room, struck: true }];
  const columns = columnsOf(aspect, seats);
  const widths = spans(columns.length, room);
  return columns.map((column, place): PaperCell => {
    const span = widths[place] ?? 1;
    if (isMarkedBySeat(aspect.calculation) && aside.has(column)) {
      return { text: '', span, struck: true };
    }
    return { text: written(subjectId, aspect.aspectId, column, line), span };
  });
};

const cellsOf = (
  aspect: SchemeAspect,
  asked: Asked,
  room: number,
  line: number,
): readonly PaperCell[] =>
  asked.subjects.flatMap((subject) => {
    const cells = writtenCells(aspect, subject, asked, room, line);
    if (!asked.settled) return cells;
    const text = line === 0 ? asked.settled(subject.subjectId, aspect.aspectId) : '';
    return [...cells, { text, span: 1 }];
  });

/** An aspect, or its heading and a row for each of its lines. */
const rowsOf = (aspect: SchemeAspect, asked: Asked, room: number): readonly PaperGridRow[] => {
  const { code, kind, description, max } = aspect;
  // What is filled in needs no words on how to fill it in.
  const notes = asked.settled ? [] : notesOf(aspect);
  const head = { code: `${code} ${kind}`, text: description, notes, max };
  const lines = linesOf(aspect);
  if (lines.length === 0) return [{ ...head, cells: cellsOf(aspect, asked, room, 0) }];
  return [
    { ...head, cells: [] },
    ...lines.map((line, place) => ({
      ...{ code: `${place + 1}`, text: line.text, notes: [], max: line.max },
      cells: cellsOf(aspect, asked, room, place),
    })),
  ];
};

const judgeLabel = (place: number): PaperText => ({
  zh: `裁判${place + 1}`,
  en: `Judge ${place + 1}`,
});
const ENTRY_LABELS: readonly PaperText[] = [
  { zh: '第一次', en: 'First' },
  { zh: '第二次', en: 'Second' },
];

// Room beside the words of the aspects: across, and upright where one contestant stands alone.
const ACROSS_MM = 168;
const UPRIGHT_MM = 110;
const WIDEST_MM = 20;

const columnMm = (subjects: number, room: number): number =>
  Math.min(WIDEST_MM, (subjects === 1 ? UPRIGHT_MM : ACROSS_MM) / (subjects * room));

const SETTLED: PaperText = { zh: '得分', en: 'Mark' };
const RESULT: PaperText = { zh: '结果', en: 'Result' };

/** What each narrow column of a contestant is; nothing to say where there is one alone. */
const columnLabels = ({ aspects, seats, settled }: Asked, room: number): readonly PaperText[] => {
  const bySeat = aspects.some(({ calculation }) => isMarkedBySeat(calculation));
  const judges = Array.from({ length: seats }, (_, place) => judgeLabel(place));
  const given = room === 1 && !bySeat ? [RESULT] : bySeat ? judges : ENTRY_LABELS;
  if (settled) return [...given, SETTLED];
  return room === 1 ? [] : given;
};

/** Aspects down in the order of the scheme, contestants across, a narrow column a judge. */
export const markingGrid = (asked: Asked): PaperGrid => {
  const { aspects, subjects, seats, rowMm } = asked;
  const room = columnsPerSubject(aspects.map(outlineOf), seats);
  const labels = columnLabels(asked, room);
  const span = room + (asked.settled ? 1 : 0);
  return {
    kind: 'grid',
    heads: subjects.map(({ label }) => ({ text: label, span })),
    columns: subjects.flatMap(() => labels),
    columnMm: columnMm(subjects.length, span),
    left: {
      code: { zh: '编号', en: 'Code' },
      text: { zh: '评分点', en: 'Aspect' },
      max: { zh: '满分', en: 'Max' },
    },
    rowMm,
    rows: aspects.flatMap((aspect) => rowsOf(aspect, asked, room)),
  };
};

const outlineOf = ({ aspectId, code, kind, max, calculation, entries }: SchemeAspect) => ({
  ...{ id: aspectId, code, kind, max, calculation, entries },
});

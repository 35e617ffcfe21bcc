import type { RejectionParams } from '@jinbang/kernel/rejection';
import type { Aspect } from './aspect.ts';
import { checkValue } from './check-value.ts';
import type { JudgeMark } from './judge-mark.ts';
import { readResultCell } from './result-cell.ts';

/**
 * A saved mapping of a machine's or outside exam's table (M02): which column is the key, a station,
 * review code or entry number and never a name, and which column is which aspect.
 */
export type ResultMapping = {
  readonly key: string;
  readonly columns: readonly { readonly column: string; readonly aspectId: string }[];
};

/** The table as it was read; row 1 is the header. */
export type ResultTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type ResultProblem = {
  /** From 1 as a spreadsheet counts; null where a whole row is missing. */
  readonly row: number | null;
  readonly column: string;
  readonly code: string;
  readonly params: RejectionParams;
};

export type ResultMark = {
  readonly key: string;
  readonly aspectId: string;
  readonly value: JudgeMark;
  readonly row: number;
};

export type ReadResults = {
  readonly marks: readonly ResultMark[];
  readonly problems: readonly ResultProblem[];
};

/**
 * Reads results by the mapping and runs every value through its aspect's own calculation form.
 * Unknown, double, missing, empty and out-of-range entries are each named with their place; nothing
 * is guessed and nothing left out silently. Import nothing while a problem stands.
 */
export const readResults = (
  { header, rows }: ResultTable,
  mapping: ResultMapping,
  aspects: ReadonlyMap<string, Aspect>,
  keys: readonly string[],
): ReadResults => {
  const places = placesOf(header, mapping);
  if (places.problems.length > 0) return { marks: [], problems: places.problems };
  const wanted = new Set(keys);
  const seen = new Map<string, number>();
  const marks: ResultMark[] = [];
  const problems: ResultProblem[] = [];
  for (const [place, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const number = place + 2;
    const key = (row[places.key] ?? '').trim();
    const flaw = keyFlaw(key, wanted, seen);
    if (flaw) {
      problems.push({ row: number, column: mapping.key, ...flaw });
      continue;
    }
    seen.set(key, number);
    for (const column of places.columns) {
      const outcome = readOne(row[column.at] ?? '', aspects.get(column.aspectId));
      if (outcome.ok) {
        marks.push({ key, aspectId: column.aspectId, value: outcome.value, row: number });
      } else problems.push({ row: number, column: column.column, ...outcome.flaw });
    }
  }
  const missing = keys.filter((key) => !seen.has(key)).map((key) => missingRow(mapping, key));
  return { marks, problems: [...problems, ...missing] };
};

type Flaw = Pick<ResultProblem, 'code' | 'params'>;

const missingRow = ({ key: column }: ResultMapping, key: string): ResultProblem => ({
  row: null,
  column,
  code: 'result-table.missing',
  params: { key },
});

const keyFlaw = (
  key: string,
  wanted: ReadonlySet<string>,
  seen: ReadonlyMap<string, number>,
): Flaw | undefined => {
  if (key === '') return { code: 'result-table.key-empty', params: {} };
  if (!wanted.has(key)) return { code: 'result-table.unknown', params: { key } };
  const first = seen.get(key);
  return first === undefined
    ? undefined
    : { code: 'result-table.repeated', params: { key, row: first } };
};

const placesOf = (header: readonly string[], { key, columns }: ResultMapping) => {
  const find = (name: string) => header.findIndex((cell) => cell.trim() === name);
  const absent = [key, ...columns.map(({ column }) => column)].filter((name) => find(name) < 0);
  return {
    key: find(key),
    columns: columns.map((column) => ({ ...column, at: find(column.column) })),
    problems: absent.map(
      (column): ResultProblem => ({
        row: 1,
        column,
        code: 'result-table.column-missing',
        params: { column },
      }),
    ),
  };
};

type Read =
  | { readonly ok: true; readonly value: JudgeMark }
  | { readonly ok: false; readonly flaw: Flaw };

const readOne = (cell: string, aspect: Aspect | undefined): Read => {
  if (!aspect) return { ok: false, flaw: { code: 'aspect.unknown', params: {} } };
  const text = cell.trim();
  const { code: aspectCode } = aspect;
  if (text === '') {
    return { ok: false, flaw: { code: 'result-table.empty', params: { aspect: aspectCode } } };
  }
  const entered = readResultCell(aspect, text);
  if (entered === undefined) {
    return { ok: false, flaw: { code: 'result-table.unreadable', params: { aspect: aspectCode } } };
  }
  const checked = checkValue(aspect, entered);
  if (checked.ok) return checked;
  const { code, params = {} } = checked.refusal;
  return { ok: false, flaw: { code, params } };
};

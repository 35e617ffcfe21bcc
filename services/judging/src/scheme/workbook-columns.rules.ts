import { type CellValue, columnName, headerText } from './workbook-sheet.ts';

export type Field =
  | 'id'
  | 'name'
  | 'day'
  | 'type'
  | 'description'
  | 'score'
  | 'extra'
  | 'requirement'
  | 'section'
  | 'calculation'
  | 'max';

/** Where each field stands in the rows below a header; other tools leave columns out. */
export type Columns = ReadonlyMap<Field, number>;

const PATTERNS: readonly (readonly [Field, RegExp])[] = [
  ['id', /^sub ?criteri(on|a) ?id/],
  ['name', /^sub ?criteri(on|a) name/],
  ['day', /^day/],
  ['type', /^aspect type/],
  ['extra', /^extra aspect/],
  ['description', /^aspect ?[-–]? ?desc/],
  ['score', /^judg/],
  ['requirement', /^requirement/],
  ['section', /section$/],
  ['calculation', /^calculation/],
  ['max', /^max/],
];

const NEEDED: readonly Field[] = [
  'id',
  'name',
  'day',
  'type',
  'description',
  'score',
  'extra',
  'max',
];

/** The columns of a header row, found by their words; undefined for any other row. */
export const findColumns = (row: readonly CellValue[]): Columns | undefined => {
  const columns = new Map<Field, number>();
  for (const [column, cell] of row.entries()) {
    const text = headerText(cell);
    const field = PATTERNS.find(([name, pattern]) => !columns.has(name) && pattern.test(text))?.[0];
    if (field) columns.set(field, column);
  }
  return columns.has('id') && columns.size >= 4 ? columns : undefined;
};

export const missingFields = (columns: Columns): readonly Field[] =>
  NEEDED.filter((field) => !columns.has(field));

/** The letter in `Criterion A` of a header row. */
export const criterionOf = (row: readonly CellValue[]): string | undefined =>
  row
    .map((cell) => /^criterion ([a-z])$/.exec(headerText(cell))?.[1]?.toUpperCase())
    .find((letter) => letter !== undefined);

/** The letter a field stands in, for the report. */
export const letterOf = (columns: Columns, field: Field): string | null => {
  const column = columns.get(field);
  return column === undefined ? null : columnName(column);
};

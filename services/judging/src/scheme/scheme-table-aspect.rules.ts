import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import { isExactText } from '@jinbang/kernel/exact';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import { readCalculationText } from './calculation-text.rules.ts';
import type { TableColumn } from './scheme-table.rules.ts';
import { type CellValue, decimalOf, isBlank, textOf, wholeOf } from './workbook-sheet.ts';

type Aspect = SchemeBody['criteria'][number]['subCriteria'][number]['aspects'][number];
type Text = { readonly zh: string; readonly en?: string };

/** A row of the table: its cells, and where a problem with one of them is reported. */
export type RowReader = {
  readonly row: number;
  readonly cell: (column: TableColumn) => CellValue | undefined;
  readonly report: (
    column: TableColumn,
    code: string,
    params?: RejectionParams,
    severity?: 'fatal' | 'warning',
  ) => void;
};

type TextColumn = 'name' | 'requirement' | 'extra' | '0' | '1' | '2' | '3';

/** Words are kept as they stand; only a cell of blanks alone is none. */
const wordsIn = (value: CellValue | undefined): string =>
  isBlank(value) ? '' : typeof value === 'string' ? value : textOf(value);

/** A text with its English beside it; undefined where there is none. */
export const textIn = ({ cell, report }: RowReader, column: TextColumn): Text | undefined => {
  const zh = wordsIn(cell(column));
  const en = wordsIn(cell(`${column}_en`));
  if (zh !== '') return en === '' ? { zh } : { zh, en };
  if (en !== '') report(column, 'scheme-table.text-missing');
  return undefined;
};

/** A maximum is a decimal or, where it does not end, a fraction. */
const amountIn = (value: CellValue | undefined): string | null => {
  const decimal = decimalOf(value);
  if (decimal !== null) return decimal;
  const text = textOf(value);
  return isExactText(text) ? text : null;
};

const descriptorsIn = (row: RowReader): Aspect['descriptors'] => {
  const columns = ['0', '1', '2', '3'] as const;
  const texts = columns.map((column) => textIn(row, column));
  const missing = columns.filter((_, at) => texts[at] === undefined);
  if (missing.length === 4) return undefined;
  if (missing.length > 0) {
    row.report(missing[0] ?? '0', 'workbook.descriptors-missing', { scores: missing.join(', ') });
  }
  return texts.map((text) => text ?? { zh: '-' });
};

const ENTRIES = ['agreed', 'twoIndependent'] as const;

const entriesIn = (row: RowReader): Aspect['entries'] => {
  const text = textOf(row.cell('entries'));
  const entries = ENTRIES.find((one) => one.toLowerCase() === text.toLowerCase());
  if (text !== '' && !entries) row.report('entries', 'scheme-table.entries');
  return entries;
};

const sectionIn = (row: RowReader): number | undefined => {
  const value = row.cell('section');
  const section = wholeOf(value);
  if (section === null && !isBlank(value)) row.report('section', 'scheme-table.number');
  return section ?? undefined;
};

/** An aspect from its row; undefined where something is fatal, each of it reported. */
export const aspectOf = (row: RowReader): Aspect | undefined => {
  const { cell, report } = row;
  const type = textOf(cell('type')).toUpperCase();
  const kind = type === 'M' || type === 'J' ? type : undefined;
  if (!kind) report('type', 'workbook.type-unknown', { type: type.slice(0, 40) });
  const description = textIn(row, 'name');
  if (!description) report('name', 'workbook.description-missing');
  const max = amountIn(cell('max'));
  if (max === null) report('max', 'workbook.max-unreadable');
  const calculation = readCalculationText(textOf(cell('calculation')));
  if (!calculation) report('calculation', 'scheme-table.calculation');
  if (!isBlank(cell('void'))) report('void', 'scheme-table.void-dropped', {}, 'warning');
  const optional = {
    section: sectionIn(row),
    entries: entriesIn(row),
    requirement: textIn(row, 'requirement'),
    extra: textIn(row, 'extra'),
    descriptors: descriptorsIn(row),
  };
  if (!kind || !description || max === null || !calculation) return undefined;
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  // Safe: the entries of `optional` that are there, each of its own type.
  return { kind, description, max, calculation, ...(Object.fromEntries(given) as object) };
};

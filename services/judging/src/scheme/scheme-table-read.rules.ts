import { type SchemeBody, schemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import type { Located } from './finding.ts';
import { checkScheme, type Finding } from './scheme.rules.ts';
import { TABLE_COLUMNS, type TableColumn } from './scheme-table.rules.ts';
import { aspectOf, type RowReader, textIn } from './scheme-table-aspect.rules.ts';
import { formFindings, type ReadWorkbook } from './workbook.rules.ts';
import { locate } from './workbook-place.rules.ts';
import {
  columnName,
  decimalOf,
  headerText,
  isBlank,
  textOf,
  type WorkbookSheet,
  wholeOf,
} from './workbook-sheet.ts';

type Criterion = SchemeBody['criteria'][number];
type Sub = Criterion['subCriteria'][number];
type Placed<Part> = Part & { readonly row: number };
type SubDraft = Omit<Sub, 'aspects'> & { aspects: Placed<Sub['aspects'][number]>[] };
type CriterionDraft = Omit<Criterion, 'subCriteria'> & { subCriteria: Placed<SubDraft>[] };

type Reading = {
  readonly findings: Located[];
  title: SchemeBody['title'] | undefined;
  readonly sections: Placed<NonNullable<SchemeBody['sections']>[number]>[];
  readonly penalties: Placed<NonNullable<SchemeBody['penalties']>[number]>[];
  readonly criteria: Placed<CriterionDraft>[];
};

type Columns = ReadonlyMap<TableColumn, number>;

const columnsOf = (row: WorkbookSheet['rows'][number]): Columns => {
  const columns = new Map<TableColumn, number>();
  for (const [at, cell] of row.entries()) {
    const name = TABLE_COLUMNS.find((column) => column === headerText(cell));
    if (name && !columns.has(name)) columns.set(name, at);
  }
  return columns;
};

const isHeader = (columns: Columns): boolean => columns.has('row') && columns.size >= 4;

/** Where the plain table begins; -1 where this sheet is none. */
export const findTableHeader = ({ rows }: WorkbookSheet): number =>
  rows.slice(0, 20).findIndex((row) => isHeader(columnsOf(row)));

const blank = () => ({ findings: [], sections: [], penalties: [], criteria: [] });

const NEEDED: readonly TableColumn[] = ['row', 'code', 'name', 'day', 'type', 'max', 'calculation'];

/**
 * Reads a scheme from its plain table, a CSV or a sheet. Every problem is named with sheet, row and
 * column; one that is fatal leaves nothing to import.
 */
export const readSchemeTable = (sheet: WorkbookSheet): ReadWorkbook => {
  const header = findTableHeader(sheet);
  const reading: Reading = { ...blank(), title: undefined };
  const columns = columnsOf(sheet.rows[header] ?? []);
  const missing = header < 0 ? ['row'] : NEEDED.filter((column) => !columns.has(column));
  const whole = locate(sheet.name, header < 0 ? null : header + 1, null);
  for (const column of missing) {
    reading.findings.push(whole('fatal', 'workbook.column-missing', { column }));
  }
  if (missing.length > 0) return { body: undefined, findings: reading.findings };
  for (const [at, cells] of sheet.rows.entries()) {
    if (at > header && !cells.every(isBlank))
      readRow(reading, rowReader(sheet, columns, at, reading));
  }
  return finish(sheet, columns, reading);
};

const rowReader = (
  sheet: WorkbookSheet,
  columns: Columns,
  at: number,
  { findings }: Reading,
): RowReader => {
  const columnOf = (column: TableColumn) => columns.get(column);
  return {
    row: at + 1,
    cell: (column) => {
      const place = columnOf(column);
      return place === undefined ? null : sheet.rows[at]?.[place];
    },
    report: (column, code, params: RejectionParams = {}, severity = 'fatal') => {
      const place = columnOf(column);
      const letter = place === undefined ? null : columnName(place);
      findings.push(locate(sheet.name, at + 1, letter)(severity, code, params));
    },
  };
};

const readRow = (reading: Reading, row: RowReader): void => {
  const kind = textOf(row.cell('row')).toLowerCase();
  switch (kind) {
    case 'scheme':
      reading.title = textIn(row, 'name');
      return;
    case 'section':
      readSection(reading, row);
      return;
    case 'penalty':
      readPenalty(reading, row);
      return;
    case 'criterion':
      readCriterion(reading, row);
      return;
    case 'sub-criterion':
      readSub(reading, row);
      return;
    case 'aspect':
      readAspect(reading, row);
      return;
    default:
      row.report('row', 'scheme-table.row-unknown', { row: kind.slice(0, 40) });
  }
};

const readSection = (reading: Reading, row: RowReader): void => {
  const section = wholeOf(row.cell('code'));
  const declared = decimalOf(row.cell('declared'));
  if (section === null) row.report('code', 'scheme-table.number');
  if (declared === null) row.report('declared', 'scheme-table.number');
  const name = textIn(row, 'name') ?? { zh: `${section}` };
  if (section === null || declared === null) return;
  reading.sections.push({ section, declared, name, row: row.row });
};

/** What a kind of penalty always takes stands under `declared`, the most it may take under `max`. */
const readPenalty = (reading: Reading, row: RowReader): void => {
  const code = textOf(row.cell('code')).toUpperCase();
  if (code === '') row.report('code', 'scheme-table.code-missing');
  const amount = (column: 'declared' | 'max'): string | undefined => {
    const text = decimalOf(row.cell(column));
    if (text === null && !isBlank(row.cell(column))) row.report(column, 'scheme-table.number');
    return text ?? undefined;
  };
  const points = amount('declared');
  const most = amount('max');
  reading.penalties.push({
    code,
    name: textIn(row, 'name') ?? { zh: code },
    ...(points === undefined ? {} : { points }),
    ...(most === undefined ? {} : { most }),
    row: row.row,
  });
};

const readCriterion = (reading: Reading, row: RowReader): void => {
  const code = textOf(row.cell('code')).toUpperCase();
  if (code === '') row.report('code', 'scheme-table.code-missing');
  const declared = decimalOf(row.cell('declared'));
  if (declared === null && !isBlank(row.cell('declared'))) {
    row.report('declared', 'scheme-table.number');
  }
  const name = textIn(row, 'name') ?? { zh: code };
  const head = declared === null ? { code, name } : { code, name, declared };
  reading.criteria.push({ ...head, subCriteria: [], row: row.row });
};

const readSub = (reading: Reading, row: RowReader): void => {
  const code = textOf(row.cell('code')).toUpperCase();
  const day = wholeOf(row.cell('day'));
  const criterion = reading.criteria.at(-1);
  if (code === '') row.report('code', 'scheme-table.code-missing');
  if (day === null) row.report('day', 'workbook.day-missing', { code });
  if (!criterion) {
    row.report('row', 'scheme-table.row-stray');
    return;
  }
  const name = textIn(row, 'name') ?? { zh: code };
  criterion.subCriteria.push({ code, name, day: day ?? 1, aspects: [], row: row.row });
};

const readAspect = (reading: Reading, row: RowReader): void => {
  const sub = reading.criteria.at(-1)?.subCriteria.at(-1);
  const aspect = aspectOf(row);
  if (!sub) row.report('row', 'scheme-table.row-stray');
  else if (aspect) sub.aspects.push({ ...aspect, row: row.row });
};

const bare = <Part extends { readonly row: number }>({
  row: _,
  ...part
}: Part): Omit<Part, 'row'> => part;

const bodyOf = ({ title, sections, penalties, criteria }: Reading, name: string): unknown => ({
  title: title ?? { zh: name },
  sections: sections.map(bare),
  ...(penalties.length === 0 ? {} : { penalties: penalties.map(bare) }),
  criteria: criteria.map((criterion) => ({
    ...bare(criterion),
    subCriteria: criterion.subCriteria.map((sub) => ({
      ...bare(sub),
      aspects: sub.aspects.map(bare),
    })),
  })),
});

const finish = (sheet: WorkbookSheet, columns: Columns, reading: Reading): ReadWorkbook => {
  const { findings } = reading;
  if (findings.some(({ severity }) => severity === 'fatal')) return { body: undefined, findings };
  const parsed = schemeBody.safeParse(bodyOf(reading, sheet.name));
  const checked = parsed.success ? checkScheme(parsed.data) : formFindings(parsed.error.issues);
  const all = [...findings, ...checked.map(placeIn(sheet, columns, reading))];
  const isFatal = all.some(({ severity }) => severity === 'fatal');
  return { body: parsed.success && !isFatal ? parsed.data : undefined, findings: all };
};

const PENALTY = /^penalties\.(\d+)\.(\w+)/;
const PATH = /^(?:criteria\.(\d+))?(?:\.subCriteria\.(\d+))?(?:\.aspects\.(\d+))?\.?(\w+)?/;
const COLUMN_OF: Readonly<Record<string, TableColumn>> = {
  description: 'name',
  descriptors: '0',
  title: 'name',
  kind: 'type',
  points: 'declared',
  most: 'max',
  aspects: 'row',
  subCriteria: 'row',
};

const at = <Item>(
  items: readonly Item[] | undefined,
  place: string | undefined,
): Item | undefined => (place === undefined ? undefined : items?.[Number(place)]);

/** The row a part of the scheme was read from: the innermost the path names. */
const rowOfPath = (path: string, { criteria, sections, penalties }: Reading): number | null => {
  const penalty = at(penalties, PENALTY.exec(path)?.[1]);
  if (penalty) return penalty.row;
  const [, c, s, a] = PATH.exec(path) ?? [];
  const criterion = at(criteria, c);
  const sub = at(criterion?.subCriteria, s);
  const innermost = at(sub?.aspects, a) ?? sub ?? criterion;
  return innermost?.row ?? (path === 'sections' ? (sections[0]?.row ?? null) : null);
};

/** From a path into the scheme back to the cell a person has to mend. */
const placeIn =
  (sheet: WorkbookSheet, columns: Columns, reading: Reading) =>
  ({ severity, path, code, params }: Finding): Located => {
    const row = rowOfPath(path, reading);
    const field = PENALTY.exec(path)?.[2] ?? PATH.exec(path)?.[4] ?? '';
    const wanted = COLUMN_OF[field] ?? TABLE_COLUMNS.find((column) => column === field);
    const place = wanted === undefined ? undefined : columns.get(wanted);
    const letter = row === null || place === undefined ? null : columnName(place);
    return locate(sheet.name, row, letter)(severity, code, params);
  };

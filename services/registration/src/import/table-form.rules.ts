import type { RejectionParams } from '@jinbang/kernel/rejection';
import { type Cell, columnLetters, type SheetTable } from '@jinbang/service-kit/table/sheet-table';
import { type EntryForm, entryForm, type MemberForm } from '../entry/entry-form.body.ts';
import { type Column, type ColumnKey, columnOf, valueInWords } from './column.ts';

/** What is wrong with a cell, a row or a sheet; rows are counted from 1. */
export type TableProblem = {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly field: string | null;
  readonly code: string;
  readonly params?: RejectionParams;
};

/** Names that stand in cells, and what they lead to. */
export type TableNames = {
  /** Ids by the plain name; several where two are called the same. */
  readonly events: ReadonlyMap<string, readonly string[]>;
  readonly organisations: ReadonlyMap<string, readonly string[]>;
  /** The organisation of who imports, where it is one alone. */
  readonly ownOrganisationId: string | undefined;
};

export type TableForm = {
  readonly eventId: string;
  readonly form: EntryForm;
  /** The rows its members stand in. */
  readonly rows: readonly number[];
  /** From an export: the entry this row says it is. */
  readonly entryId: string | undefined;
};

export type ReadForms = {
  readonly sheet: string;
  readonly forms: readonly TableForm[];
  readonly problems: readonly TableProblem[];
  readonly rowCount: number;
  /** Where each field stands, for problems that are found later. */
  readonly columnOfField: ReadonlyMap<ColumnKey, number>;
};

export const plainTitle = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

const HEADERS_MIN = 4;
const HEADER_ROWS_MAX = 10;

type Header = { readonly at: number; readonly columns: ReadonlyMap<ColumnKey, number> };

const headerIn = ({ rows }: SheetTable): Header | undefined => {
  for (const [at, row] of rows.slice(0, HEADER_ROWS_MAX).entries()) {
    const found = row.flatMap((cell, place): [ColumnKey, number][] => {
      const column = typeof cell === 'string' && cell !== '' ? columnOf(cell) : undefined;
      return column ? [[column.key, place]] : [];
    });
    const columns = new Map(found.toReversed());
    if (columns.size >= HEADERS_MIN && columns.has('name') && columns.has('idNumber')) {
      return { at, columns };
    }
  }
  return undefined;
};

const DATE = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/;

const dateOf = (text: string): string | undefined => {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
};

const yearsOf = (text: string): number | undefined => {
  const digits = /^(\d{1,2})(\.0+)?年?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

type RowValues = Partial<Record<ColumnKey, string | number>>;
type Flaw = { readonly key: ColumnKey; readonly code: string; readonly params?: RejectionParams };

const readValue = (
  column: Column,
  text: string,
):
  | { readonly value: string | number }
  | { readonly code: string; readonly params?: RejectionParams } => {
  if (column.values) {
    const value = valueInWords(column, text);
    const words = Object.values(column.values).map(([word]) => word ?? '');
    return value === undefined
      ? { code: 'import.value-unknown', params: { allowed: words.join('、') } }
      : { value };
  }
  if (column.key === 'birthDate') {
    const value = dateOf(text);
    return value === undefined ? { code: 'import.date-form' } : { value };
  }
  if (column.key === 'yearsInOccupation') {
    const value = yearsOf(text);
    return value === undefined ? { code: 'import.years-form' } : { value };
  }
  return { value: text };
};

const readRow = (
  row: readonly Cell[],
  header: readonly Cell[],
  columns: Header['columns'],
): { readonly values: RowValues; readonly flaws: readonly Flaw[] } => {
  const values: RowValues = {};
  const flaws: Flaw[] = [];
  for (const [key, place] of columns) {
    const cell = row[place] ?? '';
    const title = header[place];
    const column = typeof title === 'string' ? columnOf(title) : undefined;
    if (typeof cell !== 'string') flaws.push({ key, code: cell.flaw });
    else if (column && cell !== '') {
      const read = readValue(column, cell);
      if ('value' in read) values[key] = read.value;
      else flaws.push({ key, ...read });
    }
  }
  return { values, flaws };
};

const only = (ids: readonly string[] | undefined, missing: string, several: string) =>
  ids === undefined || ids.length === 0
    ? { code: missing }
    : ids.length > 1
      ? { code: several }
      : { id: ids[0] ?? '' };

const placeOfRow = (values: RowValues, names: TableNames) => {
  const flaws: Flaw[] = [];
  const [single] = names.events.size === 1 ? [...names.events.values()] : [];
  const event = only(
    values.event === undefined ? single : names.events.get(plainTitle(String(values.event))),
    values.event === undefined ? 'entry.field-missing' : 'import.event-unknown',
    'import.event-ambiguous',
  );
  if ('code' in event) flaws.push({ key: 'event', code: event.code ?? '' });
  const own = names.ownOrganisationId;
  const organisation =
    values.organisation === undefined && own !== undefined
      ? { id: own }
      : only(
          names.organisations.get(plainTitle(String(values.organisation ?? ''))),
          values.organisation === undefined ? 'entry.field-missing' : 'import.organisation-unknown',
          'import.organisation-ambiguous',
        );
  if ('code' in organisation) flaws.push({ key: 'organisation', code: organisation.code ?? '' });
  return {
    eventId: 'id' in event ? event.id : undefined,
    organisationId: 'id' in organisation ? organisation.id : undefined,
    flaws,
  };
};

const NEEDED: readonly ColumnKey[] = ['name', 'sex', 'idType', 'idNumber', 'group'];

const text = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

const given = <Fields extends object>(fields: Fields): Fields =>
  // Safe: what is undefined is left out, and nothing else is touched.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

const memberOf = (values: RowValues): MemberForm =>
  given({
    name: text(values.name),
    nameEn: text(values.nameEn),
    sex: values.sex,
    idType: values.idType,
    idNumber: text(values.idNumber),
    birthDate: values.birthDate,
    ethnicGroup: text(values.ethnicGroup),
    education: values.education,
    phone: text(values.phone),
    memberKind: values.memberKind,
    yearsInOccupation: values.yearsInOccupation,
    heldLevel: values.heldLevel,
    heldCertificateNo: text(values.heldCertificateNo),
    heldOccupation: text(values.heldOccupation),
    condition: text(values.condition),
    workplace: text(values.workplace),
    professionalTitle: text(values.professionalTitle),
  }) as unknown as MemberForm;

type RowForm = {
  readonly number: number;
  readonly values: RowValues;
  readonly eventId: string;
  readonly organisationId: string;
};

const formOf = (rows: readonly RowForm[]): TableForm | undefined => {
  const [first] = rows;
  if (!first) return undefined;
  const { values, eventId, organisationId } = first;
  return {
    eventId,
    rows: rows.map(({ number }) => number),
    entryId: text(values.entryId),
    form: given({
      organisationId,
      group: values.group,
      delegation: text(values.delegation),
      leaderName: text(values.leaderName),
      coachName: text(values.coachName),
      occupation: text(values.occupation),
      members: rows.map((row) => memberOf(row.values)),
    }) as unknown as EntryForm,
  };
};

/** Rows of one team stand together by their number; a row without one is a form of its own. */
const teamKey = ({ number, values, eventId, organisationId }: RowForm): string =>
  values.team === undefined
    ? `row ${number}`
    : JSON.stringify([eventId, organisationId, String(values.team)]);

const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => cell === '');

/** A path of the form's schema, as a problem of the row it came from. */
const shapeProblems = (
  one: TableForm,
  problemAt: (row: number | null, key: ColumnKey | null, code: string) => TableProblem,
): readonly TableProblem[] => {
  // Masked numbers of an export are compared, not entered.
  if (one.entryId !== undefined) return [];
  const parsed = entryForm.safeParse(one.form);
  return parsed.success
    ? []
    : parsed.error.issues.slice(0, 20).map((issue) => {
        const [head, place, field] = issue.path;
        const isMember = head === 'members';
        const row = one.rows[isMember ? Number(place ?? 0) : 0] ?? null;
        const key = (isMember ? field : head) as ColumnKey | undefined;
        return problemAt(row, key ?? null, `form.${issue.code.replaceAll('_', '-')}`);
      });
};

/** Reads the forms in a table: what a cell says becomes a value, what it cannot say becomes a problem. */
export const readForms = (tables: readonly SheetTable[], names: TableNames): ReadForms => {
  const table = tables.find((one) => headerIn(one));
  const header = table && headerIn(table);
  if (!table || !header) {
    const sheet = tables[0]?.sheet ?? '';
    const problem = { sheet, row: null, column: null, field: null, code: 'import.header-missing' };
    return { sheet, forms: [], problems: [problem], rowCount: 0, columnOfField: new Map() };
  }
  const { at, columns } = header;
  const titles = table.rows[at] ?? [];
  const problemAt = (
    row: number | null,
    key: ColumnKey | null,
    code: string,
    params?: RejectionParams,
  ): TableProblem => {
    const place = key === null ? undefined : columns.get(key);
    const title = place === undefined ? undefined : titles[place];
    return {
      sheet: table.sheet,
      row,
      column: place === undefined ? null : columnLetters(place),
      field: typeof title === 'string' ? title : key,
      code,
      ...(params ? { params } : {}),
    };
  };
  const problems: TableProblem[] = [];
  const good: RowForm[] = [];
  let rowCount = 0;
  for (let place = at + 1; place < table.rows.length; place += 1) {
    const row = table.rows[place] ?? [];
    if (isBlank(row)) continue;
    rowCount += 1;
    const number = place + 1;
    const { values, flaws } = readRow(row, titles, columns);
    const around = placeOfRow(values, names);
    const isFlawed = new Set(flaws.map(({ key }) => key));
    const missing = NEEDED.filter((key) => values[key] === undefined && !isFlawed.has(key)).map(
      (key): Flaw => ({ key, code: 'entry.field-missing' }),
    );
    const all = [...flaws, ...missing, ...around.flaws.filter(({ key }) => !isFlawed.has(key))];
    problems.push(...all.map(({ key, code, params }) => problemAt(number, key, code, params)));
    const { eventId, organisationId } = around;
    if (all.length === 0 && eventId !== undefined && organisationId !== undefined) {
      good.push({ number, values, eventId, organisationId });
    }
  }
  if (rowCount === 0) problems.push(problemAt(null, null, 'import.no-rows'));
  const forms = [...Map.groupBy(good, teamKey).values()].flatMap((rows) => formOf(rows) ?? []);
  problems.push(...forms.flatMap((one) => shapeProblems(one, problemAt)));
  return { sheet: table.sheet, forms, problems, rowCount, columnOfField: columns };
};

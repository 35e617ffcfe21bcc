import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';
import type { OutsideMapping } from '@jinbang/contracts/http/judging-outside';
import type { KeyKind, ResultCode } from '@jinbang/contracts/mark-subject';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import type { Aspect } from '@jinbang/scoring/aspect';
import type { Located } from '../scheme/finding.ts';
import { locate } from '../scheme/workbook-place.rules.ts';
import {
  type CellValue,
  columnName,
  headerText,
  isBlank,
  textOf,
  type WorkbookSheet,
} from '../scheme/workbook-sheet.ts';
import { type Columns, findColumns, sheetOf } from './outside-columns.rules.ts';
import { valueOfCell } from './outside-value.rules.ts';

/** One value of a file, where it stood and what it is. */
export type ReadCell = {
  readonly aspectId: string;
  readonly column: string;
  readonly text: string;
  readonly value: JudgeValue;
};

/** One row of a file that is about a subject of the module. */
export type ReadRow = {
  readonly row: number;
  readonly subjectId: string;
  readonly label: string;
  /** A code the row says instead of values: DNS, 缺考. */
  readonly code: ResultCode | null;
  readonly cells: readonly ReadCell[];
};

export type OutsideSubject = {
  readonly subjectId: string;
  readonly sessionId: string | null;
  readonly label: string;
  readonly code: ResultCode;
};

/** The module a file is read for, as of now. */
export type OutsideModule = {
  readonly keyKind: KeyKind;
  readonly aspects: ReadonlyMap<string, Aspect>;
  /** In use. */
  readonly subjects: readonly OutsideSubject[];
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly name: { readonly zh: string; readonly en?: string | undefined };
  }[];
};

export type Reading = {
  readonly sheet: string;
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Located[];
};

export const ROWS_MAX = 2_000;

const CODES: Readonly<Record<string, ResultCode>> = {
  dns: 'DNS',
  缺考: 'DNS',
  缺席: 'DNS',
  未参赛: 'DNS',
  absent: 'DNS',
  dnf: 'DNF',
  未完赛: 'DNF',
  wd: 'WD',
  退赛: 'WD',
  弃权: 'WD',
  dsq: 'DSQ',
  dq: 'DSQ',
  取消成绩: 'DSQ',
};
const codeOf = (cell: CellValue | undefined): ResultCode | undefined => CODES[headerText(cell)];

/** Numbers in a workbook lose their noughts: `01` and 1 are one station where no other is meant. */
const isNearLabel = (label: string, text: string): boolean =>
  /^\d+$/.test(label) && /^\d+$/.test(text) && BigInt(label) === BigInt(text);

const findSubject = (
  subjects: readonly OutsideSubject[],
  text: string,
): OutsideSubject | undefined => {
  const same = subjects.filter(({ label }) => label === text);
  if (same.length === 1) return same[0];
  const near = subjects.filter(({ label }) => isNearLabel(label, text));
  return same.length === 0 && near.length === 1 ? near[0] : undefined;
};

const sessionOf = (
  { sessions }: OutsideModule,
  { session }: OutsideMapping,
  cell: CellValue | undefined,
): string | null => {
  if (session === undefined) return null;
  if ('sessionId' in session) return session.sessionId;
  const wanted = headerText(cell);
  const found = sessions.filter(
    ({ name, sessionId }) =>
      headerText(name.zh) === wanted ||
      sessionId === wanted ||
      (name.en !== undefined && headerText(name.en) === wanted),
  );
  return found.length === 1 ? (found[0]?.sessionId ?? null) : null;
};

/**
 * Reads the values of a file by a mapping. Every problem is told with sheet, row and column, and what
 * is fatal leaves nothing to import: an unknown or repeated place, a value that is none or out of its
 * range. Missing rows and empty cells are told and stop nothing.
 */
export const readOutside = (
  sheets: readonly WorkbookSheet[],
  mapping: OutsideMapping,
  module: OutsideModule,
): Reading => {
  const sheet = sheetOf(sheets, mapping);
  const findings: Located[] = [];
  const name = sheet?.name ?? mapping.sheet ?? '-';
  const tell =
    (severity: Located['severity']) =>
    (row: number | null, place: number | null, code: string, params: RejectionParams = {}) => {
      findings.push(
        locate(name, row, place === null ? null : columnName(place))(severity, code, params),
      );
    };
  const fatal = tell('fatal');
  if (!sheet) {
    fatal(null, null, 'outside.sheet-missing', { sheet: mapping.sheet ?? '-' });
    return { sheet: name, rows: [], findings };
  }
  const columns = findColumns(sheet, mapping, fatal);
  if (!columns) return { sheet: name, rows: [], findings };
  const rows = readRows({ sheet, mapping, module, columns, fatal, warn: tell('warning') });
  if (rows.length === 0 && findings.length === 0) fatal(null, null, 'outside.file-empty');
  tellMissing(rows, mapping, module, tell('warning'));
  return { sheet: name, rows, findings };
};

type Tell = (
  row: number | null,
  place: number | null,
  code: string,
  params?: RejectionParams,
) => void;

type RowWork = {
  readonly sheet: WorkbookSheet;
  readonly mapping: OutsideMapping;
  readonly module: OutsideModule;
  readonly columns: Columns;
  readonly fatal: Tell;
  readonly warn: Tell;
};

const readRows = (work: RowWork): readonly ReadRow[] => {
  const { sheet, columns, fatal } = work;
  const seen = new Map<string, number>();
  const rows: ReadRow[] = [];
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= columns.header || cells.every(isBlank)) continue;
    if (rows.length >= ROWS_MAX) {
      fatal(at + 1, null, 'outside.too-many-rows', { limit: ROWS_MAX });
      break;
    }
    const subject = subjectOfRow(work, cells, at + 1);
    if (!subject) continue;
    const before = seen.get(subject.subjectId);
    if (before !== undefined) {
      fatal(at + 1, columns.key, 'outside.row-twice', { place: subject.label, row: before });
      continue;
    }
    seen.set(subject.subjectId, at + 1);
    rows.push(readRow(work, subject, cells, at + 1));
  }
  return rows;
};

const subjectOfRow = (
  { module, mapping, columns, fatal }: RowWork,
  cells: readonly CellValue[],
  row: number,
): OutsideSubject | undefined => {
  const text = textOf(cells[columns.key]);
  if (text === '') {
    fatal(row, columns.key, 'outside.key-empty');
    return undefined;
  }
  const sessionCell = columns.session === null ? undefined : cells[columns.session];
  const sessionId = sessionOf(module, mapping, sessionCell);
  if (module.keyKind === 'station' && sessionId === null) {
    fatal(row, columns.session, 'outside.session-unknown', {
      session: textOf(sessionCell).slice(0, 60),
    });
    return undefined;
  }
  const here = module.subjects.filter(
    (one) => module.keyKind !== 'station' || one.sessionId === sessionId,
  );
  const subject = findSubject(here, text);
  if (!subject) fatal(row, columns.key, 'outside.place-unknown', { place: text.slice(0, 60) });
  return subject;
};

type CellWork = Pick<RowWork, 'module' | 'fatal' | 'warn'> & {
  readonly row: number;
  readonly place: number;
};

/** One cell: its value, or nothing and why. A code in it concerns the whole row and was read before. */
const readCell = (
  { module, fatal, warn, row, place }: CellWork,
  aspectId: string,
  cell: CellValue | undefined,
): readonly ReadCell[] => {
  const aspect = module.aspects.get(aspectId);
  if (!aspect || codeOf(cell) !== undefined) return [];
  if (isBlank(cell)) {
    warn(row, place, 'outside.cell-empty', { aspect: aspect.code });
    return [];
  }
  const value = valueOfCell(aspect, cell);
  if (!value.ok) {
    fatal(row, place, value.refusal.code, value.refusal.params);
    return [];
  }
  const text = textOf(cell).slice(0, 100);
  return [{ aspectId, column: columnName(place), text, value: value.value }];
};

const readRow = (
  { module, columns, fatal, warn }: RowWork,
  subject: OutsideSubject,
  cells: readonly CellValue[],
  row: number,
): ReadRow => {
  const said = columns.aspects.flatMap(({ place }) => {
    const code = codeOf(cells[place]);
    return code === undefined ? [] : [{ place, code }];
  });
  const [first] = said;
  const other = said.find(({ code }) => code !== first?.code);
  if (other) fatal(row, other.place, 'outside.codes-differ', { code: other.code });
  const tell = { fatal, warn: first ? () => {} : warn };
  const values = columns.aspects.flatMap(({ place, aspectId }) =>
    readCell({ module, ...tell, row, place }, aspectId, cells[place]),
  );
  const code = first?.code ?? null;
  if (code !== null)
    tellCode({ code, subject, hasValues: values.length > 0 }, row, { fatal, warn });
  return { row, subjectId: subject.subjectId, label: subject.label, code, cells: values };
};

type Coded = {
  readonly code: ResultCode;
  readonly subject: OutsideSubject;
  readonly hasValues: boolean;
};

/** A code is recorded by the chief judge, never by a file; it is told where the two differ. */
const tellCode = (
  { code, subject, hasValues }: Coded,
  row: number,
  { fatal, warn }: { readonly fatal: Tell; readonly warn: Tell },
): void => {
  // Who did not finish may have values; who did not start, withdrew or was disqualified has none.
  if (hasValues && code !== 'DNF') fatal(row, null, 'outside.code-with-values', { code });
  else if (subject.code !== code) {
    warn(row, null, 'outside.code-not-recorded', { place: subject.label, code });
  }
};

/** Who is awaited in the sessions the file is about, and has no row in it. */
const tellMissing = (
  rows: readonly ReadRow[],
  { session }: OutsideMapping,
  { subjects, keyKind }: OutsideModule,
  warn: Tell,
): void => {
  const found = new Set(rows.map(({ subjectId }) => subjectId));
  const told = new Set(
    subjects.filter(({ subjectId }) => found.has(subjectId)).map(({ sessionId }) => sessionId),
  );
  const only = session && 'sessionId' in session ? new Set([session.sessionId]) : told;
  for (const { subjectId, sessionId, label, code } of subjects) {
    const isHere = keyKind !== 'station' || (sessionId !== null && only.has(sessionId));
    if (code === 'OK' && isHere && !found.has(subjectId)) {
      warn(null, null, 'outside.row-missing', { place: label });
    }
  }
};

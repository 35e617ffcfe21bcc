import type { RejectionParams } from '@jinbang/kernel/rejection';
import { type Cell, columnLetters, type SheetTable } from '@jinbang/service-kit/table/sheet-table';
import { type NewEvent, newEvent } from '../event/event.body.ts';
import { flawOfEvents } from '../event/event.rules.ts';
import type { ContestTemplate } from '../template/template.body.ts';
import { EVENT_COLUMNS, type EventColumnKey, GROUP_WORDS, LEVEL_WORDS } from './event-column.ts';

/** What is wrong and where; rows are counted from 1, as the spreadsheet does. */
export type EventSheetProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly title: string | null;
  readonly code: string;
  readonly params?: RejectionParams;
};
export type ReadEvents = {
  readonly events: readonly NewEvent[];
  readonly problems: readonly EventSheetProblem[];
};

const EVENTS_MAX = 60;
const HEADER_ROWS_MAX = 10;
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

type Columns = ReadonlyMap<EventColumnKey, number>;
type Header = { readonly at: number; readonly columns: Columns };

const headerIn = ({ rows }: SheetTable): Header | undefined => {
  for (const [at, row] of rows.slice(0, HEADER_ROWS_MAX).entries()) {
    const columns = new Map<EventColumnKey, number>();
    for (const [place, cell] of row.entries()) {
      const column = EVENT_COLUMNS.find(({ zh, en }) => {
        return typeof cell === 'string' && [plain(zh), plain(en)].includes(plain(cell));
      });
      if (column && !columns.has(column.key)) columns.set(column.key, place);
    }
    if (columns.has('name') && columns.has('code')) return { at, columns };
  }
  return undefined;
};

type Flaw = {
  readonly key: EventColumnKey;
  readonly code: string;
  readonly params?: RejectionParams;
};
type Words = Readonly<Record<string, readonly string[]>>;

const meantBy = (words: Words, text: string): string | undefined =>
  Object.entries(words).find(([, names]) => names.some((one) => plain(one) === plain(text)))?.[0];

const allowed = (words: Words): RejectionParams => ({
  allowed: Object.values(words)
    .map(([first]) => first ?? '')
    .join('、'),
});

const DATE = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const dateOf = (text: string): string | undefined => {
  const [, year, month = '', day = ''] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
};

/** Reads the cells of one row; what a cell does not say is the template's. */
const readRow = (template: ContestTemplate, text: (key: EventColumnKey) => string) => {
  const flaws: Flaw[] = [];
  const need = (key: EventColumnKey): string => {
    if (text(key) === '') flaws.push({ key, code: 'entry.field-missing' });
    return text(key);
  };
  const oneOf = (key: EventColumnKey, words: Words, value: string): string[] => {
    const found = meantBy(words, value);
    if (found === undefined)
      flaws.push({ key, code: 'import.value-unknown', params: allowed(words) });
    return found === undefined ? [] : [found];
  };
  const day = (key: EventColumnKey): string | null => {
    if (text(key) === '') return null;
    const date = dateOf(text(key));
    if (date === undefined) flaws.push({ key, code: 'import.date-form' });
    return date ?? null;
  };
  const size = text('teamSize') === '' ? template.event.teamSize : Number(text('teamSize'));
  if (!Number.isInteger(size) || size < 1 || size > 20) {
    flaws.push({ key: 'teamSize', code: 'event-sheet.team-size' });
  }
  const name = { zh: need('name'), ...(text('nameEn') === '' ? {} : { en: text('nameEn') }) };
  const [taskLevel = template.event.taskLevel] =
    text('taskLevel') === '' ? [] : oneOf('taskLevel', LEVEL_WORDS, text('taskLevel'));
  const named = text('groups')
    .split(/[、,，;；/]/)
    .filter((one) => one.trim() !== '');
  const groups = named.flatMap((one) => oneOf('groups', GROUP_WORDS, one));
  const event = {
    ...template.event,
    name,
    occupation: {
      code: need('code'),
      name: text('occupation') === '' ? name : { zh: text('occupation') },
      trade: text('trade') === '' ? null : { zh: text('trade') },
      route: 'level',
    },
    taskLevel,
    groups: groups.length === 0 ? template.event.groups : groups,
    teamSize: size,
    dates: {
      entryOpens: day('entryOpens'),
      entryCloses: day('entryCloses'),
      starts: day('starts'),
      ends: day('ends'),
    },
  };
  return { event, flaws };
};

/** Which column a place of an event was read from. */
const columnOfPath = (path: string): EventColumnKey | null => {
  const last = path.split('.').at(-1) ?? '';
  if (path.startsWith('occupation.')) return path.includes('.code') ? 'code' : 'occupation';
  return EVENT_COLUMNS.find(({ key }) => key === last || path.startsWith(`${key}.`))?.key ?? null;
};

type Read = { readonly row: number; readonly event: NewEvent };

const inReadingOrder = (left: EventSheetProblem, right: EventSheetProblem): number => {
  const [one, other] = [left.column ?? '', right.column ?? ''];
  const columns = one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
  return (left.row ?? 0) - (right.row ?? 0) || columns;
};

/** What the rules of events say of those that could be read, at their rows. */
const ruleProblems = (
  read: readonly Read[],
  problemAt: (
    row: number,
    key: EventColumnKey | null,
    code: string,
    params?: RejectionParams,
  ) => EventSheetProblem,
): readonly EventSheetProblem[] =>
  (
    flawOfEvents(
      read.map(({ event }) => event),
      [],
    )?.issues ?? []
  ).map(({ at, code, params }) => {
    const [, place = '0', ...path] = at.split('.');
    return problemAt(read[Number(place)]?.row ?? 0, columnOfPath(path.join('.')), code, params);
  });

/**
 * The events a table holds: a row each. What cannot be read, and what no event may be, comes back with
 * row and column; nothing is made of a table that has a problem.
 */
export const readEvents = (
  tables: readonly SheetTable[],
  template: ContestTemplate,
): ReadEvents => {
  const table = tables.find((one) => headerIn(one));
  const header = table && headerIn(table);
  const none = (code: string, params?: RejectionParams): ReadEvents => ({
    events: [],
    problems: [{ row: null, column: null, title: null, code, ...(params ? { params } : {}) }],
  });
  if (!table || !header) return none('import.header-missing');
  const { at, columns } = header;
  const problemAt = (
    row: number,
    key: EventColumnKey | null,
    code: string,
    params?: RejectionParams,
  ) => {
    const place = key === null ? undefined : columns.get(key);
    const column = EVENT_COLUMNS.find((one) => one.key === key);
    return {
      row,
      column: place === undefined ? null : columnLetters(place),
      title: column?.zh ?? null,
      code,
      ...(params ? { params } : {}),
    };
  };
  const problems: EventSheetProblem[] = [];
  const read: Read[] = [];
  for (const [place, cells] of table.rows.entries()) {
    if (place <= at || cells.every((cell) => cell === '')) continue;
    const row = place + 1;
    const cellOf = (key: EventColumnKey): Cell => cells[columns.get(key) ?? -1] ?? '';
    const text = (key: EventColumnKey) => {
      const cell = cellOf(key);
      return typeof cell === 'string' ? cell : '';
    };
    const unread = EVENT_COLUMNS.flatMap(({ key }): Flaw[] => {
      const cell = cellOf(key);
      return typeof cell === 'string' ? [] : [{ key, code: cell.flaw }];
    });
    const { event, flaws } = readRow(template, text);
    const skipped = new Set(unread.map(({ key }) => key));
    const all = [...unread, ...flaws.filter(({ key }) => !skipped.has(key))];
    problems.push(...all.map(({ key, code, params }) => problemAt(row, key, code, params)));
    if (all.length > 0) continue;
    const parsed = newEvent.safeParse(event);
    if (parsed.success) read.push({ row, event: parsed.data });
    else {
      const path = parsed.error.issues[0]?.path.join('.') ?? '';
      problems.push(problemAt(row, columnOfPath(path), 'event-sheet.too-long'));
    }
  }
  if (read.length + problems.length === 0) return none('import.no-rows');
  if (read.length > EVENTS_MAX) return none('event-sheet.too-many', { limit: EVENTS_MAX });
  problems.push(...ruleProblems(read, problemAt));
  return { events: read.map(({ event }) => event), problems: problems.toSorted(inReadingOrder) };
};

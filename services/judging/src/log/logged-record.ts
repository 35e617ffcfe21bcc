import { type SQL, sql } from 'drizzle-orm';
import { LOGGED_AMENDMENTS } from '../amendment/amendment.logged.ts';
import { LOGGED_APPEALS } from '../appeal/appeal.logged.ts';
import { LOGGED_CARRIED } from '../carried/carried.logged.ts';
import { LOGGED_DAY_LOCKS } from '../day/day-lock.logged.ts';
import { LOGGED_FLOOR } from '../floor/floor.logged.ts';
import { LOGGED_HAND_OVERS } from '../hand-over/hand-over.logged.ts';
import { LOGGED_OUTSIDE } from '../outside/outside.logged.ts';
import { LOGGED_PAPER_SHEETS } from '../paper/paper-sheet.logged.ts';
import { LOGGED_PENALTIES } from '../penalty/penalty.logged.ts';
import { LOGGED_REOPENINGS } from '../reopening/reopening.logged.ts';
import { LOGGED_REVIEWS } from '../review/review.logged.ts';
import { LOGGED_TYPING } from '../typing/typing.logged.ts';
import { bare, type Column, type LoggedTable, moments, plain } from './logged-table.ts';

// What the log holds of each record: every column of its row, as one JSON text. The database writes
// the text, for the sequencer and for whoever verifies; the code here says how, so nobody who can
// change a function in the database can change what is compared.

export const LOGGED_TABLES = {
  ...LOGGED_AMENDMENTS,
  ...LOGGED_PENALTIES,
  ...LOGGED_OUTSIDE,
  ...LOGGED_DAY_LOCKS,
  ...LOGGED_APPEALS,
  ...LOGGED_REOPENINGS,
  ...LOGGED_REVIEWS,
  ...LOGGED_TYPING,
  ...LOGGED_FLOOR,
  ...LOGGED_CARRIED,
  ...LOGGED_HAND_OVERS,
  ...LOGGED_PAPER_SHEETS,
  mark: {
    table: 'mark',
    id: 'mark_id',
    version: null,
    columns: [
      ...bare('mark_id', 'subject_id', 'aspect_id', 'judge_id', 'version', 'owner_id', 'event_id'),
      ...plain('value'),
      ...bare('entered_by', 'opened'),
      ...plain('source', 'command_id', 'session_id', 'device_id'),
      ...moments('decided_at', 'recorded_at'),
    ],
  },
  'subject-code': {
    table: 'subject_code',
    id: 'subject_id',
    version: 'version',
    columns: [
      ...plain('subject_id', 'version', 'owner_id', 'code', 'reason', 'coded_by', 'command_id'),
      ...moments('decided_at', 'recorded_at'),
    ],
  },
  'sheet-signature': {
    table: 'sheet_signature',
    id: 'sheet_id',
    version: 'sheet_version',
    columns: [
      ...plain('command_id', 'sheet_id', 'judge_id', 'owner_id', 'hash', 'sheet_version'),
      ...plain('log_size', 'on_paper_by'),
      ...moments('decided_at', 'recorded_at'),
    ],
  },
  'scheme-version': {
    table: 'scheme_version',
    id: 'module_id',
    version: 'version',
    columns: [
      ...plain('module_id', 'version', 'owner_id', 'hash', 'published_by'),
      { name: 'content', as: 'digest' },
      ...moments('published_at'),
    ],
  },
  incident: {
    table: 'incident',
    id: 'incident_id',
    version: null,
    columns: [
      ...plain('incident_id', 'event_id', 'module_id', 'session_id', 'owner_id', 'station'),
      ...plain('kind', 'note', 'recorded_by', 'command_id', 'capture_session_id', 'device_id'),
      ...plain('seen_cause'),
      ...moments('stopped_at', 'recorded_at', 'decided_at'),
    ],
  },
  'incident-step': {
    table: 'incident_step',
    id: 'incident_id',
    version: 'version',
    columns: [
      ...plain('incident_id', 'version', 'event_id', 'owner_id', 'kind', 'acted_by', 'command_id'),
      ...plain('capture_session_id', 'device_id'),
      { name: 'content', as: 'digest' },
      ...moments('acted_at', 'decided_at'),
    ],
  },
  'seat-change': {
    table: 'seat_change',
    id: 'change_id',
    version: null,
    columns: [
      ...plain('change_id', 'module_id', 'event_id', 'owner_id', 'panel_id', 'sub_criteria'),
      ...plain('panels_version', 'leaver_id', 'successor_id', 'reason', 'changed_by'),
      ...plain('command_id'),
      { name: 'on_leave', as: 'digest' },
      { name: 'sheets', as: 'digest' },
      { name: 'restarted', as: 'digest' },
      { name: 'lapsed', as: 'digest' },
      ...moments('left_at', 'recorded_at'),
    ],
  },
  'signature-in-place': {
    table: 'signature_in_place',
    id: 'signature_id',
    version: null,
    columns: [
      ...plain('signature_id', 'sheet_id', 'module_id', 'event_id', 'owner_id', 'judge_id'),
      ...plain('hash', 'reopened_version', 'office', 'signed_by', 'reason', 'log_size'),
      ...plain('command_id'),
      ...moments('recorded_at'),
    ],
  },
  recusal: {
    table: 'recusal_told',
    id: 'session_id',
    version: 'version',
    columns: [
      ...plain('session_id', 'version', 'event_id', 'module_id', 'owner_id'),
      { name: 'pairs', as: 'digest' },
      ...moments('recorded_at'),
    ],
  },
  'subject-move': {
    table: 'moved_subject',
    id: 'from_subject_id',
    version: null,
    columns: plain(
      ...['from_subject_id', 'to_subject_id', 'event_id', 'module_id', 'owner_id', 'aspects'],
    ),
  },
  'module-lock': {
    table: 'module_lock',
    id: 'module_id',
    version: 'version',
    columns: [
      ...plain('module_id', 'version', 'owner_id', 'event_id', 'marks', 'hash', 'locked_by'),
      ...plain('log_size', 'command_id'),
      ...moments('recorded_at'),
    ],
  },
} as const satisfies Readonly<Record<string, LoggedTable>>;

export type LoggedKind = keyof typeof LOGGED_TABLES;

export const LOGGED = Object.entries(LOGGED_TABLES) as readonly (readonly [
  LoggedKind,
  LoggedTable,
])[];

/** The text of a column in quotation marks, as JSON has it; null where the column is. */
const columnText = (table: string, { name, as }: Column): string => {
  const column = `${table}.${name}`;
  const quoted = (text: string): string => `'"' || ${text} || '"'`;
  if (as === 'bare') return quoted(`${column}::text`);
  if (as === 'moment') {
    return quoted(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);
  }
  if (as === 'digest') return quoted(`encode(sha256(convert_to(${column}::text, 'UTF8')), 'hex')`);
  return `to_json(${column}::text)::text`;
};

/**
 * The text of a record. What is null is left out, so that a column added later changes no text of
 * rows from before. Empty where the row is gone: no record has that text.
 */
const contentText = (kind: LoggedKind, { table, id, columns }: LoggedTable): string => {
  // `concat` passes over null, and `||` with it is null.
  const members = columns.map((one) => `',"${one.name}":' || ${columnText(table, one)}`);
  return `case when ${table}.${id} is null then '' else
    concat('{"kind":"${kind}"', ${members.join(', ')}, '}') end`;
};

/** Rows of `named` (with kind, record_id and record_version), each with the `content` of its record. */
export const withContent = (named: string, kinds?: readonly string[]): SQL =>
  sql.raw(
    LOGGED.filter(([kind]) => kinds?.includes(kind) ?? true)
      .map(([kind, logged]) => {
        const { table, id, version } = logged;
        const isVersion = version === null ? '' : `and ${table}.${version} = named.record_version`;
        return `select named.*, ${contentText(kind, logged)} as content from ${named} as named
        left join ${table} on ${table}.${id} = named.record_id ${isVersion}
        where named.kind = '${kind}'`;
      })
      .join('\nunion all\n'),
  );

/** Records without a leaf and, where they wait for one, since when. */
export const unlogged = (): SQL =>
  sql.raw(
    LOGGED.map(([kind, { table, id, version }]) => {
      const number = version === null ? '0' : `${table}.${version}`;
      const same = (alias: string) =>
        `${alias}.kind = '${kind}' and ${alias}.record_id = ${table}.${id} and ${alias}.record_version = ${number}`;
      return `select '${kind}' as kind, ${table}.${id} as record_id, ${number} as record_version,
          log_pending.queued_at
        from ${table} left join log_pending on ${same('log_pending')}
        where not exists (select from log_leaf where ${same('log_leaf')})`;
    }).join('\nunion all\n'),
  );

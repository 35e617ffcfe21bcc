import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { OnLeave } from '@jinbang/contracts/http/judging-views';
import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import type { KeyKind, ResultCode } from '@jinbang/contracts/mark-subject';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { StationPlace } from '@jinbang/contracts/registration/session';
import type { ReviewRule } from '@jinbang/contracts/review-rule';
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AspectStanding, Cells } from './score-sheet/aspect-state.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export type Station = {
  readonly station: string;
  readonly spare: boolean;
  readonly inUse: boolean;
  /** The station whoever stands here came from (M08). */
  readonly continues?: StationPlace | undefined;
};
export type Recusal = 'event' | 'afterwards' | 'contestant';

export const competitionTable = pgTable('competition', {
  competitionId: uuid('competition_id').primaryKey(),
  ownerId: uuid('owner_id'),
  name: jsonb('name').$type<Bilingual>(),
  zone: text('zone'),
});

export const eventTable = pgTable('event', {
  eventId: uuid('event_id').primaryKey(),
  competitionId: uuid('competition_id'),
  ownerId: uuid('owner_id'),
  name: jsonb('name').$type<Bilingual>(),
  recusal: text('recusal').$type<Recusal>(),
  registrationState: text('registration_state').$type<RegistrationState>(),
  state: text('state').$type<JudgingState>(),
  review: jsonb('review').$type<ReviewRule>(),
  version: integer('version').notNull().default(0),
});

export const moduleTable = pgTable('module', {
  moduleId: uuid('module_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id'),
  name: jsonb('name').$type<Bilingual>(),
  keyKind: text('key_kind').$type<KeyKind>(),
  position: integer('position').notNull().default(0),
  present: boolean('present').notNull().default(true),
  subCriteria: text('sub_criteria').array().notNull().default([]),
  schemeVersion: integer('scheme_version').notNull().default(0),
  panelsVersion: integer('panels_version').notNull().default(0),
  sheetsVersion: integer('sheets_version').notNull().default(0),
  version: integer('version').notNull().default(0),
  lockedAt: moment('locked_at'),
  lockedBy: uuid('locked_by'),
});

export const sessionTable = pgTable('session', {
  sessionId: uuid('session_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id'),
  name: jsonb('name').$type<Bilingual>().notNull(),
  startsAt: moment('starts_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  room: text('room').notNull(),
  group: text('group_name'),
  stations: jsonb('stations').$type<readonly Station[]>().notNull(),
});

/** The review codes of a module, by the group of their sessions; whose they are nobody here knows. */
export type CodesOfGroup = { readonly group: string | null; readonly codes: readonly string[] };

export const reviewCodeListTable = pgTable('review_code_list', {
  moduleId: uuid('module_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id'),
  groups: jsonb('groups').$type<readonly CodesOfGroup[]>().notNull(),
});

export const entryTable = pgTable('entry', {
  entryId: uuid('entry_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id'),
  entryNo: text('entry_no').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  group: text('group_name').notNull(),
  withdrawn: boolean('withdrawn').notNull(),
});

export const subjectTable = pgTable('subject', {
  subjectId: uuid('subject_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  sessionId: uuid('session_id'),
  ownerId: uuid('owner_id'),
  kind: text('kind').$type<KeyKind>().notNull(),
  label: text('label').notNull(),
  group: text('group_name'),
  inUse: boolean('in_use').notNull(),
  code: text('code').$type<ResultCode>().notNull().default('OK'),
  version: integer('version').notNull().default(0),
});

export const subjectCodeTable = pgTable(
  'subject_code',
  {
    subjectId: uuid('subject_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    code: text('code').$type<ResultCode>().notNull(),
    reason: text('reason'),
    codedBy: uuid('coded_by').notNull(),
    decidedAt: moment('decided_at'),
    recordedAt: moment('recorded_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.version] })],
);

export const schemeTable = pgTable('scheme', {
  moduleId: uuid('module_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  draft: jsonb('draft').$type<SchemeContent>().notNull(),
  workbookHash: text('workbook_hash'),
  version: integer('version').notNull(),
  putBy: uuid('put_by').notNull(),
  putAt: moment('put_at').notNull(),
});

export const schemeVersionTable = pgTable(
  'scheme_version',
  {
    moduleId: uuid('module_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    content: jsonb('content').$type<SchemeContent>().notNull(),
    hash: text('hash').notNull(),
    publishedBy: uuid('published_by').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.moduleId, table.version] })],
);

export const panelTable = pgTable('panel', {
  panelId: uuid('panel_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  position: integer('position').notNull(),
  subCriteria: text('sub_criteria').array().notNull(),
  seats: uuid('seats').array().notNull(),
  onLeave: jsonb('on_leave').$type<OnLeave>(),
});

export const scoreSheetTable = pgTable('score_sheet', {
  sheetId: uuid('sheet_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  sessionId: uuid('session_id'),
  ownerId: uuid('owner_id').notNull(),
  subCriterion: text('sub_criterion').notNull(),
  state: text('state').$type<'OPEN' | 'SIGNED'>().notNull().default('OPEN'),
  signed: integer('signed').notNull().default(0),
  signingHash: text('signing_hash'),
  reopenedVersion: integer('reopened_version').notNull().default(0),
  version: integer('version').notNull().default(0),
  /** The version its day was locked with; another one by now: it was opened since. */
  dayLockedVersion: integer('day_locked_version'),
});

export const sheetSignatureTable = pgTable('sheet_signature', {
  commandId: text('command_id').primaryKey(),
  sheetId: uuid('sheet_id').notNull(),
  judgeId: uuid('judge_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  hash: text('hash').notNull(),
  sheetVersion: integer('sheet_version').notNull(),
  logSize: bigint('log_size', { mode: 'number' }),
  decidedAt: moment('decided_at'),
  recordedAt: moment('recorded_at').notNull(),
  /** Signed by hand; the chief judge vouches for it. */
  onPaperBy: uuid('on_paper_by'),
});

/** Written by the mark intake alone (mark-batch.store.ts); read here. */
export const aspectStateTable = pgTable(
  'aspect_state',
  {
    subjectId: uuid('subject_id').notNull(),
    aspectId: uuid('aspect_id').notNull(),
    aspectStateId: uuid('aspect_state_id').notNull(),
    eventId: uuid('event_id').notNull(),
    moduleId: uuid('module_id').notNull(),
    sheetId: uuid('sheet_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    schemeVersion: integer('scheme_version').notNull(),
    cells: jsonb('cells').$type<Cells>().notNull(),
    state: text('state').$type<AspectStanding>().notNull(),
    value: text('value'),
    version: integer('version').notNull(),
    toldValue: text('told_value'),
    toldFactId: uuid('told_fact_id'),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.aspectId] })],
);

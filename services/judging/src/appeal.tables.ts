import type { AppealKind, AppealRule } from '@jinbang/contracts/http/judging-appeal';
import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { StepContent } from './appeal/step-content.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Lengths and numbers of an event's appeals, one row a version. */
export const appealRuleTable = pgTable(
  'appeal_rule',
  {
    eventId: uuid('event_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    content: jsonb('content').$type<AppealRule>().notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: moment('set_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.version] })],
);

/** Windows the organiser said. */
export const appealWindowTable = pgTable('appeal_window', {
  windowId: uuid('window_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id'),
  ownerId: uuid('owner_id').notNull(),
  kind: text('kind').$type<AppealKind>().notNull(),
  opensAt: moment('opens_at').notNull(),
  closesAt: moment('closes_at').notNull(),
  saidBy: uuid('said_by').notNull(),
  saidAt: moment('said_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** What was filed, as it was filed. */
export const appealTable = pgTable('appeal', {
  appealId: uuid('appeal_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  number: integer('number').notNull(),
  ownerId: uuid('owner_id').notNull(),
  kind: text('kind').$type<AppealKind>().notNull(),
  tier: integer('tier').$type<1 | 2>().notNull(),
  escalates: uuid('escalates'),
  moduleId: uuid('module_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  sessionId: uuid('session_id'),
  subjectId: uuid('subject_id'),
  subCriterion: text('sub_criterion'),
  aspects: text('aspects').array().notNull(),
  incident: text('incident'),
  statement: text('statement').notNull(),
  receivedAt: moment('received_at').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  filedBy: uuid('filed_by').notNull(),
  receivedBy: uuid('received_by'),
  witnessedBy: uuid('witnessed_by'),
  shelfNo: text('shelf_no'),
  opensAt: moment('opens_at'),
  closesAt: moment('closes_at'),
  late: boolean('late').notNull(),
  answerBy: moment('answer_by').notNull(),
  commandId: text('command_id').notNull(),
});

/** What became of it, one after the other. */
export const appealStepTable = pgTable(
  'appeal_step',
  {
    appealId: uuid('appeal_id').notNull(),
    version: integer('version').notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<StepContent['kind']>().notNull(),
    content: jsonb('content').$type<StepContent>().notNull(),
    subjectId: uuid('subject_id'),
    ruledVersion: integer('ruled_version'),
    ruledBy: uuid('ruled_by'),
    actedBy: uuid('acted_by').notNull(),
    actedAt: moment('acted_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.appealId, table.version] })],
);

/** The marks a sheet was opened for alone: by a ruling, or by the reopening of its locked module. */
export const reopenedCellTable = pgTable('reopened_cell', {
  sheetId: uuid('sheet_id').notNull(),
  reopenedVersion: integer('reopened_version').notNull(),
  subjectId: uuid('subject_id').notNull(),
  aspectId: uuid('aspect_id').notNull(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  appealId: uuid('appeal_id'),
});

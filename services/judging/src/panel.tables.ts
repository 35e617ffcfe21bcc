import type { OnLeave } from '@jinbang/contracts/http/judging-views';
import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export type SheetThen = {
  readonly sheetId: string;
  readonly version: number;
  readonly isComplete: boolean;
};
export type RestartedAspect = { readonly sheetId: string; readonly aspectId: string };
export type LapsedCell = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly judgeId: string;
  readonly version: number;
};

/** A judge left a panel that had begun, and another took the seat (M09). */
export const seatChangeTable = pgTable('seat_change', {
  changeId: uuid('change_id').primaryKey(),
  moduleId: uuid('module_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  panelId: uuid('panel_id').notNull(),
  subCriteria: text('sub_criteria').array().notNull(),
  panelsVersion: integer('panels_version').notNull(),
  leaverId: uuid('leaver_id').notNull(),
  successorId: uuid('successor_id').notNull(),
  leftAt: moment('left_at').notNull(),
  onLeave: jsonb('on_leave').$type<OnLeave>().notNull(),
  sheets: jsonb('sheets').$type<readonly SheetThen[]>().notNull(),
  restarted: jsonb('restarted').$type<readonly RestartedAspect[]>().notNull(),
  lapsed: jsonb('lapsed').$type<readonly LapsedCell[]>().notNull(),
  reason: text('reason').notNull(),
  changedBy: uuid('changed_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** The chief judge or the supervisor signed in the place of a judge who left (M09). */
export const signatureInPlaceTable = pgTable('signature_in_place', {
  signatureId: uuid('signature_id').primaryKey(),
  sheetId: uuid('sheet_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  judgeId: uuid('judge_id').notNull(),
  hash: text('hash').notNull(),
  reopenedVersion: integer('reopened_version').notNull(),
  office: text('office').$type<'chief-judge' | 'supervisor'>().notNull(),
  signedBy: uuid('signed_by').notNull(),
  reason: text('reason').notNull(),
  logSize: bigint('log_size', { mode: 'number' }),
  recordedAt: moment('recorded_at').notNull(),
  commandId: text('command_id').notNull(),
});

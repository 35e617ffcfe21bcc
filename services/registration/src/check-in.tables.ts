import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CheckInKind, CheckInMeans, LateReason } from './check-in/check-in.body.ts';
import { moment } from './column-types.ts';

/** Append-only: what was seen at the desk, one row an act. */
export const checkInTable = pgTable('check_in', {
  actId: uuid('act_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  personId: uuid('person_id').notNull(),
  turn: integer('turn').notNull(),
  kind: text('kind').$type<CheckInKind>().notNull(),
  means: text('means').$type<CheckInMeans>(),
  faceMatched: boolean('face_matched'),
  itemsChecked: boolean('items_checked').notNull(),
  lateReason: text('late_reason').$type<LateReason>(),
  happenedAt: moment('happened_at').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
});

export const checkInSettingTable = pgTable('check_in_setting', {
  eventId: uuid('event_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  opensMinutes: integer('opens_minutes').notNull(),
  lateMinutes: integer('late_minutes').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  version: integer('version').notNull(),
});

import type { SeenMatter } from '@jinbang/contracts/http/judging-acts';
import { boolean, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Where and when a tablet took something down, and when it came in. */
const captured = {
  captureSessionId: text('capture_session_id').notNull(),
  deviceId: text('device_id'),
  decidedAt: moment('decided_at'),
  recordedAt: moment('recorded_at').notNull(),
  commandId: text('command_id').notNull(),
};

const place = {
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  sessionId: uuid('session_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  station: text('station').notNull(),
};

/** What judges wrote to themselves and the chief judge (S24). */
export const aspectNoteTable = pgTable('aspect_note', {
  noteId: uuid('note_id').primaryKey(),
  sheetId: uuid('sheet_id').notNull(),
  subjectId: uuid('subject_id').notNull(),
  aspectId: uuid('aspect_id').notNull(),
  judgeId: uuid('judge_id').notNull(),
  version: integer('version').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  note: text('note').notNull(),
  isUnsure: boolean('is_unsure').notNull(),
  ...captured,
});

/** Station and equipment before the start (S10). */
export const stationCheckTable = pgTable('station_check', {
  checkId: uuid('check_id').primaryKey(),
  ...place,
  isStationGood: boolean('is_station_good').notNull(),
  isEquipmentGood: boolean('is_equipment_good').notNull(),
  note: text('note'),
  recordedBy: uuid('recorded_by').notNull(),
  ...captured,
});

/** That whoever stands at a station has seen something; the strokes are kept apart. */
export const contestantSignatureTable = pgTable('contestant_signature', {
  signatureId: uuid('signature_id').primaryKey(),
  ...place,
  about: text('about').$type<SeenMatter['kind']>().notNull(),
  aboutId: uuid('about_id'),
  hash: text('hash'),
  takenBy: uuid('taken_by').notNull(),
  ...captured,
});

export const contestantDrawingTable = pgTable('contestant_drawing', {
  signatureId: uuid('signature_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  path: text('path').notNull(),
  drawnAt: moment('drawn_at').notNull(),
});

/** What tablets in the hall ask and show at an event, version by version. */
export const floorRuleTable = pgTable(
  'floor_rule',
  {
    eventId: uuid('event_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    asksCheck: boolean('asks_check').notNull(),
    asksSignature: boolean('asks_signature').notNull(),
    /** Null where nobody said so: rows of before it was asked. */
    showsSum: boolean('shows_sum'),
    setBy: uuid('set_by').notNull(),
    setAt: moment('set_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.version] })],
);

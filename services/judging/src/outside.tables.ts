import type { OutsideMapping } from '@jinbang/contracts/http/judging-outside';
import {
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ReadRow } from './outside/outside-reading.rules.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** How files of an instrument or an outside exam are read; a newer one of the same name takes its place. */
export const outsideMappingTable = pgTable('outside_mapping', {
  mappingId: uuid('mapping_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  name: text('name').notNull(),
  mapping: jsonb('mapping').$type<OutsideMapping>().notNull(),
  savedBy: uuid('saved_by').notNull(),
  savedAt: moment('saved_at').notNull(),
});

/** A file as it was handed in; the columns of names are refused before it is kept. */
export const outsideFileTable = pgTable(
  'outside_file',
  {
    eventId: uuid('event_id').notNull(),
    fileHash: text('file_hash').notNull(),
    ownerId: uuid('owner_id').notNull(),
    bytes: bytea('bytes').notNull(),
    handedBy: uuid('handed_by').notNull(),
    handedAt: moment('handed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.fileHash] })],
);

/** What a file says by a mapping; nothing of it is a mark before two people confirmed. */
export const outsideImportTable = pgTable('outside_import', {
  importId: uuid('import_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  mappingId: uuid('mapping_id').notNull(),
  name: text('name').notNull(),
  fileHash: text('file_hash').notNull(),
  hash: text('hash').notNull(),
  sheet: text('sheet').notNull(),
  rows: jsonb('rows').$type<{ items: readonly ReadRow[] }>().notNull(),
  handedBy: uuid('handed_by').notNull(),
  handedAt: moment('handed_at').notNull(),
  commandId: text('command_id').notNull(),
});

export const outsideConfirmationTable = pgTable(
  'outside_confirmation',
  {
    importId: uuid('import_id').notNull(),
    place: integer('place').notNull(),
    ownerId: uuid('owner_id').notNull(),
    hash: text('hash').notNull(),
    reason: text('reason'),
    confirmedBy: uuid('confirmed_by').notNull(),
    confirmedAt: moment('confirmed_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.place] })],
);

/** Where in which file a mark came from. */
export const outsideMarkTable = pgTable(
  'outside_mark',
  {
    subjectId: uuid('subject_id').notNull(),
    aspectId: uuid('aspect_id').notNull(),
    judgeId: uuid('judge_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    importId: uuid('import_id').notNull(),
    sourceRow: integer('source_row').notNull(),
    sourceColumn: text('source_column').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subjectId, table.aspectId, table.judgeId, table.version] }),
  ],
);

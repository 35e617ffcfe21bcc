import type { OfficeColumn } from '@jinbang/contracts/http/office-file';
import { bigint, boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// The file for the office (M18): who took what out of the system and when; never who is in it.

export const officeFileTable = pgTable('office_file', {
  fileId: uuid('file_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  batchIds: uuid('batch_ids').array().notNull(),
  columns: text('columns').array().$type<OfficeColumn[]>().notNull(),
  byHand: boolean('by_hand').notNull(),
  rowCount: integer('row_count').notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
});

export const officeFileProgressTable = pgTable('office_file_progress', {
  fileId: uuid('file_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  doneCount: integer('done_count').notNull(),
  allCount: integer('all_count').notNull(),
  movedAt: instant('moved_at').notNull(),
});

export const officeFileEndTable = pgTable('office_file_end', {
  fileId: uuid('file_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  ending: text('ending').$type<'sent' | 'cut' | 'failed'>().notNull(),
  /** Of the very bytes that left; null where it did not leave whole. */
  sha256: text('sha256'),
  byteCount: bigint('byte_count', { mode: 'number' }).notNull(),
  endedAt: instant('ended_at').notNull(),
});

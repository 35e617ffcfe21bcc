import type { Level } from '@jinbang/contracts/level';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A number's column in its plain form: by it, and by nothing else, a number is looked up. */
export const plainNumber = (number: SQLWrapper): SQL<string> =>
  sql<string>`plain_number_of(${number})`;

// Certificate numbers: drawn without a gap or given by the province, bound or void for ever (M15).

export const serialCounterTable = pgTable('serial_counter', {
  scope: text('scope').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  last: integer('last').notNull(),
});

/** Each number once: of a certificate, or void with whoever asked for it. */
export const numberTable = pgTable('number_register', {
  number: text('number').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  scope: text('scope').notNull(),
  /** Of assigned numbers: the how manieth the body used. */
  serial: integer('serial').notNull(),
  certificateId: uuid('certificate_id'),
  voidId: uuid('void_id'),
  recordedAt: instant('recorded_at').notNull(),
});

export const numberImportTable = pgTable('number_import', {
  importId: uuid('import_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  documentNo: text('document_no').notNull(),
  source: text('source').$type<'file' | 'range'>().notNull(),
  fileSha256: text('file_sha256'),
  level: text('level').$type<Level>(),
  year: integer('year'),
  competitionId: uuid('competition_id'),
  takenCount: integer('taken_count').notNull(),
  leftOutCount: integer('left_out_count').notNull(),
  importedBy: uuid('imported_by').notNull(),
  importedAt: instant('imported_at').notNull(),
});

/** What the province gave, in its order; null: for any level, year or competition. */
export const assignedNumberTable = pgTable('assigned_number', {
  number: text('number').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  importId: uuid('import_id').notNull(),
  line: integer('line').notNull(),
  level: text('level').$type<Level>(),
  year: integer('year'),
  competitionId: uuid('competition_id'),
  usedAt: instant('used_at'),
});

export const numberVoidTable = pgTable('number_void', {
  voidId: uuid('void_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  source: text('source').$type<'own' | 'assigned'>().notNull(),
  level: text('level').$type<Level>(),
  year: integer('year'),
  numberCount: integer('number_count'),
  numbers: text('numbers').array(),
  reason: text('reason').notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
});

export const numberVoidEndTable = pgTable('number_void_end', {
  voidId: uuid('void_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  voidedCount: integer('voided_count').notNull(),
  leftOut: text('left_out').array().notNull(),
  endedAt: instant('ended_at').notNull(),
});

/** Serials of a body's own count that were left out: their number was given already. */
export const numberSkipTable = pgTable(
  'number_skip',
  {
    scope: text('scope').notNull(),
    serial: integer('serial').notNull(),
    bodyId: uuid('body_id').notNull(),
    number: text('number').notNull(),
    skippedAt: instant('skipped_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.serial] })],
);

import type { UploadColumn } from '@jinbang/contracts/http/upload';
import {
  bigint,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// Certificates on their way to a national or provincial register, and what it answered (S05). Ids and
// counts: names and numbers stand in the file that leaves and nowhere here.

export const uploadTemplateTable = pgTable('upload_template', {
  templateId: uuid('template_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  name: text('name').notNull(),
  registerUrl: text('register_url'),
  format: text('format').$type<'xlsx' | 'csv'>().notNull(),
  columns: jsonb('columns').$type<readonly UploadColumn[]>().notNull(),
  savedBy: uuid('saved_by').notNull(),
  savedAt: instant('saved_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
  version: integer('version').notNull(),
});

export const uploadRunTable = pgTable('upload_run', {
  runId: uuid('run_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  templateId: uuid('template_id').notNull(),
  eventId: uuid('event_id').notNull(),
  state: text('state').$type<'made' | 'handed-in' | 'withdrawn'>().notNull(),
  rowCount: integer('row_count').notNull(),
  acceptedCount: integer('accepted_count').notNull().default(0),
  refusedCount: integer('refused_count').notNull().default(0),
  /** Taken out because their certificate stands no more. */
  withdrawnCount: integer('withdrawn_count').notNull().default(0),
  madeBy: uuid('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
  handedInBy: uuid('handed_in_by'),
  handedInAt: instant('handed_in_at'),
  withdrawnBy: uuid('withdrawn_by'),
  withdrawnAt: instant('withdrawn_at'),
  version: integer('version').notNull(),
});

export type UploadRowState = 'waiting' | 'uploaded' | 'accepted' | 'refused' | 'withdrawn';

export const uploadRowTable = pgTable(
  'upload_row',
  {
    runId: uuid('run_id').notNull(),
    certificateId: uuid('certificate_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    templateId: uuid('template_id').notNull(),
    place: integer('place').notNull(),
    state: text('state').$type<UploadRowState>().notNull(),
    reason: text('reason'),
    /** Of the newest 更正 when the certificate was chosen: what it says since goes out anew. */
    dataVersion: integer('data_version').notNull().default(1),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.certificateId] })],
);

export const uploadFileTable = pgTable('upload_file', {
  fileId: uuid('file_id').primaryKey(),
  runId: uuid('run_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  takenBy: uuid('taken_by').notNull(),
  takenAt: instant('taken_at').notNull(),
});

export const uploadFileEndTable = pgTable('upload_file_end', {
  fileId: uuid('file_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  ending: text('ending').$type<'sent' | 'cut' | 'failed'>().notNull(),
  sha256: text('sha256'),
  byteCount: bigint('byte_count', { mode: 'number' }).notNull(),
  endedAt: instant('ended_at').notNull(),
});

export const uploadReceiptTable = pgTable('upload_receipt', {
  receiptId: uuid('receipt_id').primaryKey(),
  runId: uuid('run_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  sha256: text('sha256').notNull(),
  acceptedCount: integer('accepted_count').notNull(),
  refusedCount: integer('refused_count').notNull(),
  missingCount: integer('missing_count').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
});

export const uploadFileBeginTable = pgTable('upload_file_begin', {
  fileId: uuid('file_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  begunAt: instant('begun_at').notNull(),
});

import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// What an approving office answered: in the system, or on paper by the hands of two people (M17).

export const answerScanTable = pgTable('answer_scan', {
  scanId: uuid('scan_id').primaryKey(),
  batchId: uuid('batch_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  kind: text('kind').$type<'pdf' | 'jpeg'>().notNull(),
  byteCount: integer('byte_count').notNull(),
  /** Of the plain content; the file itself is kept sealed. */
  sha256: text('sha256').notNull(),
  uploadedBy: uuid('uploaded_by').notNull(),
  uploadedAt: instant('uploaded_at').notNull(),
});

export const paperAnswerTable = pgTable('paper_answer', {
  answerId: uuid('answer_id').primaryKey(),
  batchId: uuid('batch_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  batchVersion: integer('batch_version').notNull(),
  rowsHash: text('rows_hash').notNull(),
  documentNo: text('document_no').notNull(),
  answeredOn: date('answered_on', { mode: 'string' }).notNull(),
  scanId: uuid('scan_id').notNull(),
  approvedCount: integer('approved_count').notNull(),
  returnedCount: integer('returned_count').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
});

export const paperAnswerRowTable = pgTable(
  'paper_answer_row',
  {
    answerId: uuid('answer_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    outcome: text('outcome').$type<'approved' | 'returned'>().notNull(),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.answerId, table.decisionId] })],
);

export const paperAnswerEndTable = pgTable('paper_answer_end', {
  answerId: uuid('answer_id').primaryKey(),
  batchId: uuid('batch_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  ending: text('ending').$type<'confirmed' | 'withdrawn'>().notNull(),
  reason: text('reason'),
  endedBy: uuid('ended_by').notNull(),
  endedAt: instant('ended_at').notNull(),
});

export const rowAnswerTable = pgTable(
  'row_answer',
  {
    batchId: uuid('batch_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    decisionVersion: integer('decision_version').notNull(),
    outcome: text('outcome').$type<'approved' | 'listed' | 'returned'>().notNull(),
    reason: text('reason'),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.decisionId] })],
);

export const rowNoteTable = pgTable(
  'row_note',
  {
    batchId: uuid('batch_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    note: text('note'),
    notedBy: uuid('noted_by').notNull(),
    notedAt: instant('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.decisionId] })],
);

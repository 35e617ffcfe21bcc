import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Signed sheets that the chief judge asked to have opened again. */
export const reopeningTable = pgTable('reopening', {
  reopeningId: uuid('reopening_id').primaryKey(),
  sheetId: uuid('sheet_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  basedOn: integer('based_on').notNull(),
  reason: text('reason').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull(),
  commandId: text('command_id').notNull(),
});

/** How it was decided, by somebody else. */
export const reopeningDecisionTable = pgTable('reopening_decision', {
  reopeningId: uuid('reopening_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  outcome: text('outcome').$type<'approved' | 'refused'>().notNull(),
  reason: text('reason'),
  sheetVersion: integer('sheet_version'),
  decidedBy: uuid('decided_by').notNull(),
  decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  commandId: text('command_id').notNull(),
});

/** Names a cell: the marks of one aspect of one subject, whichever judge gave them. */
export type CellPlace = { readonly subjectId: string; readonly aspectId: string };

/** A locked module that the chief judge asked to have opened again, and what of it. */
export const moduleReopeningTable = pgTable('module_reopening', {
  reopeningId: uuid('reopening_id').primaryKey(),
  moduleId: uuid('module_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  basedOn: integer('based_on').notNull(),
  cells: jsonb('cells').$type<CellPlace[]>().notNull(),
  sheetIds: uuid('sheet_ids').array().notNull(),
  reason: text('reason').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull(),
  commandId: text('command_id').notNull(),
});

/** How it was decided, by somebody else. */
export const moduleReopeningDecisionTable = pgTable('module_reopening_decision', {
  reopeningId: uuid('reopening_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  outcome: text('outcome').$type<'approved' | 'refused'>().notNull(),
  reason: text('reason'),
  moduleVersion: integer('module_version'),
  decidedBy: uuid('decided_by').notNull(),
  decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  commandId: text('command_id').notNull(),
});

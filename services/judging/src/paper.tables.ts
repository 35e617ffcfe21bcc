import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A blank marking form that was printed, with its number and what it is to be marked on (M01). */
export const paperSheetTable = pgTable('paper_sheet', {
  paperSheetId: uuid('paper_sheet_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  sessionId: uuid('session_id'),
  ownerId: uuid('owner_id').notNull(),
  sequence: integer('sequence').notNull(),
  number: text('number').notNull(),
  printId: uuid('print_id').notNull(),
  form: text('form').$type<'one' | 'many'>().notNull(),
  panelId: uuid('panel_id').notNull(),
  subCriterion: text('sub_criterion').notNull(),
  /** In the order of their columns. */
  subjects: uuid('subjects').array().notNull(),
  /** Whose columns are the first, the second …: the seats of the panel as it was printed. */
  seats: uuid('seats').array().notNull(),
  schemeVersion: integer('scheme_version').notNull(),
  replaces: uuid('replaces'),
  printedBy: uuid('printed_by').notNull(),
  printedAt: moment('printed_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** What became of the paper: it came back, is spoilt, is missing, was found. */
export const paperSheetActTable = pgTable(
  'paper_sheet_act',
  {
    paperSheetId: uuid('paper_sheet_id').notNull(),
    version: integer('version').notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<'returned' | 'spoilt' | 'missing' | 'found'>().notNull(),
    reason: text('reason'),
    actedBy: uuid('acted_by').notNull(),
    actedAt: moment('acted_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.paperSheetId, table.version] })],
);

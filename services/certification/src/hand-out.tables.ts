import type {
  HandOverWay,
  PaperPlace,
  SheetState,
  WrongField,
} from '@jinbang/contracts/http/handing-out';
import {
  boolean,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// The paper's way beside the credential (S05, M21); whose paper it is stands in person_name alone.

export const paperSettingTable = pgTable('paper_setting', {
  bodyId: uuid('body_id').primaryKey(),
  uploadFirst: boolean('upload_first').notNull(),
  setBy: uuid('set_by').notNull(),
  setAt: instant('set_at').notNull(),
  version: integer('version').notNull(),
});

export const paperTable = pgTable('paper', {
  certificateId: uuid('certificate_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  eventId: uuid('event_id').notNull(),
  place: text('place').$type<PaperPlace>().notNull(),
  checkedVersion: integer('checked_version'),
  serial: text('serial'),
  copy: integer('copy').notNull(),
  movedAt: instant('moved_at').notNull(),
  remindedAt: instant('reminded_at'),
  version: integer('version').notNull(),
});

export const paperStepTable = pgTable(
  'paper_step',
  {
    certificateId: uuid('certificate_id').notNull(),
    seq: integer('seq').notNull(),
    bodyId: uuid('body_id').notNull(),
    step: text('step').notNull(),
    place: text('place').$type<PaperPlace>().notNull(),
    serial: text('serial'),
    credentialVersion: integer('credential_version').notNull(),
    withId: uuid('with_id'),
    cause: text('cause'),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.seq] })],
);

export const checkSheetTable = pgTable('check_sheet', {
  checkSheetId: uuid('check_sheet_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  eventId: uuid('event_id').notNull(),
  rowCount: integer('row_count').notNull(),
  madeBy: uuid('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
});

export const checkSheetRowTable = pgTable(
  'check_sheet_row',
  {
    checkSheetId: uuid('check_sheet_id').notNull(),
    line: integer('line').notNull(),
    bodyId: uuid('body_id').notNull(),
    certificateId: uuid('certificate_id').notNull(),
    credentialVersion: integer('credential_version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.checkSheetId, table.line] })],
);

export const checkFindingTable = pgTable(
  'check_finding',
  {
    checkSheetId: uuid('check_sheet_id').notNull(),
    line: integer('line').notNull(),
    turn: integer('turn').$type<1 | 2>().notNull(),
    bodyId: uuid('body_id').notNull(),
    wrong: text('wrong').array().$type<WrongField[]>().notNull(),
    foundBy: uuid('found_by').notNull(),
    foundAt: instant('found_at').notNull(),
    firstTurn: integer('first_turn'),
    firstBy: uuid('first_by'),
  },
  (table) => [primaryKey({ columns: [table.checkSheetId, table.line, table.turn] })],
);

export const paperTakeTable = pgTable('paper_take', {
  takeId: uuid('take_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  kind: text('kind').$type<'check-sheet' | 'print-run' | 'hand-list'>().notNull(),
  ofId: uuid('of_id').notNull(),
  /** Of the very bytes that left. */
  sha256: text('sha256').notNull(),
  takenBy: uuid('taken_by').notNull(),
  takenAt: instant('taken_at').notNull(),
});

export const paperStockTable = pgTable('paper_stock', {
  stockId: uuid('stock_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  fromSerial: text('from_serial').notNull(),
  toSerial: text('to_serial').notNull(),
  sheetCount: integer('sheet_count').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
});

export const stockSheetTable = pgTable(
  'stock_sheet',
  {
    bodyId: uuid('body_id').notNull(),
    serial: text('serial').notNull(),
    stockId: uuid('stock_id').notNull(),
    position: integer('position').notNull(),
    state: text('state').$type<SheetState>().notNull(),
    certificateId: uuid('certificate_id'),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.serial] })],
);

export const printRunTable = pgTable('print_run', {
  runId: uuid('run_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  stockId: uuid('stock_id').notNull(),
  state: text('state').$type<'open' | 'done'>().notNull(),
  lineCount: integer('line_count').notNull(),
  startedBy: uuid('started_by').notNull(),
  startedAt: instant('started_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
  version: integer('version').notNull(),
});

export const printLineTable = pgTable(
  'print_line',
  {
    runId: uuid('run_id').notNull(),
    line: integer('line').notNull(),
    bodyId: uuid('body_id').notNull(),
    certificateId: uuid('certificate_id').notNull(),
    credentialVersion: integer('credential_version').notNull(),
    serial: text('serial').notNull(),
    copy: integer('copy').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.line] })],
);

export const sheetStepTable = pgTable(
  'sheet_step',
  {
    bodyId: uuid('body_id').notNull(),
    serial: text('serial').notNull(),
    seq: integer('seq').notNull(),
    step: text('step').notNull(),
    runId: uuid('run_id'),
    certificateId: uuid('certificate_id'),
    askedBy: uuid('asked_by'),
    reason: text('reason'),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.serial, table.seq] })],
);

export const sheetDestructionTable = pgTable('sheet_destruction', {
  destructionId: uuid('destruction_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  serials: text('serials').array().notNull(),
  reason: text('reason').notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: instant('confirmed_at'),
  version: integer('version').notNull(),
});

export const sealUseTable = pgTable('seal_use', {
  sealUseId: uuid('seal_use_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  runId: uuid('run_id').notNull(),
  seal: text('seal').notNull(),
  sheetCount: integer('sheet_count').notNull(),
  usedBy: uuid('used_by').notNull(),
  usedAt: instant('used_at').notNull(),
});

export const handListTable = pgTable('hand_list', {
  handListId: uuid('hand_list_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  eventId: uuid('event_id').notNull(),
  lineCount: integer('line_count').notNull(),
  madeBy: uuid('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
});

export const handListLineTable = pgTable(
  'hand_list_line',
  {
    handListId: uuid('hand_list_id').notNull(),
    line: integer('line').notNull(),
    bodyId: uuid('body_id').notNull(),
    certificateId: uuid('certificate_id').notNull(),
    serial: text('serial').notNull(),
  },
  (table) => [primaryKey({ columns: [table.handListId, table.line] })],
);

export const handReceiptTable = pgTable('hand_receipt', {
  receiptId: uuid('receipt_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  way: text('way').$type<HandOverWay>().notNull(),
  handedOn: date('handed_on', { mode: 'string' }).notNull(),
  handedBy: uuid('handed_by').notNull(),
  handedAt: instant('handed_at').notNull(),
});

export const handReceiptLineTable = pgTable(
  'hand_receipt_line',
  {
    bodyId: uuid('body_id').notNull(),
    serial: text('serial').notNull(),
    certificateId: uuid('certificate_id').notNull(),
    receiptId: uuid('receipt_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.serial] })],
);

export const handReceiptReceiverTable = pgTable('hand_receipt_receiver', {
  receiptId: uuid('receipt_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  /** Who took it for somebody, or by which parcel: nobody reads it without the service's secret. */
  sealedReceiver: text('sealed_receiver').notNull(),
  keptSince: instant('kept_since').notNull(),
});

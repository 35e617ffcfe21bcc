import type { PaperCellPlace, TypedCell, TypingMode } from '@jinbang/contracts/http/judging-typing';
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

const moment = (name: string) => timestamp(name, { withTimezone: true });
const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});

/** How paper sheets of an event are typed, and every change of that. */
export const typingRuleTable = pgTable(
  'typing_rule',
  {
    eventId: uuid('event_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    mode: text('mode').$type<TypingMode>().notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: moment('set_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.version] })],
);

export type RoundContent = {
  readonly cells: readonly TypedCell[];
  /** Left out where a round does not read it. */
  readonly answers?: number | undefined;
  readonly decidedAt?: string | null | undefined;
};

/** What somebody read on a sheet: typed, read back, or looked at again. All of it is kept. */
export const paperTypingTable = pgTable(
  'paper_typing',
  {
    paperSheetId: uuid('paper_sheet_id').notNull(),
    place: integer('place').notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<'typed' | 'read-back' | 'again'>().notNull(),
    content: jsonb('content').$type<RoundContent>().notNull(),
    hash: text('hash').notNull(),
    typedBy: uuid('typed_by').notNull(),
    typedAt: moment('typed_at').notNull(),
    sessionId: text('session_id').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.paperSheetId, table.place] })],
);

/** Which of two is the original of a mark, as the chief judge named it. */
export const paperRulingTable = pgTable('paper_ruling', {
  rulingId: uuid('ruling_id').primaryKey(),
  paperSheetId: uuid('paper_sheet_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  cell: jsonb('cell').$type<PaperCellPlace>().notNull(),
  judgeId: uuid('judge_id').notNull(),
  standingVersion: integer('standing_version').notNull(),
  original: text('original').$type<'paper' | 'standing'>().notNull(),
  reason: text('reason').notNull(),
  ruledBy: uuid('ruled_by').notNull(),
  ruledAt: moment('ruled_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** Which mark came from which sheet. */
export const paperMarkTable = pgTable(
  'paper_mark',
  {
    subjectId: uuid('subject_id').notNull(),
    aspectId: uuid('aspect_id').notNull(),
    judgeId: uuid('judge_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    paperSheetId: uuid('paper_sheet_id').notNull(),
    /** Names it in the mark log. */
    sourceId: uuid('source_id').notNull().defaultRandom(),
  },
  (table) => [
    primaryKey({ columns: [table.subjectId, table.aspectId, table.judgeId, table.version] }),
  ],
);

/** A photo or scan of a sheet. */
export const paperFileTable = pgTable(
  'paper_file',
  {
    eventId: uuid('event_id').notNull(),
    fileHash: text('file_hash').notNull(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<'pdf' | 'jpeg' | 'png'>().notNull(),
    bytes: bytea('bytes').notNull(),
    /** Names it in the mark log. */
    fileId: uuid('file_id').notNull().defaultRandom(),
    keptBy: uuid('kept_by').notNull(),
    keptAt: moment('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.fileHash] })],
);

/** Where the signed original lies, and its picture; the newest of each holds. */
export const paperOriginalTable = pgTable('paper_original', {
  originalId: uuid('original_id').primaryKey(),
  paperSheetId: uuid('paper_sheet_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  shelf: text('shelf'),
  fileHash: text('file_hash'),
  keptBy: uuid('kept_by').notNull(),
  keptAt: moment('kept_at').notNull(),
  commandId: text('command_id').notNull(),
});

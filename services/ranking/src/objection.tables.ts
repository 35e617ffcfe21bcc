import type {
  ObjectionFile,
  ObjectionState,
  Objector,
} from '@jinbang/contracts/http/result-objection';
import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What became of an objection to a result; ids alone. */
export const objectionTable = pgTable('result_objection', {
  objectionId: uuid('objection_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  resultId: uuid('result_id').notNull(),
  resultVersion: integer('result_version').notNull(),
  entryId: uuid('entry_id'),
  signed: boolean('signed').notNull(),
  receivedAt: moment('received_at').notNull(),
  /** null: it came over the network. */
  recordedBy: uuid('recorded_by'),
  recordedAt: moment('recorded_at').notNull(),
  paperReceivedBy: uuid('paper_received_by'),
  paperWitnessedBy: uuid('paper_witnessed_by'),
  paperShelf: text('paper_shelf'),
  state: text('state').$type<ObjectionState>().notNull(),
  acceptedBy: uuid('accepted_by'),
  acceptedAt: moment('accepted_at'),
  answeredBy: uuid('answered_by'),
  answeredAt: moment('answered_at'),
  version: integer('version').notNull(),
  /** In its event, counted from 1: what people call it by. */
  number: integer('number').notNull(),
  channel: text('channel').$type<'office' | 'network'>().notNull(),
  /** SHA-256 of the code whoever filed it over the network follows it by. */
  codeHash: text('code_hash'),
});

/** What was written about people; emptied with their erasure. */
export const objectionTextTable = pgTable('result_objection_text', {
  objectionId: uuid('objection_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  filedBy: text('filed_by'),
  matter: text('matter').notNull(),
  declinedBecause: text('declined_because'),
  answer: text('answer'),
  objectorKind: text('objector_kind').$type<Objector['kind']>(),
  contact: text('contact'),
  links: text('links').array().notNull().default(sql`'{}'`),
});

/** Evidence handed in with an objection; emptied with what was written. */
export const objectionFileTable = pgTable(
  'result_objection_file',
  {
    objectionId: uuid('objection_id').notNull(),
    place: integer('place').notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<ObjectionFile['kind']>().notNull(),
    byteCount: integer('byte_count').notNull(),
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.objectionId, table.place] })],
);

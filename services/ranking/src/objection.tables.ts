import type { ObjectionState } from '@jinbang/contracts/http/result-objection';
import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

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
  recordedBy: uuid('recorded_by').notNull(),
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
});

import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './column-types.ts';
import type {
  ConsentEnd,
  ConsentGiver,
  ConsentMeans,
  ConsentPurpose,
} from './consent/consent.body.ts';
import type { ErasureGround } from './erasure/erasure.body.ts';
import type { HoldGround } from './hold/hold.body.ts';

export const consentTable = pgTable('consent', {
  consentId: uuid('consent_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  personId: uuid('person_id').notNull(),
  purpose: text('purpose').$type<ConsentPurpose>().notNull(),
  textVersion: text('text_version').notNull(),
  givenBy: text('given_by').$type<ConsentGiver>().notNull(),
  guardianName: text('guardian_name'),
  means: text('means').$type<ConsentMeans>().notNull(),
  givenAt: moment('given_at').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  endedAt: moment('ended_at'),
  endReason: text('end_reason').$type<ConsentEnd>(),
  endedBy: uuid('ended_by'),
  version: integer('version').notNull(),
});

export const personHoldTable = pgTable('person_hold', {
  holdId: uuid('hold_id').primaryKey(),
  ownerId: uuid('owner_id'),
  personId: uuid('person_id').notNull(),
  ground: text('ground').$type<HoldGround>().notNull(),
  documentNo: text('document_no'),
  placedBy: uuid('placed_by').notNull(),
  placedAt: moment('placed_at').notNull(),
  liftedBy: uuid('lifted_by'),
  liftedAt: moment('lifted_at'),
  version: integer('version').notNull(),
});

export const erasureTable = pgTable('erasure', {
  erasureId: uuid('erasure_id').primaryKey(),
  ownerId: uuid('owner_id'),
  personId: uuid('person_id').notNull(),
  ground: text('ground').$type<ErasureGround>().notNull(),
  state: text('state').$type<'requested' | 'done'>().notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedAt: moment('requested_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: moment('confirmed_at'),
  version: integer('version').notNull(),
});

export const personCopyTable = pgTable('person_copy', {
  copyId: uuid('copy_id').primaryKey(),
  ownerId: uuid('owner_id'),
  personId: uuid('person_id').notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedAt: moment('requested_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: moment('confirmed_at'),
  version: integer('version').notNull(),
});

export const eventEndingTable = pgTable('event_ending', {
  eventId: uuid('event_id').primaryKey(),
  finalAt: moment('final_at'),
  certifiedAt: moment('certified_at'),
});

import type { AmendmentChange, AmendmentEffect } from '@jinbang/contracts/http/judging-amendment';
import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What the chief judge proposed to change in a published scheme (M10). */
export const schemeAmendmentTable = pgTable('scheme_amendment', {
  amendmentId: uuid('amendment_id').primaryKey(),
  moduleId: uuid('module_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  basedOn: integer('based_on').notNull(),
  changes: jsonb('changes').$type<AmendmentChange[]>().notNull(),
  reason: text('reason').notNull(),
  effect: jsonb('effect').$type<AmendmentEffect>().notNull(),
  effectHash: text('effect_hash').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: moment('proposed_at').notNull(),
});

export type AmendmentOutcome = 'approved' | 'refused' | 'withdrawn';

/** How it was decided, by the supervisor; withdrawn by whoever proposed it. */
export const schemeAmendmentDecisionTable = pgTable('scheme_amendment_decision', {
  amendmentId: uuid('amendment_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  outcome: text('outcome').$type<AmendmentOutcome>().notNull(),
  reason: text('reason'),
  schemeVersion: integer('scheme_version'),
  effect: jsonb('effect').$type<AmendmentEffect>(),
  effectHash: text('effect_hash'),
  decidedBy: uuid('decided_by').notNull(),
  decidedAt: moment('decided_at').notNull(),
});

import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { IssuerState } from './terms.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A change of a body's state, with its document and reason; some wait for a second person. */
export const issuerStateChangeTable = pgTable('issuer_state_change', {
  changeId: uuid('change_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  fromState: text('from_state').$type<IssuerState>().notNull(),
  toState: text('to_state').$type<IssuerState>().notNull(),
  documentNo: text('document_no').notNull(),
  reason: text('reason').notNull(),
  step: text('step').$type<'waiting' | 'done' | 'withdrawn'>().notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
  version: integer('version').notNull(),
});

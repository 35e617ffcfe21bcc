import { date, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const nominationTable = pgTable('nomination', {
  nominationId: uuid('nomination_id').primaryKey(),
  decisionId: uuid('decision_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  personId: uuid('person_id').notNull(),
  titleKey: text('title_key').notNull(),
  putForwardBy: uuid('put_forward_by').notNull(),
  putForwardAt: instant('put_forward_at').notNull(),
  withdrawnBy: uuid('withdrawn_by'),
  withdrawnAt: instant('withdrawn_at'),
  version: integer('version').notNull(),
});

export const titleAwardTable = pgTable('title_award', {
  nominationId: uuid('nomination_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  documentNo: text('document_no').notNull(),
  awardedOn: date('awarded_on', { mode: 'string' }).notNull(),
  awardedBy: text('awarded_by').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: instant('confirmed_at'),
  version: integer('version').notNull(),
});

import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './column-types.ts';

/** Which lower contest feeds which higher one. The row belongs to the higher one's owner. */
export const competitionFeederTable = pgTable('competition_feeder', {
  feederId: uuid('feeder_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  feederCompetitionId: uuid('feeder_competition_id').notNull(),
  feederOwnerId: uuid('feeder_owner_id').notNull(),
  agreedBy: uuid('agreed_by'),
  agreedAt: moment('agreed_at'),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  version: integer('version').notNull(),
});

/** From which of the feeder's events how many come into which event. */
export const competitionFeederEventTable = pgTable(
  'competition_feeder_event',
  {
    feederId: uuid('feeder_id').notNull(),
    feederEventId: uuid('feeder_event_id').notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    feederOwnerId: uuid('feeder_owner_id').notNull(),
    place: integer('place').notNull(),
    quota: integer('quota').notNull(),
    minimumTotal: text('minimum_total'),
  },
  (table) => [primaryKey({ columns: [table.feederId, table.feederEventId] })],
);

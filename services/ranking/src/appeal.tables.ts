import { boolean, integer, pgTable, uuid } from 'drizzle-orm/pg-core';

/** Whether an appeal waits for its answer; whose it is and about what, ranking never learns. */
export const appealTable = pgTable('appeal', {
  appealId: uuid('appeal_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  isOpen: boolean('is_open').notNull(),
  version: integer('version').notNull(),
});

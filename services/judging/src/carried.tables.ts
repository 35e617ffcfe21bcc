import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Who brought a command that its own tablet could not send, and when (decision 0016). */
export const carriedCommandTable = pgTable('carried_command', {
  carriedId: uuid('carried_id').primaryKey(),
  commandId: text('command_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  broughtBy: uuid('brought_by').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
});

import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row per command ever answered, refusals included; kept 90 days. Each service has one. */
export const commandTable = pgTable(
  'command',
  {
    commandId: text('command_id').primaryKey(),
    actorId: text('actor_id').notNull(),
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    answer: jsonb('answer').$type<Record<string, unknown>>().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('command_recorded_at').on(table.recordedAt)],
);

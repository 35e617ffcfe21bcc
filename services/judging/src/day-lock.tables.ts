import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A sheet as its day was locked with it. */
export type LockedSheet = { readonly sheetId: string; readonly version: number };

/** Every lock a chief judge ever put on a day of an event. */
export const dayLockTable = pgTable('day_lock', {
  lockId: uuid('lock_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  day: integer('day').notNull(),
  version: integer('version').notNull(),
  sheets: jsonb('sheets').$type<readonly LockedSheet[]>().notNull(),
  marks: integer('marks').notNull(),
  hash: text('hash').notNull(),
  logSize: bigint('log_size', { mode: 'number' }),
  lockedBy: uuid('locked_by').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  commandId: text('command_id').notNull(),
});

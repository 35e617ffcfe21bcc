import { bigint, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Every lock a chief judge ever put on a module. */
export const moduleLockTable = pgTable(
  'module_lock',
  {
    moduleId: uuid('module_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    eventId: uuid('event_id').notNull(),
    marks: integer('marks').notNull(),
    hash: text('hash').notNull(),
    lockedBy: uuid('locked_by').notNull(),
    logSize: bigint('log_size', { mode: 'number' }),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.moduleId, table.version] })],
);

import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

// Certificate numbers: drawn without a gap, bound or void for ever.

export const serialCounterTable = pgTable('serial_counter', {
  scope: text('scope').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  last: integer('last').notNull(),
});

export const numberTable = pgTable('number_register', {
  number: text('number').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  scope: text('scope').notNull(),
  serial: integer('serial').notNull(),
  certificateId: uuid('certificate_id').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
});

import {
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

/**
 * The tables every service has. Their SQL is migrations/0000_ground.sql, run before a service's own:
 * outbox and inbox are partitioned by the month inside the fact's id, which drizzle-kit
 * cannot write.
 */
export const outboxTable = pgTable('outbox', {
  position: bigint('position', { mode: 'number' }).notNull(),
  factId: uuid('fact_id').primaryKey(),
  subject: text('subject').notNull(),
  /** Text, not jsonb: the bytes recorded are the bytes published. */
  body: text('body').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  sentAt: timestamp('sent_at', { withTimezone: true }),
  streamSequence: bigint('stream_sequence', { mode: 'number' }),
  /** Where it stood before the stream lost its end. */
  lostSequence: bigint('lost_sequence', { mode: 'number' }),
});

export const inboxTable = pgTable(
  'inbox',
  {
    consumer: text('consumer').notNull(),
    factId: uuid('fact_id').notNull(),
    appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.factId, table.consumer] })],
);

/** The newest version applied of each aggregate; an older one that arrives late changes nothing. */
export const appliedTable = pgTable(
  'applied_version',
  {
    consumer: text('consumer').notNull(),
    aggregate: text('aggregate').notNull(),
    aggregateId: text('aggregate_id').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.consumer, table.aggregate, table.aggregateId] })],
);

/** A fact that could not be applied, kept whole for an operator to see, mend and replay. */
export const deadLetterTable = pgTable(
  'dead_letter',
  {
    deadLetterId: uuid('dead_letter_id').primaryKey(),
    consumer: text('consumer').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    reason: text('reason').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
    /** The fact's id, or a hash of what is none: one letter a consumer and fact. */
    factKey: text('fact_key').notNull(),
    /** What is applied instead of `body`, where an operator mended it. */
    mendedBody: text('mended_body'),
    replayAskedAt: timestamp('replay_asked_at', { withTimezone: true }),
    resolution: text('resolution').$type<'replayed' | 'set-aside'>(),
    resolutionReason: text('resolution_reason'),
  },
  (table) => [
    index('dead_letter_open').on(table.recordedAt),
    unique('dead_letter_once').on(table.consumer, table.factKey),
  ],
);

import {
  bigint,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AttemptOutcome, WebhookKind } from './webhook/terms.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// What a body's own machines are told: who wants to hear, what, and what became of each message.

export const webhookSubscriptionTable = pgTable('webhook_subscription', {
  subscriptionId: uuid('subscription_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  label: text('label').notNull(),
  url: text('url').notNull(),
  kinds: text('kinds').array().$type<WebhookKind[]>().notNull(),
  state: text('state').$type<'active' | 'paused' | 'ended'>().notNull(),
  madeBy: uuid('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
  tryAfter: instant('try_after'),
  version: integer('version').notNull(),
});

export const webhookSecretTable = pgTable('webhook_secret', {
  secretId: uuid('secret_id').primaryKey(),
  subscriptionId: uuid('subscription_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  slot: smallint('slot').$type<1 | 2>().notNull(),
  madeBy: uuid('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
});

export const webhookMessageTable = pgTable('webhook_message', {
  messageId: uuid('message_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  kind: text('kind').$type<WebhookKind>().notNull(),
  aboutId: uuid('about_id').notNull(),
  aboutVersion: integer('about_version').notNull(),
  occurredAt: instant('occurred_at').notNull(),
  /** Text, not jsonb: the bytes that are signed are the bytes that are sent. */
  body: text('body').notNull(),
  recordedAt: instant('recorded_at').notNull(),
});

export const webhookWatchTable = pgTable('webhook_watch', {
  bodyId: uuid('body_id').primaryKey(),
  seenUntil: instant('seen_until').notNull(),
});

export const webhookDeliveryTable = pgTable(
  'webhook_delivery',
  {
    subscriptionId: uuid('subscription_id').notNull(),
    messageId: uuid('message_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    position: bigint('position', { mode: 'number' }).generatedAlwaysAsIdentity(),
    state: text('state').$type<'waiting' | 'delivered' | 'parked'>().notNull(),
    attemptCount: integer('attempt_count').notNull().default(0),
    sinceAt: instant('since_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.messageId] })],
);

export const webhookAttemptTable = pgTable('webhook_attempt', {
  attemptId: uuid('attempt_id').primaryKey(),
  subscriptionId: uuid('subscription_id').notNull(),
  messageId: uuid('message_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  status: integer('status'),
  outcome: text('outcome').$type<AttemptOutcome>().notNull(),
  tookMs: integer('took_ms').notNull(),
  triedAt: instant('tried_at').notNull(),
});

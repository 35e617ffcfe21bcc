import type { ReviewError, ReviewFigures } from '@jinbang/contracts/http/judging-review';
import type { ReviewRule } from '@jinbang/contracts/review-rule';
import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Drawable } from './review/sample.rules.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** The review of a locked module (M06), with everybody as they were when it began. */
export const reviewTable = pgTable('review', {
  reviewId: uuid('review_id').primaryKey(),
  moduleId: uuid('module_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  lockVersion: integer('lock_version').notNull(),
  rule: jsonb('rule').$type<ReviewRule>().notNull(),
  sheets: jsonb('sheets').$type<Drawable[]>().notNull(),
  commitment: text('commitment').notNull(),
  secret: text('secret').notNull(),
  begunBy: uuid('begun_by').notNull(),
  begunAt: moment('begun_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** What was thrown before witnesses. */
export const reviewDrawTable = pgTable('review_draw', {
  reviewId: uuid('review_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  publicValue: text('public_value').notNull(),
  drawnBy: uuid('drawn_by').notNull(),
  drawnAt: moment('drawn_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** One sheet compared with its signed original. */
export const reviewCheckTable = pgTable('review_check', {
  checkId: uuid('check_id').primaryKey(),
  reviewId: uuid('review_id').notNull(),
  subjectId: uuid('subject_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  hash: text('hash').notNull(),
  verdict: text('verdict').$type<'right' | 'wrong'>().notNull(),
  errors: jsonb('errors').$type<ReviewError[]>().notNull(),
  checkedBy: uuid('checked_by').notNull(),
  checkedAt: moment('checked_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** Done, with its figures, or opened again with the module. */
export const reviewStepTable = pgTable(
  'review_step',
  {
    reviewId: uuid('review_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<'closed' | 'reopened'>().notNull(),
    figures: jsonb('figures').$type<ReviewFigures>(),
    actedBy: uuid('acted_by').notNull(),
    actedAt: moment('acted_at').notNull(),
    commandId: text('command_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.version] })],
);

import type { LoggedStep, ReleaseStep } from '@jinbang/contracts/http/result-desk';
import type { NoticeText } from '@jinbang/contracts/notice-text';
import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FrozenBoard } from './freeze/freeze.rules.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A live board that was stopped, with what the public saw at that moment. */
export const boardFreezeTable = pgTable('board_freeze', {
  freezeId: uuid('freeze_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  reason: text('reason').notNull(),
  frozenBy: uuid('frozen_by').notNull(),
  frozenAt: moment('frozen_at').notNull(),
  board: jsonb('board').$type<FrozenBoard>().notNull(),
  liftedBy: uuid('lifted_by'),
  liftedAt: moment('lifted_at'),
  /** null where the release of a result ended it. */
  liftReason: text('lift_reason'),
  /** By which plan of the event; null: by hand. */
  planVersion: integer('plan_version'),
});

/** When a public board is to be stopped; the newest version holds, one without a moment takes it back. */
export const freezePlanTable = pgTable(
  'freeze_plan',
  {
    eventId: uuid('event_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    freezeAt: moment('freeze_at'),
    /** Before the planned end of the last session. */
    minutesBeforeEnd: integer('minutes_before_end'),
    reason: text('reason').notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: moment('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.version] })],
);

/** The order of release of an event; the newest version holds. */
export const releaseRuleTable = pgTable(
  'release_rule',
  {
    eventId: uuid('event_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    steps: text('steps').array().$type<ReleaseStep[]>().notNull(),
    restartNotice: boolean('restart_notice').notNull(),
    notice: jsonb('notice').$type<NoticeText>(),
    setBy: uuid('set_by').notNull(),
    setAt: moment('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.version] })],
);

/** Each step of a release, signed, with a copy of what it was about. */
export const releaseStepTable = pgTable(
  'release_step',
  {
    resultId: uuid('result_id').notNull(),
    step: text('step').$type<LoggedStep>().notNull(),
    eventId: uuid('event_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    doneBy: uuid('done_by').notNull(),
    happenedAt: moment('happened_at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    pageHash: text('page_hash').notNull(),
    notice: jsonb('notice').$type<NoticeText>(),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.resultId, table.step] })],
);

import {
  eventsOf,
  GROUND_STAYS,
  HEARD_FACTS,
  hangingOn,
  TOLD_FACTS,
} from '@jinbang/service-kit/hand-over/conditions';
import type {
  CarriedTable,
  HandOverTables,
  Scope,
} from '@jinbang/service-kit/hand-over/plan.rules';
import { type SQL, sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Contests their organiser handed over. */
export const handOverActTable = pgTable('hand_over_act', {
  actId: uuid('act_id').primaryKey(),
  competitionId: uuid('competition_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  receiver: text('receiver').notNull(),
  receiverLog: text('receiver_log').notNull(),
  receiverKey: text('receiver_key').notNull(),
  handedBy: uuid('handed_by').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  commandId: text('command_id').notNull(),
});

/** The log it was in so far, and those it brought here itself. */
const broughtFrom =
  (table: string, own: SQL, brought: SQL): NonNullable<CarriedTable['from']> =>
  ({ competitionId }) =>
    sql`
    select ${competitionId}::uuid as competition_id,
      (select origin from log_key order by added_at, verifier_key limit 1) as origin, ${own}
    union all select competition_id, origin, ${brought}
    from ${sql.raw(table)} where competition_id = ${competitionId}::uuid`;

const ofContest: CarriedTable['where'] = ({ competitionId }) =>
  sql`t.competition_id = ${competitionId}::uuid`;

const LEAF = sql.raw('leaf_index, kind, record_id, record_version, salt, commitment, sequenced_at');
const CHECKPOINT = sql.raw('size, note, signed_at');
const KEY = sql.raw('verifier_key, added_at');

/** Commands whose marks, codes and signatures travel: a repeat gets the answer it would have got here. */
const answered = (scope: Scope): SQL => sql`t.command_id in (
  select command_id from mark where event_id in ${eventsOf(scope)}
  union select command_id from subject_code join subject using (subject_id)
    where event_id in ${eventsOf(scope)}
  union select command_id from sheet_signature join score_sheet using (sheet_id)
    where event_id in ${eventsOf(scope)})`;

/** What of judging travels when a contest is handed over; what says nothing travels by its event. */
export const HAND_OVER_TABLES: HandOverTables = {
  carried: {
    command: { where: answered },
    outbox: TOLD_FACTS,
    inbox: HEARD_FACTS,
    scheme_amendment_decision: hangingOn('scheme_amendment', 'amendment_id'),
    reopening_decision: hangingOn('reopening', 'reopening_id'),
    module_reopening_decision: hangingOn('module_reopening', 'reopening_id'),
    outside_confirmation: hangingOn('outside_import', 'import_id'),
    review_draw: hangingOn('review', 'review_id'),
    review_step: hangingOn('review', 'review_id'),
    brought_leaf: {
      where: ofContest,
      from: broughtFrom('brought_leaf', sql`${LEAF} from log_leaf`, LEAF),
    },
    brought_checkpoint: {
      where: ofContest,
      from: broughtFrom('brought_checkpoint', sql`${CHECKPOINT} from log_checkpoint`, CHECKPOINT),
    },
    brought_key: {
      where: ofContest,
      from: broughtFrom('brought_key', sql`${KEY} from log_key`, KEY),
    },
  },
  byColumn: {
    module_id: hangingOn('module', 'module_id'),
    sheet_id: hangingOn('score_sheet', 'sheet_id'),
    subject_id: hangingOn('subject', 'subject_id'),
  },
  stays: {
    ...GROUND_STAYS,
    log_pending: 'everything has its leaf before a contest travels',
    log_leaf: 'travels as the log the contest brings: the receiver has leaves of its own',
    log_tile: 'made anew from the leaves',
    log_checkpoint: 'travels as the log the contest brings',
    log_key: 'travels as the log the contest brings, its public part',
  },
};

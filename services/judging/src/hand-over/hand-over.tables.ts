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

/**
 * How far the log had come when the contest was handed over: up to the first checkpoint that covers
 * the act. What a hall logs later about its other contests is not this one's.
 */
export const lastSize = ({ competitionId }: Pick<Scope, 'competitionId'>): SQL => sql`(
  select min(size) from log_checkpoint where size > (
    select leaf_index from log_leaf join hand_over_act on act_id = record_id
    where kind = 'hand-over' and hand_over_act.competition_id = ${competitionId}::uuid
    order by leaf_index desc limit 1))`;

/** Rows of the log it was in so far, and of those it brought along itself. */
const broughtFrom =
  (table: string, own: (scope: Scope) => SQL, columns: SQL): NonNullable<CarriedTable['from']> =>
  (scope) =>
    sql`
    select ${scope.competitionId}::uuid as competition_id,
      (select origin from log_key order by added_at, verifier_key limit 1) as origin,
      ${columns} from ${own(scope)}
    union all select competition_id, origin, ${columns}
    from ${sql.raw(table)} where competition_id = ${scope.competitionId}::uuid`;

const ofContest: CarriedTable['where'] = ({ competitionId }) =>
  sql`t.competition_id = ${competitionId}::uuid`;

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
      from: broughtFrom(
        'brought_leaf',
        (scope) => sql`log_leaf where leaf_index < ${lastSize(scope)}`,
        sql.raw('leaf_index, kind, record_id, record_version, salt, commitment, sequenced_at'),
      ),
    },
    brought_checkpoint: {
      where: ofContest,
      from: broughtFrom(
        'brought_checkpoint',
        (scope) => sql`log_checkpoint where size <= ${lastSize(scope)}`,
        sql.raw('size, note, signed_at'),
      ),
    },
    brought_key: {
      where: ofContest,
      from: broughtFrom('brought_key', () => sql`log_key`, sql.raw('verifier_key, added_at')),
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

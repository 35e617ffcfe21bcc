import type { NoticeText } from '@jinbang/contracts/notice-text';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AdmissionState, DecisionInputs, DecisionStep } from './approval/approval.body.ts';
import { moment } from './column-types.ts';
import type { EligibilityCheck } from './eligibility/eligibility.body.ts';
import type { EligibilityRule } from './eligibility/eligibility-rule.body.ts';
import type { NoticeLine, NoticePage, NoticeState } from './notice/notice.body.ts';
import type {
  MoveKind,
  ProposalChange,
  ProposalLine,
  ProposalState,
  QualifiedStanding,
} from './qualification/qualification.body.ts';
import type { Quota } from './quota/quota.body.ts';
import type { Change } from './substitution/correction.body.ts';

const ofEvent = {
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
};

export const admissionRuleTable = pgTable('admission_rule', {
  ruleId: uuid('rule_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id'),
  version: integer('version').notNull(),
  approval: text('approval').$type<'required' | 'none'>().notNull(),
  overQuota: text('over_quota').$type<'refuse' | 'reserve'>().notNull(),
  quotaOrder: text('quota_order').$type<'entered' | 'own'>().notNull(),
  checks: jsonb('checks').$type<readonly EligibilityRule[]>().notNull(),
  quotas: jsonb('quotas').$type<readonly Quota[]>().notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const admissionTable = pgTable('admission', {
  entryId: uuid('entry_id').primaryKey(),
  ...ofEvent,
  state: text('state').$type<AdmissionState>().notNull(),
  batchId: uuid('batch_id'),
  place: integer('place').notNull(),
  enteredBy: uuid('entered_by').notNull(),
  submittedBy: uuid('submitted_by').notNull(),
  decidedBy: uuid('decided_by'),
  reason: text('reason'),
  changedAt: moment('changed_at').notNull(),
  version: integer('version').notNull(),
});

export const entryDecidedTable = pgTable('entry_decided', {
  decisionId: uuid('decision_id').primaryKey(),
  ...ofEvent,
  entryId: uuid('entry_id').notNull(),
  step: text('step').$type<DecisionStep>().notNull(),
  reason: text('reason'),
  members: uuid('members').array().notNull(),
  checks: jsonb('checks').$type<readonly EligibilityCheck[]>().notNull(),
  inputs: jsonb('inputs').$type<DecisionInputs>().notNull(),
  askedBy: uuid('asked_by').notNull(),
  decidedBy: uuid('decided_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const correctionTable = pgTable('correction', {
  correctionId: uuid('correction_id').primaryKey(),
  ...ofEvent,
  entryId: uuid('entry_id').notNull(),
  kind: text('kind').$type<Change['kind']>().notNull(),
  change: jsonb('change').$type<Change>().notNull(),
  reason: text('reason').notNull(),
  state: text('state').$type<'asked' | 'made' | 'refused'>().notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: moment('asked_at').notNull(),
  decidedBy: uuid('decided_by'),
  decidedAt: moment('decided_at'),
  answer: text('answer'),
  version: integer('version').notNull(),
});

export const formerWinnerTable = pgTable(
  'former_winner',
  {
    competitionId: uuid('competition_id').notNull(),
    personId: uuid('person_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    title: text('title').notNull(),
    year: integer('year').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.competitionId, table.personId, table.title, table.year] }),
  ],
);

/** A line taken off the list of former winners, or put back on it. */
export const formerWinnerStepTable = pgTable('former_winner_step', {
  stepId: uuid('step_id').primaryKey(),
  competitionId: uuid('competition_id').notNull(),
  personId: uuid('person_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  title: text('title').notNull(),
  year: integer('year').notNull(),
  kind: text('kind').$type<'removed' | 'restored'>().notNull(),
  reason: text('reason'),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const heardResultPartTable = pgTable(
  'heard_result_part',
  {
    resultId: uuid('result_id').notNull(),
    resultVersion: integer('result_version').notNull(),
    part: integer('part').notNull(),
    eventId: uuid('event_id').notNull(),
    rows: jsonb('rows').$type<readonly ResultRow[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.resultId, table.resultVersion, table.part] })],
);

export const heardResultTable = pgTable(
  'heard_result',
  {
    eventId: uuid('event_id').notNull(),
    resultVersion: integer('result_version').notNull(),
    resultId: uuid('result_id').notNull(),
    state: text('state').$type<'FINAL' | 'AMENDED'>().notNull(),
    partCount: integer('part_count').notNull(),
    rowCount: integer('row_count').notNull(),
    hash: text('hash').notNull(),
    finalisedAt: moment('finalised_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.resultVersion] })],
);

export const proposalTable = pgTable('qualification_proposal', {
  proposalId: uuid('proposal_id').primaryKey(),
  ...ofEvent,
  feederOwnerId: uuid('feeder_owner_id').notNull(),
  feederEventId: uuid('feeder_event_id').notNull(),
  resultVersion: integer('result_version').notNull(),
  amends: boolean('amends').notNull(),
  quota: integer('quota').notNull(),
  lines: jsonb('lines').$type<readonly ProposalLine[]>().notNull(),
  changes: jsonb('changes').$type<readonly ProposalChange[]>().notNull(),
  state: text('state').$type<ProposalState>().notNull(),
  decidedBy: uuid('decided_by'),
  decidedAt: moment('decided_at'),
  reason: text('reason'),
  recordedAt: moment('recorded_at').notNull(),
  version: integer('version').notNull(),
});

export const qualifiedEntryTable = pgTable(
  'qualified_entry',
  {
    eventId: uuid('event_id').notNull(),
    feederEntryId: uuid('feeder_entry_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    feederOwnerId: uuid('feeder_owner_id').notNull(),
    feederEventId: uuid('feeder_event_id').notNull(),
    proposalId: uuid('proposal_id').notNull(),
    place: integer('place').notNull(),
    standing: text('standing').$type<QualifiedStanding>().notNull(),
    entryId: uuid('entry_id'),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.feederEntryId] })],
);

export const qualificationMoveTable = pgTable('qualification_move', {
  moveId: uuid('move_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  feederOwnerId: uuid('feeder_owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  feederEventId: uuid('feeder_event_id').notNull(),
  feederEntryId: uuid('feeder_entry_id').notNull(),
  kind: text('kind').$type<MoveKind>().notNull(),
  becauseOf: uuid('because_of'),
  reason: text('reason'),
  decidedBy: uuid('decided_by'),
  recordedAt: moment('recorded_at').notNull(),
});

export const entrantNoticeTable = pgTable('entrant_notice', {
  noticeId: uuid('notice_id').primaryKey(),
  ...ofEvent,
  text: jsonb('text').$type<NoticeText>().notNull(),
  lines: jsonb('lines').$type<readonly NoticeLine[]>().notNull(),
  sha256: text('sha256').notNull(),
  workingDays: integer('working_days').notNull(),
  state: text('state').$type<NoticeState>().notNull(),
  draftedBy: uuid('drafted_by').notNull(),
  signedBy: uuid('signed_by'),
  postedAt: moment('posted_at'),
  endsAt: moment('ends_at'),
  recordedAt: moment('recorded_at').notNull(),
  version: integer('version').notNull(),
});

export const noticeStepTable = pgTable(
  'entrant_notice_step',
  {
    noticeId: uuid('notice_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    step: text('step').$type<NoticeState>().notNull(),
    page: jsonb('page').$type<NoticePage>().notNull(),
    sha256: text('sha256').notNull(),
    reason: text('reason'),
    doneBy: uuid('done_by').notNull(),
    happenedAt: moment('happened_at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.version] })],
);

export const noticeObjectionTable = pgTable('notice_objection', {
  objectionId: uuid('objection_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  noticeId: uuid('notice_id').notNull(),
  eventId: uuid('event_id').notNull(),
  entryId: uuid('entry_id'),
  signed: boolean('signed').notNull(),
  matter: text('matter').notNull(),
  receivedAt: moment('received_at').notNull(),
  receivedBy: uuid('received_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  outcome: text('outcome').$type<'upheld' | 'dismissed'>(),
  answer: text('answer'),
  answeredBy: uuid('answered_by'),
  answeredAt: moment('answered_at'),
  version: integer('version').notNull(),
});

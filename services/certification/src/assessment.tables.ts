import type { EligibilityEvidence } from '@jinbang/contracts/http/standard';
import type { AssessmentPlan } from '@jinbang/promotion/assessment/assessment-plan';
import type { CheckedEligibility } from '@jinbang/promotion/assessment/decide-assessment';
import type { EvaluatorGrade } from '@jinbang/promotion/assessment/evaluator';
import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AssessmentState, SummaryRow } from './assessment/terms.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// Assessments beside contests (S22).

export const assessmentTable = pgTable('assessment', {
  batchId: uuid('batch_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  batchNo: text('batch_no').notNull(),
  plan: jsonb('plan').$type<AssessmentPlan>().notNull(),
  state: text('state').$type<AssessmentState>().notNull(),
  summaryVersion: integer('summary_version').notNull().default(0),
  resultVersion: integer('result_version').notNull().default(0),
  decidedVersion: integer('decided_version').notNull().default(0),
  plannedBy: uuid('planned_by').notNull(),
  plannedAt: instant('planned_at').notNull(),
  proposedBy: uuid('proposed_by'),
  proposedAt: instant('proposed_at'),
  version: integer('version').notNull(),
});

export const assessmentSeatTable = pgTable(
  'assessment_seat',
  {
    batchId: uuid('batch_id').notNull(),
    personId: uuid('person_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    role: text('role').$type<'evaluator' | 'supervisor'>().notNull(),
    isLeader: boolean('is_leader').notNull(),
    grade: text('grade').$type<EvaluatorGrade>(),
    organisationId: uuid('organisation_id'),
    parts: jsonb('parts').$type<readonly string[]>().notNull(),
    seatedBy: uuid('seated_by').notNull(),
    seatedAt: instant('seated_at').notNull(),
    signedInAt: instant('signed_in_at'),
    signedInBy: uuid('signed_in_by'),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.personId] })],
);

export const assessmentCandidateTable = pgTable('assessment_candidate', {
  candidateId: uuid('candidate_id').primaryKey(),
  batchId: uuid('batch_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  personId: uuid('person_id').notNull(),
  rosterNo: integer('roster_no').notNull(),
  organisationId: uuid('organisation_id'),
  kin: jsonb('kin').$type<readonly string[]>().notNull(),
  clause: text('clause').notNull(),
  evidence: jsonb('evidence').$type<EligibilityEvidence>(),
  claimedBy: uuid('claimed_by').notNull(),
  claimedAt: instant('claimed_at').notNull(),
  eligibility: text('eligibility').$type<CheckedEligibility>(),
  checkedBy: uuid('checked_by'),
  checkedAt: instant('checked_at'),
  withdrawn: boolean('withdrawn').notNull(),
  nameAskedAt: instant('name_asked_at'),
  version: integer('version').notNull(),
});

const cell = {
  candidateId: uuid('candidate_id').notNull(),
  part: text('part').notNull(),
  attempt: integer('attempt').notNull(),
  markVersion: integer('mark_version').notNull(),
  batchId: uuid('batch_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  typedBy: uuid('typed_by').notNull(),
};

export const assessmentMarkTable = pgTable(
  'assessment_mark',
  {
    ...cell,
    state: text('state').$type<'scored' | 'absent'>().notNull(),
    score: text('score'),
    assessedOn: date('assessed_on', { mode: 'string' }).notNull(),
    reason: text('reason'),
    typedAt: instant('typed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.candidateId, table.part, table.attempt, table.markVersion] }),
  ],
);

export const assessmentMarkCheckTable = pgTable(
  'assessment_mark_check',
  {
    ...cell,
    checkedBy: uuid('checked_by').notNull(),
    checkedAt: instant('checked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.candidateId, table.part, table.attempt, table.markVersion] }),
  ],
);

const summary = {
  batchId: uuid('batch_id').notNull(),
  summaryVersion: integer('summary_version').notNull(),
  bodyId: uuid('body_id').notNull(),
};

export const assessmentSummaryTable = pgTable(
  'assessment_summary',
  {
    ...summary,
    rows: jsonb('rows').$type<readonly SummaryRow[]>().notNull(),
    rowsHash: text('rows_hash').notNull(),
    page: text('page').notNull(),
    pageHash: text('page_hash').notNull(),
    drawnBy: uuid('drawn_by').notNull(),
    drawnAt: instant('drawn_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.summaryVersion] })],
);

export const assessmentSignatureTable = pgTable(
  'assessment_signature',
  {
    ...summary,
    role: text('role').$type<'leader' | 'supervisor'>().notNull(),
    personId: uuid('person_id').notNull(),
    rowsHash: text('rows_hash').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.summaryVersion, table.role] })],
);

export const assessmentResultTable = pgTable(
  'assessment_result',
  {
    batchId: uuid('batch_id').notNull(),
    resultVersion: integer('result_version').notNull(),
    bodyId: uuid('body_id').notNull(),
    pageUrl: text('page_url').notNull(),
    pageHash: text('page_hash').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.resultVersion] })],
);

export const assessmentReopeningTable = pgTable(
  'assessment_reopening',
  {
    ...summary,
    reason: text('reason').notNull(),
    reopenedBy: uuid('reopened_by').notNull(),
    reopenedAt: instant('reopened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.summaryVersion] })],
);

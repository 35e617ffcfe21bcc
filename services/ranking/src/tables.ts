import type { FactOf } from '@jinbang/contracts/fact';
import type { JudgingState } from '@jinbang/contracts/lifecycle';
import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { ResultRow, resultFinalisedV1 } from '@jinbang/contracts/ranking/result';
import type { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import type { entryAdmittedV1 } from '@jinbang/contracts/registration/entry';
import type { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import type { PublicationConsentState } from '@jinbang/contracts/registration/publication-consent';
import type { sessionPlannedV1 } from '@jinbang/contracts/registration/session';
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ResultState } from './result/result.rules.ts';
import type { PageRow } from './result/result-page.rules.ts';

export type DeclaredCompetition = FactOf<typeof competitionDeclaredV1>['data'];
export type ArrangedEvent = FactOf<typeof eventArrangedV1>['data'];
export type PlannedSession = FactOf<typeof sessionPlannedV1>['data'];
export type AdmittedEntry = FactOf<typeof entryAdmittedV1>['data'];
export type GroupCounts = FactOf<typeof resultFinalisedV1>['data']['groups'][number];
export type SetKind = 'scheme' | 'mapping';
/** What a subject can be coded; FAIL is ranking's own and never stored here. */
export type SubjectCode = 'OK' | 'DNS' | 'DNF' | 'WD' | 'DSQ';

export const competitionTable = pgTable('competition', {
  competitionId: uuid('competition_id').primaryKey(),
  declared: jsonb('declared').$type<DeclaredCompetition>().notNull(),
});

export const eventTable = pgTable('event', {
  eventId: uuid('event_id').primaryKey(),
  competitionId: uuid('competition_id'),
  /** null: judging spoke of the event before registration did. */
  arranged: jsonb('arranged').$type<ArrangedEvent>(),
  judgingState: text('judging_state').$type<JudgingState>(),
});

export const sessionTable = pgTable('session', {
  sessionId: uuid('session_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  planned: jsonb('planned').$type<PlannedSession>().notNull(),
});

/** The review codes of a module, by the group of their sessions. */
export type CodesOfGroup = { readonly group: string | null; readonly codes: readonly string[] };

export const reviewCodeListTable = pgTable('review_code_list', {
  moduleId: uuid('module_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  groups: jsonb('groups').$type<readonly CodesOfGroup[]>().notNull(),
});

export const entryTable = pgTable('entry', {
  entryId: uuid('entry_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  admitted: jsonb('admitted').$type<AdmittedEntry>().notNull(),
  withdrawn: boolean('withdrawn').notNull(),
});

export const toldPartTable = pgTable('told_part', {
  setKind: text('set_kind').$type<SetKind>().notNull(),
  aggregateId: uuid('aggregate_id').notNull(),
  setVersion: integer('set_version').notNull(),
  part: integer('part').notNull(),
  eventId: uuid('event_id').notNull(),
  rows: jsonb('rows').$type<readonly unknown[]>().notNull(),
});

export const toldClosingTable = pgTable('told_closing', {
  setKind: text('set_kind').$type<SetKind>().notNull(),
  aggregateId: uuid('aggregate_id').notNull(),
  setVersion: integer('set_version').notNull(),
  eventId: uuid('event_id').notNull(),
  parts: integer('parts').notNull(),
  rows: integer('rows').notNull(),
  hash: text('hash').notNull(),
});

export const subjectTable = pgTable('subject', {
  subjectId: bigint('subject_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  eventId: uuid('event_id').notNull(),
  subjectKey: text('subject_key').notNull(),
  subject: jsonb('subject').$type<MarkSubject>().notNull(),
  code: text('code').$type<SubjectCode>().notNull(),
  codeVersion: integer('code_version').notNull(),
});

export const markTable = pgTable('mark', {
  subjectId: bigint('subject_id', { mode: 'number' }).notNull(),
  aspectId: uuid('aspect_id').notNull(),
  value: text('value'),
  schemeVersion: integer('scheme_version').notNull(),
  version: integer('version').notNull(),
});

export const scoreSheetTable = pgTable('score_sheet', {
  sheetId: text('sheet_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  sessionId: uuid('session_id'),
  subCriterion: text('sub_criterion').notNull(),
  signed: integer('signed').notNull(),
  seats: integer('seats').notNull(),
});

export const moduleLockTable = pgTable('module_lock', {
  moduleId: uuid('module_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  marks: integer('marks').notNull(),
  hash: text('hash').notNull(),
  /** Penalties that stood at the lock; null where judging did not count them yet. */
  penalties: integer('penalties'),
});

export const personNameTable = pgTable('person_name', {
  personId: uuid('person_id').primaryKey(),
  name: text('name'),
  nameEn: text('name_en'),
  organisation: text('organisation'),
  askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
});

export const erasedPersonTable = pgTable('erased_person', {
  personId: uuid('person_id').primaryKey(),
  erasedAt: timestamp('erased_at', { withTimezone: true }).notNull(),
});

export const publicationConsentTable = pgTable('publication_consent', {
  consentId: uuid('consent_id').primaryKey(),
  competitionId: uuid('competition_id').notNull(),
  personId: uuid('person_id').notNull(),
  state: text('state').$type<PublicationConsentState>().notNull(),
});

export const boardVersionTable = pgTable('board_version', {
  eventId: uuid('event_id').primaryKey(),
  reserved: integer('reserved').notNull(),
});

export const resultTable = pgTable('result', {
  resultId: uuid('result_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  version: integer('version').notNull(),
  revision: integer('revision').notNull(),
  state: text('state').$type<ResultState>().notNull(),
  pageHash: text('page_hash').notNull(),
  rowsHash: text('rows_hash').notNull(),
  rowCount: integer('row_count').notNull(),
  totalMax: text('total_max').notNull(),
  counts: jsonb('counts').$type<readonly GroupCounts[]>().notNull(),
  submittedBy: uuid('submitted_by').notNull(),
  submittedAt: timestamp('submitted_at', { withTimezone: true }).notNull(),
  approvedBy: uuid('approved_by'),
  approvedAt: timestamp('approved_at', { withTimezone: true }),
  noticeUntil: timestamp('notice_until', { withTimezone: true }),
  finalisedBy: uuid('finalised_by'),
  finalisedAt: timestamp('finalised_at', { withTimezone: true }),
  /** From when everybody may read it. */
  releasedAt: timestamp('released_at', { withTimezone: true }),
  /** Why it was handed in again. */
  reason: text('reason'),
  /** Entries whose place an amendment changed; null: the notice is about everybody. */
  noticePlaces: jsonb('notice_places').$type<readonly string[]>(),
  /** Until when the other places may be objected to. */
  othersUntil: timestamp('others_until', { withTimezone: true }),
});

export const resultRowTable = pgTable('result_row', {
  resultId: uuid('result_id').notNull(),
  place: integer('place').notNull(),
  ownerId: uuid('owner_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  /** The row as the public page shows it. */
  standing: jsonb('standing').$type<PageRow>().notNull(),
  /** The row as certification is told it. */
  told: jsonb('told').$type<ResultRow>().notNull(),
});

export const resultPageTable = pgTable('result_page', {
  resultId: uuid('result_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  version: integer('version').notNull(),
  /** Text, not jsonb: these are the bytes that were hashed. */
  body: text('body').notNull(),
  sha256: text('sha256').notNull(),
});

export const tieDecisionTable = pgTable('tie_decision', {
  decisionId: uuid('decision_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  /** Best first. */
  entryIds: jsonb('entry_ids').$type<readonly string[]>().notNull(),
  reason: text('reason').notNull(),
  decidedBy: uuid('decided_by').notNull(),
  decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
});

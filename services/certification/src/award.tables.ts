import type { AwardItem, AwardKind, AwardNamed, AwardSheet } from '@jinbang/contracts/http/award';
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

export type AwardState = 'live' | 'superseded' | 'revoked';
/** By event: a version of its final result. */
export type ResultVersions = Readonly<Record<string, number>>;

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const awardOrganiserTable = pgTable('award_organiser', {
  bodyId: uuid('body_id').primaryKey(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
  code: text('code').notNull(),
  did: text('did').notNull(),
  url: text('url').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  version: integer('version').notNull(),
});

export const awardPlanTable = pgTable('award_plan', {
  planId: uuid('plan_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventIds: uuid('event_ids').array().notNull(),
  items: jsonb('items').$type<readonly AwardItem[]>().notNull(),
  sheet: jsonb('sheet').$type<AwardSheet>(),
  state: text('state').$type<'drafted' | 'released'>().notNull(),
  plannedBy: uuid('planned_by').notNull(),
  plannedAt: instant('planned_at').notNull(),
  releasedBy: uuid('released_by'),
  releasedAt: instant('released_at'),
  madeBy: jsonb('made_by').$type<ResultVersions>().notNull().default({}),
  waitingFor: text('waiting_for'),
  wantedCount: integer('wanted_count').notNull().default(0),
  failures: jsonb('failures').$type<Readonly<Record<string, string>>>().notNull().default({}),
  tryAfter: instant('try_after'),
  version: integer('version').notNull(),
});

export const awardNamedTable = pgTable(
  'award_named',
  {
    planId: uuid('plan_id').notNull(),
    kind: text('kind').$type<AwardNamed['kind']>().notNull(),
    personId: uuid('person_id').notNull(),
    bodyId: uuid('body_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.kind, table.personId] })],
);

export const awardUnitTable = pgTable(
  'award_unit',
  {
    planId: uuid('plan_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    name: text('name').notNull(),
    points: text('points').array().notNull(),
    typedBy: uuid('typed_by').notNull(),
    typedAt: instant('typed_at').notNull(),
    checkedBy: uuid('checked_by'),
    checkedAt: instant('checked_at'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.organisationId] })],
);

export const awardSeriesTable = pgTable(
  'award_series',
  {
    bodyId: uuid('body_id').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.year] })],
);

export const awardDocumentTable = pgTable('award_document', {
  awardId: uuid('award_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  planId: uuid('plan_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  resultVersion: integer('result_version').notNull(),
  confirmedResultVersion: integer('confirmed_result_version').notNull(),
  claimKey: text('claim_key').notNull(),
  kind: text('kind').$type<AwardKind>().notNull(),
  entryId: uuid('entry_id'),
  personId: uuid('person_id'),
  organisationId: uuid('organisation_id'),
  unitName: text('unit_name'),
  award: text('award'),
  rank: integer('rank'),
  groupKey: text('group_key'),
  office: text('office'),
  title: text('title').notNull(),
  saying: text('saying').notNull(),
  seriesYear: integer('series_year').notNull(),
  serial: integer('serial').notNull(),
  number: text('number').notNull(),
  state: text('state').$type<AwardState>().notNull(),
  supersedes: uuid('supersedes'),
  pageUrl: text('page_url').notNull(),
  pageHash: text('page_hash').notNull(),
  listId: uuid('list_id').notNull(),
  statusIndex: integer('status_index').notNull(),
  /** Null of a unit, and once the holder was erased. */
  sealedHolderCode: text('sealed_holder_code'),
  madeAt: instant('made_at').notNull(),
  endedAt: instant('ended_at'),
  madeAgain: boolean('made_again').notNull().default(false),
  version: integer('version').notNull(),
});

/** The newest version stands; an older one was signed by a key that was removed since. */
export const awardCredentialTable = pgTable(
  'award_credential',
  {
    awardId: uuid('award_id').notNull(),
    credentialVersion: integer('credential_version').notNull().default(1),
    bodyId: uuid('body_id').notNull(),
    credentialId: text('credential_id').notNull(),
    keyName: text('key_name').notNull(),
    validFrom: instant('valid_from').notNull(),
    /** The signed text, to the byte. */
    body: text('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.awardId, table.credentialVersion] })],
);

export const awardRenewalTable = pgTable(
  'award_renewal',
  {
    awardId: uuid('award_id').notNull(),
    credentialVersion: integer('credential_version').notNull(),
    bodyId: uuid('body_id').notNull(),
    removalId: uuid('removal_id').notNull(),
    renewedAt: instant('renewed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.awardId, table.credentialVersion] })],
);

export const awardRevocationTable = pgTable('award_revocation', {
  revocationId: uuid('revocation_id').primaryKey(),
  awardId: uuid('award_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  reason: text('reason').notNull(),
  makesAgain: boolean('makes_again').notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedAt: instant('requested_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: instant('confirmed_at'),
  /** The document ended another way before anybody confirmed. */
  closedAt: instant('closed_at'),
  version: integer('version').notNull(),
});

export const awardTakenPaperTable = pgTable('award_taken_paper', {
  takenId: uuid('taken_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  planId: uuid('plan_id').notNull(),
  awardIds: uuid('award_ids').array().notNull(),
  sha256: text('sha256').notNull(),
  takenBy: uuid('taken_by').notNull(),
  takenAt: instant('taken_at').notNull(),
});

export const awardNameTable = pgTable(
  'award_name',
  {
    bodyId: uuid('body_id').notNull(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    organisation: text('organisation'),
    fetchedAt: instant('fetched_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.personId] })],
);

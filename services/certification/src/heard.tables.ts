import type { ContestClass, Level, Tier } from '@jinbang/contracts/level';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import type { PublicationConsentState } from '@jinbang/contracts/registration/publication-consent';
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
import type { GroupCount, Member, Occupation } from './terms.ts';

// What registration and ranking told: ids and classes, never who somebody is.

export const competitionTable = pgTable('competition', {
  competitionId: uuid('competition_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  tier: text('tier').$type<Tier>().notNull(),
  contestClass: text('contest_class').$type<ContestClass>().notNull(),
  jurisdiction: text('jurisdiction').notNull(),
  seasonYear: integer('season_year').notNull(),
  zone: text('zone').notNull(),
  plan: jsonb('plan').$type<PlanRecord>(),
  version: integer('version').notNull(),
});

export const eventTable = pgTable('event', {
  eventId: uuid('event_id').primaryKey(),
  competitionId: uuid('competition_id').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  occupation: jsonb('occupation').$type<Occupation>().notNull(),
  taskLevel: text('task_level').$type<Level>().notNull(),
  teamSize: integer('team_size').notNull(),
  totalDecimals: integer('total_decimals').notNull(),
  version: integer('version').notNull(),
});

export const entryTable = pgTable('entry', {
  entryId: uuid('entry_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  members: jsonb('members').$type<readonly Member[]>().notNull(),
  withdrawn: boolean('withdrawn').notNull(),
  /** Null of entries told before it was kept. */
  organisationId: uuid('organisation_id'),
  version: integer('version').notNull(),
});

export const resultPartTable = pgTable(
  'result_part',
  {
    resultId: uuid('result_id').notNull(),
    resultVersion: integer('result_version').notNull(),
    part: integer('part').notNull(),
    rows: jsonb('rows').$type<readonly ResultRow[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.resultId, table.resultVersion, table.part] })],
);

export const finalResultTable = pgTable(
  'final_result',
  {
    eventId: uuid('event_id').notNull(),
    resultVersion: integer('result_version').notNull(),
    resultId: uuid('result_id').notNull(),
    competitionId: uuid('competition_id').notNull(),
    state: text('state').$type<'FINAL' | 'AMENDED'>().notNull(),
    partCount: integer('part_count').notNull(),
    rowCount: integer('row_count').notNull(),
    hash: text('hash').notNull(),
    pageUrl: text('page_url').notNull(),
    pageHash: text('page_hash').notNull(),
    totalMax: text('total_max'),
    groups: jsonb('groups').$type<readonly GroupCount[]>().notNull(),
    finalisedAt: timestamp('finalised_at', { withTimezone: true }).notNull(),
    factId: uuid('fact_id').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    waitingFor: text('waiting_for'),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.resultVersion] })],
);

export const publicationConsentTable = pgTable('publication_consent', {
  consentId: uuid('consent_id').primaryKey(),
  competitionId: uuid('competition_id').notNull(),
  personId: uuid('person_id').notNull(),
  state: text('state').$type<PublicationConsentState>().notNull(),
});

import type { ContestClass, Group, Level, Tier } from '@jinbang/contracts/level';
import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { Office } from '@jinbang/contracts/office';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { BoardRule, RankingRule } from '@jinbang/contracts/ranking-rule';
import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import type { StationPlace } from '@jinbang/contracts/registration/session';
import type { ScopeKind } from '@jinbang/service-kit/held-office';
import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, moment } from './column-types.ts';
import type { Committee, ContestUnit } from './competition/competition.body.ts';
import type { ConsentPurpose } from './consent/consent.body.ts';
import type { ErasureCause } from './erasure/erasure.body.ts';
import type { DrawLayers, EventDates, Occupation, Recusal, Terms } from './event/event.body.ts';
import type { OrganisationKind } from './organisation/organisation.body.ts';
import type { IdType, Sex } from './person/person.body.ts';

export const organisationTable = pgTable('organisation', {
  organisationId: uuid('organisation_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  kind: text('kind').$type<OrganisationKind>().notNull(),
  region: text('region').notNull(),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const personTable = pgTable('person', {
  personId: uuid('person_id').primaryKey(),
  ownerId: uuid('owner_id'),
  name: text('name'),
  nameEn: text('name_en'),
  sex: text('sex').$type<Sex>(),
  idType: text('id_type').$type<IdType>(),
  idCipher: bytes('id_cipher'),
  idDigest: bytes('id_digest'),
  idLastFour: text('id_last_four'),
  birthDate: date('birth_date', { mode: 'string' }),
  organisationId: uuid('organisation_id'),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  erasedAt: moment('erased_at'),
  erasedCause: text('erased_cause').$type<ErasureCause>(),
});

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
  consents: text('consents').array().$type<ConsentPurpose[]>().notNull(),
  units: jsonb('units').$type<ContestUnit[]>().notNull(),
  committee: jsonb('committee').$type<Committee>(),
  templateId: text('template_id'),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const eventTable = pgTable('event', {
  eventId: uuid('event_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  occupation: jsonb('occupation').$type<Occupation>().notNull(),
  taskLevel: text('task_level').$type<Level>().notNull(),
  groups: text('groups').array().$type<Group[]>().notNull(),
  teamSize: integer('team_size').notNull(),
  layers: text('layers').$type<DrawLayers>().notNull(),
  recusal: text('recusal').$type<Recusal>().notNull(),
  board: text('board').$type<BoardRule>().notNull(),
  noticeWorkingDays: integer('notice_working_days').notNull(),
  ranking: jsonb('ranking').$type<RankingRule>().notNull(),
  minimumStarters: integer('minimum_starters').notNull(),
  dates: jsonb('dates').$type<EventDates>().notNull(),
  terms: jsonb('terms').$type<Terms>().notNull(),
  state: text('state').$type<RegistrationState>().notNull(),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const eventModuleTable = pgTable('event_module', {
  moduleId: uuid('module_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  place: integer('place').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  kind: text('kind').$type<'practical' | 'theory'>().notNull(),
  weight: text('weight').notNull(),
  keyKind: text('key_kind').$type<KeyKind>().notNull(),
});

export const eventMoveTable = pgTable(
  'event_move',
  {
    eventId: uuid('event_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    fromState: text('from_state').$type<RegistrationState>().notNull(),
    toState: text('to_state').$type<RegistrationState>().notNull(),
    reason: text('reason'),
    mergedInto: uuid('merged_into'),
    movedBy: uuid('moved_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.version] })],
);

export const judgedEventTable = pgTable('judged_event', {
  eventId: uuid('event_id').primaryKey(),
  state: text('state').$type<JudgingState>().notNull(),
});

export const lockedModuleTable = pgTable('locked_module', {
  moduleId: uuid('module_id').primaryKey(),
  eventId: uuid('event_id'),
  marks: integer('marks').notNull(),
  hash: text('hash').notNull(),
});

/** How far judging is with the review of a module (M06). */
export const moduleReviewTable = pgTable('module_review', {
  moduleId: uuid('module_id').primaryKey(),
  eventId: uuid('event_id'),
  state: text('state').$type<'OPEN' | 'CLOSED'>().notNull(),
});

export const sessionTable = pgTable('session', {
  sessionId: uuid('session_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  startsAt: moment('starts_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  room: text('room').notNull(),
  roomId: uuid('room_id'),
  group: text('group').$type<Group>(),
  batch: integer('batch'),
  state: text('state').$type<'planned' | 'cancelled'>().notNull(),
  cancelReason: text('cancel_reason'),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const sessionStationTable = pgTable(
  'session_station',
  {
    sessionId: uuid('session_id').notNull(),
    station: text('station').notNull(),
    ownerId: uuid('owner_id').notNull(),
    place: integer('place').notNull(),
    spare: boolean('spare').notNull(),
    inUse: boolean('in_use').notNull(),
    /** The station whoever stands here came from. */
    continues: jsonb('continues').$type<StationPlace>(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.station] })],
);

export const entryTable = pgTable('entry', {
  entryId: uuid('entry_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  entryNo: text('entry_no'),
  organisationId: uuid('organisation_id').notNull(),
  region: text('region').notNull(),
  group: text('group').$type<Group>().notNull(),
  state: text('state').$type<'entered' | 'admitted' | 'withdrawn'>().notNull(),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const entryMemberTable = pgTable(
  'entry_member',
  {
    entryId: uuid('entry_id').notNull(),
    personId: uuid('person_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    eventId: uuid('event_id').notNull(),
    place: integer('place').notNull(),
    heldLevel: text('held_level').$type<Level>(),
    withdrawn: boolean('withdrawn').notNull().default(false),
    /** Somebody else took the place: the row stays on record, the entry is theirs no more. */
    leftAt: moment('left_at'),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.personId] })],
);

export const numberingTable = pgTable(
  'numbering',
  {
    eventId: uuid('event_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    method: text('method').$type<'by-hand' | 'in-order' | 'by-seed'>().notNull(),
    entryCount: integer('entry_count').notNull(),
    happenedAt: moment('happened_at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    commitmentId: uuid('commitment_id'),
    secret: text('secret'),
    publicValue: text('public_value'),
    witnesses: uuid('witnesses').array().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.version] })],
);

export const sealedDrawTable = pgTable(
  'sealed_draw',
  {
    sessionId: uuid('session_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    eventId: uuid('event_id').notNull(),
    cipher: bytes('cipher').notNull(),
    reason: text('reason'),
    happenedAt: moment('happened_at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    commitmentId: uuid('commitment_id'),
    publicValue: text('public_value'),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.version] })],
);

export const drawCommitmentTable = pgTable('draw_commitment', {
  commitmentId: uuid('commitment_id').primaryKey(),
  sessionId: uuid('session_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  commitment: text('commitment').notNull(),
  roster: uuid('roster').array().notNull(),
  stations: text('stations').array().notNull(),
  cipher: bytes('cipher').notNull(),
  committedAt: moment('committed_at').notNull(),
  committedBy: uuid('committed_by').notNull(),
});

export const openingTable = pgTable('opening', {
  openingId: uuid('opening_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  state: text('state').$type<'requested' | 'opened'>().notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedAt: moment('requested_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: moment('confirmed_at'),
  version: integer('version').notNull(),
});

export const appointmentTable = pgTable('appointment', {
  appointmentId: uuid('appointment_id').primaryKey(),
  ownerId: uuid('owner_id'),
  competitionId: uuid('competition_id'),
  eventId: uuid('event_id'),
  personId: uuid('person_id').notNull(),
  office: text('office').$type<Office>().notNull(),
  scopeKind: text('scope_kind').$type<Exclude<ScopeKind, 'panel'>>().notNull(),
  scopeId: uuid('scope_id'),
  organisationId: uuid('organisation_id'),
  fromAt: moment('from_at').notNull(),
  toAt: moment('to_at'),
  ended: boolean('ended').notNull().default(false),
  /** Null in an office that goes on, and in one that ended before this was noted. */
  endedAt: moment('ended_at'),
  endedBy: uuid('ended_by'),
  givenBy: text('given_by').notNull(),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

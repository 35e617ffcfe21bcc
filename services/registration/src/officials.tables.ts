import type { Office } from '@jinbang/contracts/office';
import { date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './column-types.ts';
import type { OfficialKind, ProfessionalTitle, Qualification } from './official/official.body.ts';
import type { OfficialRules } from './official/official-setting.body.ts';
import type { DeclineReason, InvitationState } from './official-invitation/invitation.body.ts';
import type { DeclarationView } from './recusal/declaration.body.ts';

type Means = 'screen' | 'paper';

export const officialTable = pgTable('official', {
  officialId: uuid('official_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  personId: uuid('person_id').notNull(),
  kind: text('kind').$type<OfficialKind>().notNull(),
  organisationId: uuid('organisation_id'),
  region: text('region'),
  certificateNo: text('certificate_no'),
  title: text('title').$type<ProfessionalTitle>(),
  qualifications: jsonb('qualifications').$type<Qualification[]>().notNull(),
  validFrom: date('valid_from', { mode: 'string' }).notNull(),
  validTo: date('valid_to', { mode: 'string' }).notNull(),
  version: integer('version').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const officialSettingTable = pgTable('official_setting', {
  competitionId: uuid('competition_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  rules: jsonb('rules').$type<OfficialRules>().notNull(),
  version: integer('version').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const officialInvitationTable = pgTable('official_invitation', {
  invitationId: uuid('invitation_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  personId: uuid('person_id').notNull(),
  office: text('office').$type<Office>().notNull(),
  state: text('state').$type<InvitationState>().notNull(),
  answerBy: moment('answer_by'),
  invitedBy: uuid('invited_by').notNull(),
  invitedAt: moment('invited_at').notNull(),
  answeredAt: moment('answered_at'),
  means: text('means').$type<Means>(),
  recordedBy: uuid('recorded_by'),
  recordedAt: moment('recorded_at'),
  declineReason: text('decline_reason').$type<DeclineReason>(),
  declineNote: text('decline_note'),
  appointmentId: uuid('appointment_id'),
  version: integer('version').notNull(),
});

export const pledgeTable = pgTable('pledge', {
  pledgeId: uuid('pledge_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id'),
  personId: uuid('person_id').notNull(),
  textVersion: text('text_version').notNull(),
  means: text('means').$type<Means>().notNull(),
  pledgedAt: moment('pledged_at').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const recusalDeclarationTable = pgTable('recusal_declaration', {
  declarationId: uuid('declaration_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  personId: uuid('person_id').notNull(),
  ground: text('ground').$type<DeclarationView['ground']>().notNull(),
  otherPersonId: uuid('other_person_id'),
  organisationId: uuid('organisation_id'),
  means: text('means').$type<Means>().notNull(),
  declaredAt: moment('declared_at').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  endedAt: moment('ended_at'),
  endedBy: uuid('ended_by'),
  version: integer('version').notNull(),
});

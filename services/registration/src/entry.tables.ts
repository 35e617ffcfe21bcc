import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './column-types.ts';
import type { EntryField } from './entry/entry-field.ts';
import type { MemberKind } from './entry/entry-form.body.ts';
import type { Education } from './person/person-detail.body.ts';

export const personDetailTable = pgTable(
  'person_detail',
  {
    personId: uuid('person_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    ethnicGroup: text('ethnic_group'),
    education: text('education').$type<Education>(),
    phoneCipher: bytes('phone_cipher'),
    phoneLastFour: text('phone_last_four'),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.ownerId] })],
);

export const entryDetailTable = pgTable('entry_detail', {
  entryId: uuid('entry_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  delegation: text('delegation'),
  leaderName: text('leader_name'),
  coachName: text('coach_name'),
  occupation: text('occupation'),
  enteredBy: uuid('entered_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const entryMemberDetailTable = pgTable(
  'entry_member_detail',
  {
    entryId: uuid('entry_id').notNull(),
    personId: uuid('person_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    eventId: uuid('event_id').notNull(),
    memberKind: text('member_kind').$type<MemberKind>(),
    yearsInOccupation: integer('years_in_occupation'),
    heldCertificateNo: text('held_certificate_no'),
    heldOccupation: text('held_occupation'),
    condition: text('condition'),
    workplace: text('workplace'),
    workplaceOrganisationId: uuid('workplace_organisation_id'),
    professionalTitle: text('professional_title'),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.personId] })],
);

export const entrySettingTable = pgTable('entry_setting', {
  competitionId: uuid('competition_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  requiredFields: text('required_fields').array().$type<EntryField[]>().notNull(),
  eventsPerPerson: integer('events_per_person').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  version: integer('version').notNull(),
});

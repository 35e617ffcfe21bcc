import type { Office } from '@jinbang/contracts/office';
import type { Bilingual } from '@jinbang/contracts/primitive';
import {
  boolean,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './column-types.ts';
import type { DocumentKind } from './document/document.body.ts';
import type { RoomStation } from './venue/venue.body.ts';

export const venueTable = pgTable('venue', {
  venueId: uuid('venue_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  name: jsonb('name').$type<Bilingual>().notNull(),
  address: text('address').notNull(),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const venueRoomTable = pgTable('venue_room', {
  roomId: uuid('room_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  venueId: uuid('venue_id').notNull(),
  name: text('name').notNull(),
  capacity: integer('capacity').notNull(),
  stations: jsonb('stations').$type<RoomStation[]>().notNull(),
  closed: boolean('closed').notNull(),
  version: integer('version').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const documentTable = pgTable('document', {
  documentId: uuid('document_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id'),
  kind: text('kind').$type<DocumentKind>().notNull(),
  changeLimit: integer('change_limit').notNull(),
  version: integer('version').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const documentFileTable = pgTable('document_file', {
  fileId: uuid('file_id').primaryKey(),
  documentId: uuid('document_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  uploadedBy: uuid('uploaded_by').notNull(),
  uploadedAt: moment('uploaded_at').notNull(),
});

export const documentVersionTable = pgTable(
  'document_version',
  {
    documentId: uuid('document_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    fileId: uuid('file_id'),
    changedPercent: numeric('changed_percent'),
    changeNote: text('change_note'),
    publishedBy: uuid('published_by').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.version] })],
);

export const documentReadingTable = pgTable(
  'document_reading',
  {
    documentId: uuid('document_id').notNull(),
    version: integer('version').notNull(),
    personId: uuid('person_id').notNull(),
    act: text('act').$type<'read' | 'signed'>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    office: text('office').$type<Office>().notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.version, table.personId, table.act] }),
  ],
);

export const questionTable = pgTable('question', {
  questionId: uuid('question_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id'),
  body: text('body').notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: moment('asked_at').notNull(),
});

export const questionAnswerTable = pgTable(
  'question_answer',
  {
    questionId: uuid('question_id').notNull(),
    version: integer('version').notNull(),
    ownerId: uuid('owner_id').notNull(),
    body: text('body').notNull(),
    answeredBy: uuid('answered_by').notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.version] })],
);

import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './column-types.ts';
import type { EvidenceKind } from './evidence/evidence.body.ts';
import type { ImportView } from './import/import.body.ts';

export const entryImportTable = pgTable('entry_import', {
  importId: uuid('import_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  fileDigest: text('file_digest').notNull(),
  state: text('state').$type<ImportView['state']>().notNull(),
  rowCount: integer('row_count').notNull(),
  newCount: integer('new_count').notNull(),
  sameCount: integer('same_count').notNull(),
  claimCount: integer('claim_count').notNull(),
  problemCount: integer('problem_count').notNull(),
  contentCipher: bytes('content_cipher'),
  madeBy: uuid('made_by').notNull(),
  madeAt: moment('made_at').notNull(),
  confirmedAt: moment('confirmed_at'),
  version: integer('version').notNull(),
});

export const importProgressTable = pgTable('entry_import_progress', {
  importId: uuid('import_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  done: integer('done').notNull(),
  all: integer('all_rows').notNull(),
});

export const personPhotoTable = pgTable(
  'person_photo',
  {
    personId: uuid('person_id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    blobId: uuid('blob_id').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    flaws: text('flaws').array().notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.ownerId] })],
);

export const entryEvidenceTable = pgTable(
  'entry_evidence',
  {
    entryId: uuid('entry_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<EvidenceKind>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    blobId: uuid('blob_id').notNull(),
    fileKind: text('file_kind').$type<'pdf' | 'jpeg' | 'png'>().notNull(),
    byteCount: integer('byte_count').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.personId, table.kind] })],
);

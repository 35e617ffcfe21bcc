import type { CertificateTemplate } from '@jinbang/papers/certificate/certificate-template';
import {
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

// What certificates are printed with, and what was printed and sealed (M20, S13).

export type TemplateState = 'draft' | 'published' | 'superseded' | 'discarded';
export type PictureSlot = 'logo' | 'watermark';

export const certificateTemplateTable = pgTable('certificate_template', {
  templateId: uuid('template_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  kind: text('kind').$type<CertificateTemplate['kind']>().notNull(),
  /** What the body calls it. */
  label: text('label').notNull(),
  /** 1, 2 … among the published ones of this body, kind and label; null before. */
  edition: integer('edition'),
  document: jsonb('document').$type<CertificateTemplate>().notNull(),
  state: text('state').$type<TemplateState>().notNull(),
  /** Everybody who ever saved it: none of them publishes it. */
  writers: uuid('writers').array().notNull(),
  savedBy: uuid('saved_by').notNull(),
  savedAt: instant('saved_at').notNull(),
  publishedBy: uuid('published_by'),
  publishedAt: instant('published_at'),
  version: integer('version').notNull(),
});

export const templatePictureTable = pgTable(
  'certificate_picture',
  {
    templateId: uuid('template_id').notNull(),
    slot: text('slot').$type<PictureSlot>().notNull(),
    bodyId: uuid('body_id').notNull(),
    kind: text('kind').$type<'png' | 'jpeg'>().notNull(),
    content: bytea('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.templateId, table.slot] })],
);

export const fieldFontTable = pgTable('field_font', {
  fontId: uuid('font_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  family: text('family').notNull(),
  sha256: text('sha256').notNull(),
  byteCount: integer('byte_count').notNull(),
  content: bytea('content').notNull(),
  uploadedBy: uuid('uploaded_by').notNull(),
  uploadedAt: instant('uploaded_at').notNull(),
});

export const takenPaperTable = pgTable('taken_paper', {
  takenId: uuid('taken_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  certificateIds: uuid('certificate_ids').array().notNull(),
  /** Null where the house's own was used. */
  templateId: uuid('template_id'),
  sha256: text('sha256').notNull(),
  takenBy: uuid('taken_by').notNull(),
  takenAt: instant('taken_at').notNull(),
});

export const sealedPaperTable = pgTable('sealed_paper', {
  sealedId: uuid('sealed_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  certificateId: uuid('certificate_id').notNull(),
  credentialVersion: integer('credential_version').notNull(),
  kind: text('kind').$type<'pdf' | 'ofd'>().notNull(),
  /** Of the file as it came back, and of what was sent to be sealed. */
  sha256: text('sha256').notNull(),
  unsealedSha256: text('unsealed_sha256').notNull(),
  /** The file as received, under the seal of the house: it names its holder. */
  content: bytea('content').notNull(),
  sealedBy: uuid('sealed_by').notNull(),
  sealedAt: instant('sealed_at').notNull(),
});

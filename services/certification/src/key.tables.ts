import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// What became of signing keys; the keys themselves stand in signing_key.

export const keyRotationTable = pgTable('key_rotation', {
  rotationId: uuid('rotation_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  algorithm: text('algorithm').$type<'Ed25519' | 'ES256'>().notNull(),
  retiredKey: text('retired_key').notNull(),
  newKey: text('new_key').notNull(),
  reason: text('reason').notNull(),
  rotatedBy: uuid('rotated_by').notNull(),
  rotatedAt: instant('rotated_at').notNull(),
});

export const keyRemovalTable = pgTable('key_removal', {
  removalId: uuid('removal_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  keyName: text('key_name').notNull(),
  reason: text('reason').notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedAt: instant('requested_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: instant('confirmed_at'),
  withdrawnBy: uuid('withdrawn_by'),
  withdrawnAt: instant('withdrawn_at'),
  /** The key that took over; null where the removed one was retired already. */
  newKey: text('new_key'),
  /** When the last of its certificates stood signed again. */
  doneAt: instant('done_at'),
  version: integer('version').notNull(),
});

export const credentialRenewalTable = pgTable(
  'credential_renewal',
  {
    certificateId: uuid('certificate_id').notNull(),
    credentialVersion: integer('credential_version').notNull(),
    bodyId: uuid('body_id').notNull(),
    removalId: uuid('removal_id').notNull(),
    renewedAt: instant('renewed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.credentialVersion] })],
);

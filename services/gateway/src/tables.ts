import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What a person shows instead of a password until accounts exist: hashed, expiring, revocable. */
export const accessTokenTable = pgTable('access_token', {
  tokenId: uuid('token_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  label: text('label').notNull(),
  issuedBy: uuid('issued_by').notNull(),
  issuedAt: timestamp('issued_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
  revokedBy: uuid('revoked_by'),
});

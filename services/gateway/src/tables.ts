import { integer, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What a person shows instead of a password until accounts exist: hashed, expiring, revocable. */
export const accessTokenTable = pgTable('access_token', {
  tokenId: uuid('token_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  label: text('label').notNull(),
  issuedBy: uuid('issued_by').notNull(),
  issuedAt: moment('issued_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  revokedAt: moment('revoked_at'),
  revokedBy: uuid('revoked_by'),
});

export const invitationTable = pgTable('invitation', {
  invitationId: uuid('invitation_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  email: text('email').notNull(),
  tokenHash: text('token_hash').notNull(),
  invitedBy: uuid('invited_by').notNull(),
  invitedAt: moment('invited_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  acceptedAt: moment('accepted_at'),
  withdrawnAt: moment('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
});

/** Who signed in how, and what was done to accounts, keys, devices and PINs. It can only grow. */
export const accessTrailTable = pgTable('access_trail', {
  trailId: uuid('trail_id').primaryKey(),
  happenedAt: moment('happened_at').notNull(),
  act: text('act').notNull(),
  method: text('method'),
  code: text('code'),
  personId: uuid('person_id'),
  actorId: uuid('actor_id'),
  accountHash: text('account_hash'),
  sessionId: text('session_id'),
  deviceId: uuid('device_id'),
  eventId: uuid('event_id'),
  addressPrefix: text('address_prefix'),
  agent: text('agent'),
});

/** How often something was tried of late; the key is a keyed hash. */
export const throttleTable = pgTable('throttle', {
  key: text('key').primaryKey(),
  tries: integer('tries').notNull(),
  windowFrom: moment('window_from').notNull(),
});

export const mailTable = pgTable('mail', {
  mailId: uuid('mail_id').primaryKey(),
  recipient: text('recipient').notNull(),
  kind: text('kind').$type<'invitation' | 'recovery'>().notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});

export const apiKeyTable = pgTable('api_key', {
  keyId: uuid('key_id').primaryKey(),
  personId: uuid('person_id').notNull(),
  label: text('label').notNull(),
  keyHash: text('key_hash').notNull(),
  keyStart: text('key_start').notNull(),
  scopes: text('scopes').array().notNull(),
  slot: smallint('slot').$type<1 | 2>().notNull(),
  issuedBy: uuid('issued_by').notNull(),
  issuedAt: moment('issued_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
  revokedBy: uuid('revoked_by'),
});

/** Where an event and a competition belong, as registration told it. */
export const placeTable = pgTable('place', {
  placeId: uuid('place_id').primaryKey(),
  kind: text('kind').$type<'competition' | 'event'>().notNull(),
  competitionId: uuid('competition_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
});

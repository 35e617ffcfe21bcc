import {
  boolean,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { EndReason } from './device-session/device-session.rules.ts';
import type { DeviceKey } from './identity/device-proof.rules.ts';
import type { MailKind } from './mail/mail-sender.ts';

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
  kind: text('kind').$type<MailKind>().notNull(),
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

/** A code on a screen: whoever scans it may pair one tablet with one event. */
export const pairingTable = pgTable('pairing', {
  pairingId: uuid('pairing_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  codeHash: text('code_hash').notNull(),
  issuedBy: uuid('issued_by').notNull(),
  issuedAt: moment('issued_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

/** A paired tablet; an event's tablets are one group. */
export const deviceTable = pgTable('device', {
  deviceId: uuid('device_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  name: text('name').notNull(),
  publicKey: jsonb('public_key').$type<DeviceKey>().notNull(),
  thumbprint: text('thumbprint').notNull(),
  pairedBy: uuid('paired_by').notNull(),
  pairedAt: moment('paired_at').notNull(),
  lastSeenAt: moment('last_seen_at').notNull(),
  revokedAt: moment('revoked_at'),
  revokedBy: uuid('revoked_by'),
  version: integer('version').notNull().default(1),
});

/** How the tablets of an event behave, where somebody has set it. */
export const deviceSettingTable = pgTable('device_setting', {
  eventId: uuid('event_id').primaryKey(),
  idleAfterMs: integer('idle_after_ms').notNull(),
  version: integer('version').notNull(),
  changedBy: uuid('changed_by').notNull(),
  changedAt: moment('changed_at').notNull(),
});

/** What a person of an event types on a tablet: a roster code, and a PIN kept as a slow hash. */
export const pinTable = pgTable('pin', {
  pinId: uuid('pin_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  personId: uuid('person_id').notNull(),
  appointmentId: uuid('appointment_id').notNull(),
  rosterCode: text('roster_code').notNull(),
  pinHash: text('pin_hash').notNull(),
  issuedBy: uuid('issued_by').notNull(),
  issuedAt: moment('issued_at').notNull(),
  failedCount: integer('failed_count').notNull().default(0),
  lockedAt: moment('locked_at'),
  withdrawnAt: moment('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
});

/** Somebody working on a tablet: bound to its key, one at a time. */
export const deviceSessionTable = pgTable('device_session', {
  sessionId: uuid('session_id').primaryKey(),
  deviceId: uuid('device_id').notNull(),
  pinId: uuid('pin_id').notNull(),
  eventId: uuid('event_id').notNull(),
  personId: uuid('person_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  startedAt: moment('started_at').notNull(),
  lastSeenAt: moment('last_seen_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  lockedAt: moment('locked_at'),
  endedAt: moment('ended_at'),
  endReason: text('end_reason').$type<EndReason>(),
  idleAfterMs: integer('idle_after_ms').notNull(),
});

/** Who competes, as registration told it: ids and entry numbers. */
export const contestantEntryTable = pgTable('contestant_entry', {
  entryId: uuid('entry_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  entryNo: text('entry_no').notNull(),
  personIds: uuid('person_ids').array().notNull(),
  withdrawn: boolean('withdrawn').notNull(),
});

/** A code on a slip or in a mail: opens, once, a session for a person's own results in one entry. */
export const contestantCodeTable = pgTable('contestant_code', {
  codeId: uuid('code_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  personId: uuid('person_id').notNull(),
  codeHash: text('code_hash').notNull(),
  issuedBy: uuid('issued_by').notNull(),
  issuedAt: moment('issued_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  withdrawnAt: moment('withdrawn_at'),
  withdrawnBy: uuid('withdrawn_by'),
});

export const contestantSessionTable = pgTable('contestant_session', {
  sessionId: uuid('session_id').primaryKey(),
  codeId: uuid('code_id').notNull(),
  eventId: uuid('event_id').notNull(),
  entryId: uuid('entry_id').notNull(),
  personId: uuid('person_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  startedAt: moment('started_at').notNull(),
  lastSeenAt: moment('last_seen_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  lastAddressPrefix: text('last_address_prefix'),
  lastAgent: text('last_agent'),
  endedAt: moment('ended_at'),
});

export const erasedPersonTable = pgTable('erased_person', {
  personId: uuid('person_id').primaryKey(),
  erasedAt: moment('erased_at').notNull(),
});

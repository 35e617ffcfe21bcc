import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './column-types.ts';
import type { ClaimSpeaker, ClaimState } from './entry-claim/claim.body.ts';

export const entryClaimTable = pgTable('entry_claim', {
  claimId: uuid('claim_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  eventId: uuid('event_id').notNull(),
  personId: uuid('person_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  againstEntryId: uuid('against_entry_id').notNull(),
  memberIds: uuid('member_ids').array().notNull(),
  formDigest: text('form_digest').notNull(),
  formCipher: bytes('form_cipher'),
  state: text('state').$type<ClaimState>().notNull(),
  entryId: uuid('entry_id'),
  speaker: text('speaker').$type<ClaimSpeaker>(),
  reason: text('reason'),
  claimedBy: uuid('claimed_by').notNull(),
  claimedAt: moment('claimed_at').notNull(),
  decidedBy: uuid('decided_by'),
  decidedAt: moment('decided_at'),
  version: integer('version').notNull(),
});

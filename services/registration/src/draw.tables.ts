import type { Group } from '@jinbang/contracts/level';
import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, moment } from './column-types.ts';
import type { SealKind } from './seal/seal.body.ts';

export const drawKeyTable = pgTable('draw_key', {
  keyId: uuid('key_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  judgeRecipient: text('judge_recipient').notNull(),
  recoveryRecipient: text('recovery_recipient').notNull(),
  judgeTrial: bytes('judge_trial').notNull(),
  recoveryTrial: bytes('recovery_trial').notNull(),
  judgeCodeDigest: text('judge_code_digest').notNull(),
  recoveryCodeDigest: text('recovery_code_digest').notNull(),
  reason: text('reason'),
  registeredBy: uuid('registered_by').notNull(),
  registeredAt: moment('registered_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: moment('confirmed_at'),
  version: integer('version').notNull(),
});

export const seedCommitmentTable = pgTable('seed_commitment', {
  commitmentId: uuid('commitment_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  layer: integer('layer').$type<1 | 2 | 3>().notNull(),
  sessionId: uuid('session_id'),
  moduleId: uuid('module_id'),
  commitment: text('commitment').notNull(),
  takers: text('takers').array().notNull(),
  items: text('items').array().notNull(),
  sealedSecret: bytes('sealed_secret'),
  committedAt: moment('committed_at').notNull(),
  committedBy: uuid('committed_by').notNull(),
});

export const sealedLotsTable = pgTable('sealed_lots', {
  sealId: uuid('seal_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  eventId: uuid('event_id').notNull(),
  serial: integer('serial').notNull(),
  kind: text('kind').$type<SealKind>().notNull(),
  moduleId: uuid('module_id').notNull(),
  sessionId: uuid('session_id'),
  toSessionId: uuid('to_session_id'),
  version: integer('version').notNull(),
  keyId: uuid('key_id').notNull(),
  cipher: bytes('cipher').notNull(),
  commitment: text('commitment').notNull(),
  rosterCipher: bytes('roster_cipher'),
  lotCount: integer('lot_count').notNull(),
  absentCipher: bytes('absent_cipher'),
  absentCount: integer('absent_count').notNull(),
  witnesses: uuid('witnesses').array().notNull(),
  reason: text('reason'),
  happenedAt: moment('happened_at').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  commitmentId: uuid('commitment_id'),
  publicValue: text('public_value'),
});

export const reviewCodeTable = pgTable(
  'review_code',
  {
    moduleId: uuid('module_id').notNull(),
    code: text('code').notNull(),
    ownerId: uuid('owner_id').notNull(),
    eventId: uuid('event_id').notNull(),
    group: text('group_name').$type<Group>(),
    inUse: boolean('in_use').notNull(),
  },
  (table) => [primaryKey({ columns: [table.moduleId, table.code] })],
);

export const openingLayerTable = pgTable(
  'opening_layer',
  {
    openingId: uuid('opening_id').notNull(),
    layer: integer('layer').$type<2 | 3>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    eventId: uuid('event_id').notNull(),
    means: text('means').$type<'judge-key' | 'recovery-papers'>().notNull(),
    papers: integer('papers').array().notNull(),
    reason: text('reason'),
    cipher: bytes('cipher').notNull(),
    seals: integer('seals').notNull(),
    presentedBy: uuid('presented_by').notNull(),
    presentedAt: moment('presented_at').notNull(),
    confirmedBy: uuid('confirmed_by'),
    confirmedAt: moment('confirmed_at'),
  },
  (table) => [primaryKey({ columns: [table.openingId, table.layer] })],
);

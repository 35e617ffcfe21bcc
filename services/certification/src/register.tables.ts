import type { RegisterAct, RegisterCause, RegisterFilter } from '@jinbang/contracts/http/register';
import {
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

// A certificate's life after it was issued (M21): what was asked, who agreed, what became of it.

/** How certificates were revoked before the register had acts; nothing is added any more. */
export const revocationTable = pgTable('revocation', {
  revocationId: uuid('revocation_id').primaryKey(),
  certificateId: uuid('certificate_id').notNull(),
  bodyId: uuid('body_id').notNull(),
  reason: text('reason').notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedAt: instant('requested_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: instant('confirmed_at'),
  version: integer('version').notNull(),
});

export const suspensionSettingTable = pgTable('suspension_setting', {
  bodyId: uuid('body_id').primaryKey(),
  asked: boolean('asked').notNull(),
  setBy: uuid('set_by').notNull(),
  setAt: instant('set_at').notNull(),
  version: integer('version').notNull(),
});

export type RegisterActState = 'waiting' | 'confirmed' | 'done' | 'withdrawn';

export const registerActTable = pgTable('register_act', {
  actId: uuid('act_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  act: text('act').$type<RegisterAct>().notNull(),
  cause: text('cause').$type<RegisterCause>().notNull(),
  reason: text('reason').notNull(),
  validUntil: instant('valid_until'),
  chosenBy: jsonb('chosen_by').$type<RegisterFilter>().notNull(),
  state: text('state').$type<RegisterActState>().notNull(),
  rowCount: integer('row_count').notNull(),
  doneCount: integer('done_count').notNull().default(0),
  refusedCount: integer('refused_count').notNull().default(0),
  requestedBy: uuid('requested_by').notNull(),
  requestedAt: instant('requested_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: instant('confirmed_at'),
  withdrawnBy: uuid('withdrawn_by'),
  withdrawnAt: instant('withdrawn_at'),
  finishedAt: instant('finished_at'),
  tryAfter: instant('try_after'),
  version: integer('version').notNull(),
});

export const registerActRowTable = pgTable(
  'register_act_row',
  {
    actId: uuid('act_id').notNull(),
    certificateId: uuid('certificate_id').notNull(),
    bodyId: uuid('body_id').notNull(),
    act: text('act').$type<RegisterAct>().notNull(),
    outcome: text('outcome').$type<'done' | 'refused' | 'withdrawn'>(),
    code: text('code'),
    /** How often it could not be carried out though it may yet be. */
    tries: integer('tries').notNull().default(0),
    endedAt: instant('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.actId, table.certificateId] })],
);

export const registerEntryTable = pgTable('register_entry', {
  entryId: uuid('entry_id').primaryKey(),
  bodyId: uuid('body_id').notNull(),
  certificateId: uuid('certificate_id').notNull(),
  certificateVersion: integer('certificate_version').notNull(),
  act: text('act').$type<RegisterAct>().notNull(),
  cause: text('cause').notNull(),
  actId: uuid('act_id'),
  revocationId: uuid('revocation_id'),
  credentialVersion: integer('credential_version').notNull(),
  recordedAt: instant('recorded_at').notNull(),
});

export const supersededVersionTable = pgTable(
  'superseded_version',
  {
    certificateId: uuid('certificate_id').notNull(),
    credentialVersion: integer('credential_version').notNull(),
    bodyId: uuid('body_id').notNull(),
    credentialId: text('credential_id').notNull(),
    listId: uuid('list_id').notNull(),
    statusIndex: integer('status_index').notNull(),
    cause: text('cause').notNull(),
    supersededAt: instant('superseded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.credentialVersion] })],
);

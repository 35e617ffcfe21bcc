import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A rule pack being written: any JSON object, whole or not. */
export type DraftJson = Readonly<Record<string, unknown>>;

/** What the pack made of past results, counted when it was published. */
export type Trial = {
  readonly events: number;
  readonly people: number;
  readonly granted: number;
  readonly refused: number;
};

export type DraftState = 'open' | 'published' | 'discarded';

export const ruleDraftTable = pgTable('rule_draft', {
  draftId: uuid('draft_id').primaryKey(),
  packId: text('pack_id').notNull(),
  basedOnPack: text('based_on_pack'),
  basedOnVersion: integer('based_on_version'),
  pack: jsonb('pack').$type<DraftJson>().notNull(),
  /** Where its author holds the office: who holds one there, too, works on the same drafts. */
  places: text('places').array().notNull(),
  state: text('state').$type<DraftState>().notNull(),
  authorId: uuid('author_id').notNull(),
  /** Everybody who ever saved it: none of them publishes it. */
  writers: uuid('writers').array().notNull(),
  begunAt: timestamp('begun_at', { withTimezone: true }).notNull(),
  savedBy: uuid('saved_by').notNull(),
  savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  closedBy: uuid('closed_by'),
  closedAt: timestamp('closed_at', { withTimezone: true }),
  publishedVersion: integer('published_version'),
  trial: jsonb('trial').$type<Trial>(),
  untriedReason: text('untried_reason'),
  version: integer('version').notNull(),
});

import type { OccupationStandard } from '@jinbang/promotion/standard/occupation-standard';
import { date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const day = (name: string) => date(name, { mode: 'string' });

export const standardTable = pgTable('standard', {
  standardId: uuid('standard_id').primaryKey(),
  /** Null: a national edition. */
  bodyId: uuid('body_id'),
  kind: text('kind').$type<'national' | 'enterprise'>().notNull(),
  occupationCode: text('occupation_code').notNull(),
  edition: text('edition').notNull(),
  fromOn: day('from_on').notNull(),
  toOn: day('to_on'),
  state: text('state').$type<'draft' | 'published' | 'withdrawn'>().notNull(),
  document: jsonb('document').$type<OccupationStandard>().notNull(),
  writtenBy: uuid('written_by').notNull(),
  writtenAt: instant('written_at').notNull(),
  publishedBy: uuid('published_by'),
  publishedAt: instant('published_at'),
  comparedWith: uuid('compared_with'),
  supersededBy: uuid('superseded_by'),
  endedOn: day('ended_on'),
  version: integer('version').notNull(),
});

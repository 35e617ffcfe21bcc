import type { FactOf } from '@jinbang/contracts/fact';
import type { penaltyToldV1 } from '@jinbang/contracts/judging/penalty';
import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export type PenaltyKind = FactOf<typeof penaltyToldV1>['data']['kind'];

/** Points off a module's marks of one subject, as judging told them last. */
export const penaltyTable = pgTable('penalty', {
  penaltyId: uuid('penalty_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  subjectKey: text('subject_key').notNull(),
  moduleId: uuid('module_id').notNull(),
  points: text('points').notNull(),
  kind: jsonb('kind').$type<PenaltyKind>(),
  standing: boolean('standing').notNull(),
  version: integer('version').notNull(),
});

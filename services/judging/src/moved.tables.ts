import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';

/** Who went on at another station; the aspects begun at the first one stay with it. */
export const movedSubjectTable = pgTable('moved_subject', {
  fromSubjectId: uuid('from_subject_id').primaryKey(),
  toSubjectId: uuid('to_subject_id').notNull(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  aspects: uuid('aspects').array().notNull(),
});

export type RecusalPair = { readonly judgeId: string; readonly station: string };

/** Which judge stands aside at which station of a session. */
export const recusalTable = pgTable('recusal', {
  sessionId: uuid('session_id').primaryKey(),
  eventId: uuid('event_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id'),
  pairs: jsonb('pairs').$type<readonly RecusalPair[]>().notNull(),
});

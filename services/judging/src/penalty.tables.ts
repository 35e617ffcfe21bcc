import { integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What the chief judge took off a module's marks of one subject, each with its reason. */
export const penaltyTable = pgTable('penalty', {
  penaltyId: uuid('penalty_id').primaryKey(),
  subjectId: uuid('subject_id').notNull(),
  moduleId: uuid('module_id').notNull(),
  eventId: uuid('event_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  kindCode: text('kind_code'),
  kindName: jsonb('kind_name').$type<{ zh: string; en?: string | undefined }>(),
  points: text('points').notNull(),
  reason: text('reason').notNull(),
  evidence: text('evidence'),
  schemeVersion: integer('scheme_version').notNull(),
  givenBy: uuid('given_by').notNull(),
  happenedAt: moment('happened_at'),
  givenAt: moment('given_at').notNull(),
  commandId: text('command_id').notNull(),
});

/** That it stands no longer; the penalty itself stays on file. */
export const penaltyWithdrawalTable = pgTable('penalty_withdrawal', {
  penaltyId: uuid('penalty_id').primaryKey(),
  moduleId: uuid('module_id').notNull(),
  ownerId: uuid('owner_id').notNull(),
  reason: text('reason').notNull(),
  takenBackBy: uuid('taken_back_by').notNull(),
  takenBackAt: moment('taken_back_at').notNull(),
  commandId: text('command_id').notNull(),
});

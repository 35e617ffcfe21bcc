import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import { jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const planFilingTable = pgTable('plan_filing', {
  filingId: uuid('filing_id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  competitionId: uuid('competition_id').notNull(),
  plan: jsonb('plan').$type<PlanRecord>().notNull(),
  filedBy: uuid('filed_by').notNull(),
  filedAt: moment('filed_at').notNull(),
  confirmedBy: uuid('confirmed_by'),
  confirmedAt: moment('confirmed_at'),
  withdrawnBy: uuid('withdrawn_by'),
  withdrawnAt: moment('withdrawn_at'),
});

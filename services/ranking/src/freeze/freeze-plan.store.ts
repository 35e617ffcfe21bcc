import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { boardFreezeTable, freezePlanTable } from '../release.tables.ts';

export type PlanRecord = typeof freezePlanTable.$inferSelect;
type Reader = Database | Transaction;

/** The plan of an event that holds; undefined while nobody set one. */
export const findPlan = async (tx: Reader, eventId: string): Promise<PlanRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(freezePlanTable)
    .where(eq(freezePlanTable.eventId, eventId))
    .orderBy(desc(freezePlanTable.version))
    .limit(1);
  return row;
};

/** The plans that hold and stopped nothing yet, of these events or of all. */
export const findWaitingPlans = async (
  db: Reader,
  eventIds: readonly string[] | 'all',
): Promise<readonly PlanRecord[]> => {
  const plans = await db
    .selectDistinctOn([freezePlanTable.eventId])
    .from(freezePlanTable)
    .where(eventIds === 'all' ? undefined : inArray(freezePlanTable.eventId, [...eventIds]))
    .orderBy(freezePlanTable.eventId, desc(freezePlanTable.version));
  if (plans.length === 0) return [];
  const done = await db
    .select({ eventId: boardFreezeTable.eventId, version: boardFreezeTable.planVersion })
    .from(boardFreezeTable)
    .where(
      and(
        isNotNull(boardFreezeTable.planVersion),
        inArray(
          boardFreezeTable.eventId,
          plans.map(({ eventId }) => eventId),
        ),
      ),
    );
  const isDone = new Set(done.map(({ eventId, version }) => `${eventId} ${version}`));
  return plans.filter(({ eventId, version }) => !isDone.has(`${eventId} ${version}`));
};

export const insertPlan = async (tx: Transaction, row: PlanRecord): Promise<void> => {
  await tx.insert(freezePlanTable).values(row);
};

/** Every freeze of an event, as far as a plan asks. */
export const findFreezeMarks = (db: Reader, eventId: string) =>
  db
    .select({ planVersion: boardFreezeTable.planVersion, liftedAt: boardFreezeTable.liftedAt })
    .from(boardFreezeTable)
    .where(eq(boardFreezeTable.eventId, eventId));

const HOUR_MS = 3_600_000;

/** The smallest id a fact of this moment can have (UUID v7). */
const firstIdOf = (at: Date): string => {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

/** Was anything heard since this moment? */
export const heardSince = async (db: Reader, at: Date): Promise<boolean> => {
  // Whatever was told more than an hour before was heard by then, or its teller was away as well.
  const from = firstIdOf(new Date(at.getTime() - HOUR_MS));
  const [row] = await db.execute<{ heard: boolean }>(sql`
    select exists (select from inbox
      where fact_id >= ${from}::uuid and applied_at >= ${at.toISOString()}::timestamptz) as heard`);
  return row?.heard ?? true;
};

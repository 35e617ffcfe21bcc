import type { AwardNamed } from '@jinbang/contracts/http/award';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { asc, eq, sql } from 'drizzle-orm';
import { awardNamedTable, awardPlanTable, awardUnitTable } from '../award.tables.ts';

export type AwardPlanRow = typeof awardPlanTable.$inferSelect;
export type AwardUnitRow = typeof awardUnitTable.$inferSelect;

const PLANS_MAX = 200;
const NAMED_MAX = 200;
const UNITS_MAX = 2_000;

/** Plans of a competition are changed one at a time: no event is planned twice for the same kind. */
export const lockPlans = async (tx: Transaction, competitionId: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`award-plans/${competitionId}`}, 0))`,
  );
};

export const listPlans = (
  tx: Transaction,
  competitionId: string,
): Promise<readonly AwardPlanRow[]> =>
  tx
    .select()
    .from(awardPlanTable)
    .where(eq(awardPlanTable.competitionId, competitionId))
    .orderBy(asc(awardPlanTable.planId))
    .limit(PLANS_MAX);

export const findPlan = async (
  tx: Transaction,
  planId: string,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<AwardPlanRow | undefined> => {
  const query = tx.select().from(awardPlanTable).where(eq(awardPlanTable.planId, planId)).limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

export const addPlan = async (
  tx: Transaction,
  row: typeof awardPlanTable.$inferInsert,
): Promise<void> => {
  await tx.insert(awardPlanTable).values(row);
};

export const changePlan = async (
  tx: Transaction,
  planId: string,
  set: Partial<AwardPlanRow>,
): Promise<void> => {
  await tx.update(awardPlanTable).set(set).where(eq(awardPlanTable.planId, planId));
};

export const listNamed = (tx: Transaction, planId: string): Promise<readonly AwardNamed[]> =>
  tx
    .select({ kind: awardNamedTable.kind, personId: awardNamedTable.personId })
    .from(awardNamedTable)
    .where(eq(awardNamedTable.planId, planId))
    .orderBy(asc(awardNamedTable.kind), asc(awardNamedTable.personId))
    .limit(NAMED_MAX);

export const setNamed = async (
  tx: Transaction,
  { planId, bodyId }: Pick<AwardPlanRow, 'planId' | 'bodyId'>,
  named: readonly AwardNamed[],
): Promise<void> => {
  await tx.delete(awardNamedTable).where(eq(awardNamedTable.planId, planId));
  if (named.length === 0) return;
  await tx
    .insert(awardNamedTable)
    .values(named.map((one) => ({ ...one, planId, bodyId })))
    .onConflictDoNothing();
};

export const listUnits = (tx: Transaction, planId: string): Promise<readonly AwardUnitRow[]> =>
  tx
    .select()
    .from(awardUnitTable)
    .where(eq(awardUnitTable.planId, planId))
    .orderBy(asc(awardUnitTable.name), asc(awardUnitTable.organisationId))
    .limit(UNITS_MAX);

export const saveUnit = async (
  tx: Transaction,
  row: typeof awardUnitTable.$inferInsert,
): Promise<void> => {
  await tx
    .insert(awardUnitTable)
    .values(row)
    .onConflictDoUpdate({
      target: [awardUnitTable.planId, awardUnitTable.organisationId],
      set: row,
    });
};

const OPEN_MAX = 200;

/**
 * Released plans all of whose events are final, by a version that was not made or confirmed yet, or
 * with something that lacked something. This is the guard: without a final result of every event a plan
 * is never even looked at.
 */
export const findPlansToMake = async (
  db: Database,
  at: Date,
): Promise<readonly Pick<AwardPlanRow, 'planId' | 'bodyId'>[]> => {
  const rows = await db.execute<{ plan_id: string; body_id: string }>(sql`
    select plan.plan_id, plan.body_id from award_plan plan
    where plan.state = 'released'
      and not exists (
        select from unnest(plan.event_ids) wanted (event_id)
        where not exists (select from final_result final where final.event_id = wanted.event_id))
      and ((plan.failures <> '{}' and plan.try_after <= ${at.toISOString()}::timestamptz)
        or exists (
          select from unnest(plan.event_ids) wanted (event_id)
          where (plan.made_by ->> wanted.event_id::text)::integer is distinct from (
            select max(final.result_version) from final_result final
            where final.event_id = wanted.event_id)))
    order by plan.released_at, plan.plan_id
    limit ${OPEN_MAX}`);
  return rows.map((row) => ({ planId: row.plan_id, bodyId: row.body_id }));
};

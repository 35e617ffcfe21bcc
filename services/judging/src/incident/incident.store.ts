import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { incidentStepTable, incidentTable } from '../incident.tables.ts';
import { sessionTable } from '../tables.ts';

export type IncidentRow = typeof incidentTable.$inferSelect;
export type StepRow = typeof incidentStepTable.$inferSelect;
export type IncidentFile = { readonly row: IncidentRow; readonly steps: readonly StepRow[] };

const INCIDENTS_MAX = 5_000;

const withSteps = async (
  tx: Transaction,
  rows: readonly IncidentRow[],
): Promise<readonly IncidentFile[]> => {
  if (rows.length === 0) return [];
  const steps = await tx
    .select()
    .from(incidentStepTable)
    .where(
      inArray(
        incidentStepTable.incidentId,
        rows.map(({ incidentId }) => incidentId),
      ),
    )
    .orderBy(asc(incidentStepTable.incidentId), asc(incidentStepTable.version))
    .limit(100_000);
  const own = Map.groupBy(steps, ({ incidentId }) => incidentId);
  return rows.map((row) => ({ row, steps: own.get(row.incidentId) ?? [] }));
};

/** Until the end of the transaction nobody else adds to this incident. */
export const lockIncident = async (tx: Transaction, incidentId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${incidentId}, 0))`);
};

/** One incident of the event; undefined where it has none of this id. */
export const findIncident = async (
  tx: Transaction,
  eventId: string,
  incidentId: string,
): Promise<IncidentFile | undefined> => {
  const rows = await tx
    .select()
    .from(incidentTable)
    .where(and(eq(incidentTable.incidentId, incidentId), eq(incidentTable.eventId, eventId)))
    .limit(1);
  const [file] = await withSteps(tx, rows);
  return file;
};

/** Whosever it is: an id is used once. */
export const isIncidentKnown = async (tx: Transaction, incidentId: string): Promise<boolean> => {
  const rows = await tx
    .select({ incidentId: incidentTable.incidentId })
    .from(incidentTable)
    .where(eq(incidentTable.incidentId, incidentId))
    .limit(1);
  return rows.length > 0;
};

/** Newest first; ids rise with time. */
export const findIncidentPage = async (
  tx: Transaction,
  { eventId, after, limit }: { eventId: string; after: string | undefined; limit: number },
): Promise<readonly IncidentFile[]> =>
  withSteps(
    tx,
    await tx
      .select()
      .from(incidentTable)
      .where(
        and(
          eq(incidentTable.eventId, eventId),
          after === undefined ? undefined : lt(incidentTable.incidentId, after),
        ),
      )
      .orderBy(desc(incidentTable.incidentId))
      .limit(limit),
  );

/** All incidents of an event with what came of them. */
export const findIncidents = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly IncidentFile[]> =>
  withSteps(
    tx,
    await tx
      .select()
      .from(incidentTable)
      .where(eq(incidentTable.eventId, eventId))
      .orderBy(asc(incidentTable.incidentId))
      .limit(INCIDENTS_MAX),
  );

export const findSession = async (tx: Transaction, eventId: string, sessionId: string) => {
  const [row] = await tx
    .select()
    .from(sessionTable)
    .where(and(eq(sessionTable.sessionId, sessionId), eq(sessionTable.eventId, eventId)))
    .limit(1);
  return row;
};

export const findSessionEnds = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlyMap<string, Date>> => {
  const rows = await tx
    .select({ sessionId: sessionTable.sessionId, endsAt: sessionTable.endsAt })
    .from(sessionTable)
    .where(eq(sessionTable.eventId, eventId))
    .limit(500);
  return new Map(rows.map(({ sessionId, endsAt }) => [sessionId, endsAt]));
};

export const saveIncident = async (
  tx: Transaction,
  row: typeof incidentTable.$inferInsert,
): Promise<void> => {
  await tx.insert(incidentTable).values(row);
};

export const saveStep = async (
  tx: Transaction,
  row: typeof incidentStepTable.$inferInsert,
): Promise<void> => {
  await tx.insert(incidentStepTable).values(row);
};

import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { appointmentTable, competitionTable, eventTable, organisationTable } from '../tables.ts';
import type { AppointmentScope, AppointmentView } from './appointment.body.ts';
import type { Holding, Place } from './appointment.rules.ts';

export type AppointmentRow = typeof appointmentTable.$inferSelect;

const APPOINTMENTS_LOCK = 72_002;

/** One list at a time, so that two lists cannot give one person offices that must be apart. */
export const lockAppointments = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${APPOINTMENTS_LOCK})`);
};

export const scopeOf = ({
  scopeKind,
  scopeId,
}: Pick<AppointmentRow, 'scopeKind' | 'scopeId'>): AppointmentScope =>
  // Safe: a CHECK ties the id to every kind but `platform`.
  scopeKind === 'platform' ? { kind: 'platform' } : { kind: scopeKind, id: scopeId as string };

export const viewOf = (row: AppointmentRow): AppointmentView => ({
  appointmentId: row.appointmentId,
  personId: row.personId,
  office: row.office,
  scope: scopeOf(row),
  organisationId: row.organisationId,
  from: row.fromAt.toISOString(),
  to: row.toAt?.toISOString() ?? null,
  ended: row.ended,
  endedAt: row.endedAt?.toISOString() ?? null,
  endedBy: row.endedBy,
  version: row.version,
});

/** Where each scope stands; undefined for one that is not known. */
export const findPlaces = async (
  tx: Transaction,
  scopes: readonly AppointmentScope[],
): Promise<readonly (Place | undefined)[]> => {
  const idsOf = (kind: AppointmentScope['kind']) => [
    ...new Set(scopes.flatMap((scope) => (scope.kind === kind && 'id' in scope ? [scope.id] : []))),
  ];
  const organisations = await tx
    .select({ id: organisationTable.organisationId })
    .from(organisationTable)
    .where(inArray(organisationTable.organisationId, idsOf('organisation')))
    .limit(200);
  const competitions = await tx
    .select({ id: competitionTable.competitionId, ownerId: competitionTable.ownerId })
    .from(competitionTable)
    .where(inArray(competitionTable.competitionId, idsOf('competition')))
    .limit(200);
  const events = await tx
    .select({
      id: eventTable.eventId,
      ownerId: eventTable.ownerId,
      competitionId: eventTable.competitionId,
    })
    .from(eventTable)
    .where(inArray(eventTable.eventId, idsOf('event')))
    .limit(200);
  const places = new Map<string, Place>([
    ...organisations.map(
      ({ id }) => [id, { ownerId: id, competitionId: null, eventId: null }] as const,
    ),
    ...competitions.map(
      ({ id, ownerId }) => [id, { ownerId, competitionId: id, eventId: null }] as const,
    ),
    ...events.map(
      ({ id, ownerId, competitionId }) => [id, { ownerId, competitionId, eventId: id }] as const,
    ),
  ]);
  const nowhere: Place = { ownerId: null, competitionId: null, eventId: null };
  return scopes.map((scope) => ('id' in scope ? places.get(scope.id) : nowhere));
};

/** Offices of these people that have not ended. */
export const findHoldings = async (
  tx: Transaction,
  personIds: readonly string[],
  at: Date,
): Promise<readonly Holding[]> => {
  const rows = await tx
    .select()
    .from(appointmentTable)
    .where(
      and(
        inArray(appointmentTable.personId, [...new Set(personIds)]),
        eq(appointmentTable.ended, false),
      ),
    )
    .limit(10_000);
  return rows
    .filter(({ toAt }) => toAt === null || toAt > at)
    .map((row) => ({ ...row, scope: scopeOf(row) }));
};

export const insertAppointments = async (
  tx: Transaction,
  rows: readonly AppointmentRow[],
): Promise<void> => {
  await tx.insert(appointmentTable).values([...rows]);
};

export const findAppointmentToChange = async (
  tx: Transaction,
  appointmentId: string,
): Promise<AppointmentRow | undefined> => {
  const [row] = await tx
    .select()
    .from(appointmentTable)
    .where(eq(appointmentTable.appointmentId, appointmentId))
    .limit(1)
    .for('update');
  return row;
};

export const saveEnd = async (
  tx: Transaction,
  { appointmentId, toAt, endedAt, endedBy, version }: AppointmentRow,
): Promise<void> => {
  await tx
    .update(appointmentTable)
    .set({ ended: true, toAt, endedAt, endedBy, version })
    .where(eq(appointmentTable.appointmentId, appointmentId));
};

export const listAppointments = (
  tx: Transaction,
  scope: AppointmentScope,
  { after, limit }: ListQuery,
): Promise<readonly AppointmentRow[]> =>
  tx
    .select()
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.scopeKind, scope.kind),
        'id' in scope ? eq(appointmentTable.scopeId, scope.id) : isNull(appointmentTable.scopeId),
        after === undefined ? undefined : gt(appointmentTable.appointmentId, after),
      ),
    )
    .orderBy(asc(appointmentTable.appointmentId))
    .limit(limit + 1);

/** Was this person ever made operator of the platform? */
export const wasOperator = async (tx: Transaction, personId: string): Promise<boolean> => {
  const [row] = await tx
    .select({ id: appointmentTable.appointmentId })
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.personId, personId),
        eq(appointmentTable.office, 'platform-operator'),
      ),
    )
    .limit(1);
  return row !== undefined;
};

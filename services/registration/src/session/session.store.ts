import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { sessionStationTable, sessionTable } from '../tables.ts';
import type { SessionView } from './session.body.ts';

type SessionRow = typeof sessionTable.$inferSelect;
type StationRow = typeof sessionStationTable.$inferSelect;

const viewOf = (
  { recordedAt: _, startsAt, endsAt, ...row }: SessionRow,
  stations: readonly StationRow[],
): SessionView => ({
  ...row,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  stations: stations
    .filter(({ sessionId }) => sessionId === row.sessionId)
    .map(({ station, spare, inUse }) => ({ station, spare, inUse })),
});

const withStations = async (
  tx: Transaction,
  rows: readonly SessionRow[],
): Promise<readonly SessionView[]> => {
  if (rows.length === 0) return [];
  const stations = await tx
    .select()
    .from(sessionStationTable)
    .where(
      inArray(
        sessionStationTable.sessionId,
        rows.map((row) => row.sessionId),
      ),
    )
    .orderBy(asc(sessionStationTable.sessionId), asc(sessionStationTable.place));
  return rows.map((row) => viewOf(row, stations));
};

export const insertSessions = async (
  tx: Transaction,
  sessions: readonly SessionView[],
  at: Date,
): Promise<void> => {
  await tx.insert(sessionTable).values(
    sessions.map(({ stations: _, startsAt, endsAt, ...session }) => ({
      ...session,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      recordedAt: at,
    })),
  );
  for (const { sessionId, ownerId, stations } of sessions) {
    await tx
      .insert(sessionStationTable)
      .values(stations.map((station, place) => ({ ...station, sessionId, ownerId, place })));
  }
};

export const listSessions = async (
  tx: Transaction,
  eventId: string,
  { after, limit }: ListQuery,
): Promise<readonly SessionView[]> =>
  withStations(
    tx,
    await tx
      .select()
      .from(sessionTable)
      .where(
        and(
          eq(sessionTable.eventId, eventId),
          after === undefined ? undefined : gt(sessionTable.sessionId, after),
        ),
      )
      .orderBy(asc(sessionTable.sessionId))
      .limit(limit + 1),
  );

export const countSessions = async (tx: Transaction, eventId: string): Promise<number> => {
  const [row] = await tx
    .select({ sessions: count() })
    .from(sessionTable)
    .where(eq(sessionTable.eventId, eventId));
  return row?.sessions ?? 0;
};

/** The event a session belongs to: it is locked before the session is. */
export const findEventIdOfSession = async (
  tx: Transaction,
  sessionId: string,
): Promise<string | undefined> => {
  const [row] = await tx
    .select({ eventId: sessionTable.eventId })
    .from(sessionTable)
    .where(eq(sessionTable.sessionId, sessionId))
    .limit(1);
  return row?.eventId;
};

export const findSession = async (
  tx: Transaction,
  sessionId: string,
): Promise<SessionView | undefined> => {
  const rows = await tx
    .select()
    .from(sessionTable)
    .where(eq(sessionTable.sessionId, sessionId))
    .limit(1);
  const [session] = await withStations(tx, rows);
  return session;
};

/** Writes which stations somebody drew, never who, and the session's new version. */
export const saveStationsInUse = async (
  tx: Transaction,
  { sessionId, version, stations }: SessionView,
): Promise<void> => {
  await tx.update(sessionTable).set({ version }).where(eq(sessionTable.sessionId, sessionId));
  const inUse = stations.filter((one) => one.inUse).map(({ station }) => station);
  await tx
    .update(sessionStationTable)
    .set({ inUse: sql`${sessionStationTable.station} = any(${sql.param(inUse)}::text[])` })
    .where(eq(sessionStationTable.sessionId, sessionId));
};

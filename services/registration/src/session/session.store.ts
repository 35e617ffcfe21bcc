import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { sealedLotsTable, seedCommitmentTable } from '../draw.tables.ts';
import type { ListQuery } from '../page.ts';
import {
  drawCommitmentTable,
  sealedDrawTable,
  sessionStationTable,
  sessionTable,
} from '../tables.ts';
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
  stations: stations.map(({ station, spare, inUse, continues }) => ({
    station,
    spare,
    inUse,
    ...(continues === null ? {} : { continues }),
  })),
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
  const bySession = Map.groupBy(stations, ({ sessionId }) => sessionId);
  return rows.map((row) => viewOf(row, bySession.get(row.sessionId) ?? []));
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

/** Writes which stations somebody drew or came on to, never who, and the session's new version. */
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
  for (const { station, continues } of stations) {
    if (continues === undefined) continue;
    await tx
      .update(sessionStationTable)
      .set({ continues })
      .where(
        and(eq(sessionStationTable.sessionId, sessionId), eq(sessionStationTable.station, station)),
      );
  }
};

/** Everything planned in these events, cancelled sessions too, in the order of time. */
export const findSessionsOf = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<readonly SessionView[]> => {
  if (eventIds.length === 0) return [];
  return withStations(
    tx,
    await tx
      .select()
      .from(sessionTable)
      .where(inArray(sessionTable.eventId, [...eventIds]))
      .orderBy(asc(sessionTable.startsAt), asc(sessionTable.sessionId))
      .limit(SESSIONS_OF_COMPETITION_MAX),
  );
};

const SESSIONS_OF_COMPETITION_MAX = 6_000;

type Span = { readonly startsAt: string; readonly endsAt: string };

/** What stands in these rooms within a time, whoever's event it is. */
export const findSessionsInRooms = async (
  tx: Transaction,
  roomIds: readonly string[],
  { startsAt, endsAt }: Span,
): Promise<readonly SessionView[]> => {
  if (roomIds.length === 0) return [];
  return withStations(
    tx,
    await tx
      .select()
      .from(sessionTable)
      .where(
        and(
          inArray(sessionTable.roomId, [...roomIds]),
          ne(sessionTable.state, 'cancelled'),
          lt(sessionTable.startsAt, new Date(endsAt)),
          gt(sessionTable.endsAt, new Date(startsAt)),
        ),
      )
      .orderBy(asc(sessionTable.sessionId))
      .limit(SESSIONS_OF_COMPETITION_MAX),
  );
};

/** Of these sessions, those somebody drew for or committed to draw for. */
export const findDrawn = async (
  tx: Transaction,
  sessionIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (sessionIds.length === 0) return new Set();
  const drawn = await tx
    .selectDistinct({ sessionId: sealedDrawTable.sessionId })
    .from(sealedDrawTable)
    .where(inArray(sealedDrawTable.sessionId, [...sessionIds]));
  const committed = await tx
    .selectDistinct({ sessionId: drawCommitmentTable.sessionId })
    .from(drawCommitmentTable)
    .where(inArray(drawCommitmentTable.sessionId, [...sessionIds]));
  const sealed = await tx
    .selectDistinct({
      sessionId: sealedLotsTable.sessionId,
      toSessionId: sealedLotsTable.toSessionId,
    })
    .from(sealedLotsTable)
    .where(
      or(
        inArray(sealedLotsTable.sessionId, [...sessionIds]),
        inArray(sealedLotsTable.toSessionId, [...sessionIds]),
      ),
    );
  const settled = await tx
    .selectDistinct({ sessionId: seedCommitmentTable.sessionId })
    .from(seedCommitmentTable)
    .where(inArray(seedCommitmentTable.sessionId, [...sessionIds]));
  const found = [
    ...[...drawn, ...committed, ...settled].map(({ sessionId }) => sessionId),
    ...sealed.flatMap(({ sessionId, toSessionId }) => [sessionId, toSessionId]),
  ];
  return new Set(found.filter((id) => id !== null));
};

/** Writes a session that was moved, changed or cancelled before anybody drew for it. */
export const saveSession = async (tx: Transaction, session: SessionView): Promise<void> => {
  const { sessionId, ownerId, stations, startsAt, endsAt, eventId: _, ...row } = session;
  await tx
    .update(sessionTable)
    .set({ ...row, startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
    .where(eq(sessionTable.sessionId, sessionId));
  await tx.delete(sessionStationTable).where(eq(sessionStationTable.sessionId, sessionId));
  await tx
    .insert(sessionStationTable)
    .values(stations.map((station, place) => ({ ...station, sessionId, ownerId, place })));
};

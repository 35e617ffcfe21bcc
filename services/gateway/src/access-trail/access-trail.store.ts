import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm';
import { accessTrailTable } from '../tables.ts';

export type TrailRow = typeof accessTrailTable.$inferSelect;

/** The trail only grows: the database refuses to change or delete its rows. */
export const appendTrail = async (
  db: Database | Transaction,
  row: typeof accessTrailTable.$inferInsert,
): Promise<void> => {
  await db.insert(accessTrailTable).values(row);
};

export type TrailFilter = {
  readonly personId?: string | undefined;
  readonly eventId?: string | undefined;
};

/** Newest first. */
export const listTrail = (
  db: Database,
  { personId, eventId }: TrailFilter,
  page: { after?: string | undefined; limit: number },
): Promise<TrailRow[]> => {
  const where: (SQL | undefined)[] = [
    personId === undefined
      ? undefined
      : or(eq(accessTrailTable.personId, personId), eq(accessTrailTable.actorId, personId)),
    eventId === undefined ? undefined : eq(accessTrailTable.eventId, eventId),
    page.after === undefined ? undefined : lt(accessTrailTable.trailId, page.after),
  ];
  return db
    .select()
    .from(accessTrailTable)
    .where(and(...where))
    .orderBy(desc(accessTrailTable.trailId))
    .limit(page.limit);
};

const MOVES_MAX = 200;

/** Where else cookies of these sessions of one person came from, newest first. */
export const findMoves = (
  db: Database,
  personId: string,
  sessionIds: readonly string[],
): Promise<TrailRow[]> =>
  sessionIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(accessTrailTable)
        .where(
          and(
            eq(accessTrailTable.personId, personId),
            eq(accessTrailTable.act, 'session-moved'),
            inArray(accessTrailTable.sessionId, [...sessionIds]),
          ),
        )
        .orderBy(desc(accessTrailTable.trailId))
        .limit(MOVES_MAX);

import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, notInArray, or, sql } from 'drizzle-orm';
import type { Sight } from '../competition/competition.access.ts';
import type { ListQuery } from '../page.ts';
import { eventModuleTable, eventMoveTable, eventTable, sessionTable } from '../tables.ts';
import type { EventModule, EventView } from './event.body.ts';

type EventRow = typeof eventTable.$inferSelect;
type ModuleRow = typeof eventModuleTable.$inferSelect;

const moduleOf = ({ moduleId, name, kind, weight, keyKind }: ModuleRow): EventModule => ({
  moduleId,
  name,
  kind,
  weight,
  keyKind,
});

const viewOf = ({ recordedAt: _, ...row }: EventRow, modules: readonly ModuleRow[]): EventView => ({
  ...row,
  modules: modules.map(moduleOf),
});

/** Of these module ids, those some event of any tenant has already. */
export const findTakenModules = async (
  tx: Transaction,
  moduleIds: readonly string[],
): Promise<readonly string[]> => {
  if (moduleIds.length === 0) return [];
  const rows = await tx.execute<{ moduleId: string }>(sql`
    select taken as "moduleId" from taken_modules(${sql.param([...moduleIds])}::uuid[]) as taken`);
  return rows.map((row) => row.moduleId);
};

export const insertEvent = async (
  tx: Transaction,
  { modules, ...event }: EventView,
  at: Date,
): Promise<void> => {
  const { eventId, ownerId } = event;
  await tx.insert(eventTable).values({ ...event, recordedAt: at });
  await tx
    .insert(eventModuleTable)
    .values(modules.map((module, place) => ({ ...module, eventId, ownerId, place })));
};

const modulesOf = (tx: Transaction, eventIds: readonly string[]): Promise<readonly ModuleRow[]> =>
  tx
    .select()
    .from(eventModuleTable)
    .where(inArray(eventModuleTable.eventId, [...eventIds]))
    .orderBy(asc(eventModuleTable.eventId), asc(eventModuleTable.place))
    .limit(3_000);

export const findEvent = async (
  tx: Transaction,
  eventId: string,
): Promise<EventView | undefined> => {
  const [row] = await tx.select().from(eventTable).where(eq(eventTable.eventId, eventId)).limit(1);
  return row && viewOf(row, await modulesOf(tx, [eventId]));
};

/** The event, and nobody else changes it or its entries until this transaction ends. */
export const findEventToChange = async (
  tx: Transaction,
  eventId: string,
): Promise<EventView | undefined> => {
  // A large import holds its events for seconds: whoever waits is asked to come again before the
  // statement itself runs out of time, and holds no connection until then.
  await tx.execute(sql`set local lock_timeout = '3s'`);
  const [row] = await tx
    .select()
    .from(eventTable)
    .where(eq(eventTable.eventId, eventId))
    .limit(1)
    .for('update');
  await tx.execute(sql`set local lock_timeout = 0`);
  return row && viewOf(row, await modulesOf(tx, [eventId]));
};

/** The events an office reaches. */
export const withinSight = (sight: Sight) =>
  sight.all
    ? undefined
    : or(
        inArray(eventTable.ownerId, [...sight.organisationIds]),
        inArray(eventTable.competitionId, [...sight.competitionIds]),
        inArray(eventTable.eventId, [...sight.eventIds]),
      );

export const listEvents = async (
  tx: Transaction,
  competitionId: string,
  { after, limit }: ListQuery,
  sight: Sight,
): Promise<readonly EventView[]> => {
  const rows = await tx
    .select()
    .from(eventTable)
    .where(
      and(
        eq(eventTable.competitionId, competitionId),
        withinSight(sight),
        after === undefined ? undefined : gt(eventTable.eventId, after),
      ),
    )
    .orderBy(asc(eventTable.eventId))
    .limit(limit + 1);
  if (rows.length === 0) return [];
  const modules = await modulesOf(
    tx,
    rows.map((row) => row.eventId),
  );
  return rows.map((row) =>
    viewOf(
      row,
      modules.filter((module) => module.eventId === row.eventId),
    ),
  );
};

/** Writes the state an event has moved to, with who moved it and why. */
export const saveMove = async (
  tx: Transaction,
  event: EventView,
  move: {
    from: EventView['state'];
    reason: string | null;
    mergedInto?: string | null;
    movedBy: string;
    at: Date;
  },
): Promise<void> => {
  const { eventId, ownerId, state, version } = event;
  await tx.update(eventTable).set({ state, version }).where(eq(eventTable.eventId, eventId));
  await tx.insert(eventMoveTable).values({
    eventId,
    version,
    ownerId,
    fromState: move.from,
    toState: state,
    reason: move.reason,
    mergedInto: move.mergedInto ?? null,
    movedBy: move.movedBy,
    recordedAt: move.at,
  });
};

/** A new version of an event whose state stays: its entry list has changed. */
export const saveVersion = async (
  tx: Transaction,
  { eventId, version }: Pick<EventView, 'eventId' | 'version'>,
): Promise<void> => {
  await tx.update(eventTable).set({ version }).where(eq(eventTable.eventId, eventId));
};

/** Of these modules, those a session is planned for. */
export const findPlannedModules = async (
  tx: Transaction,
  moduleIds: readonly string[],
): Promise<readonly string[]> => {
  if (moduleIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ moduleId: sessionTable.moduleId })
    .from(sessionTable)
    .where(inArray(sessionTable.moduleId, [...moduleIds]))
    .limit(12);
  return rows.map((row) => row.moduleId);
};

/** Writes a draft anew: modules that stay keep their row, which sessions point to. */
export const saveEvent = async (tx: Transaction, event: EventView): Promise<void> => {
  const { eventId, ownerId, competitionId: _, modules, ...row } = event;
  await tx.update(eventTable).set(row).where(eq(eventTable.eventId, eventId));
  const kept = modules.map(({ moduleId }) => moduleId);
  await tx
    .delete(eventModuleTable)
    .where(and(eq(eventModuleTable.eventId, eventId), notInArray(eventModuleTable.moduleId, kept)));
  // Out of the way first: two modules that change places would stand on one for a moment.
  await tx
    .update(eventModuleTable)
    .set({ place: sql`${eventModuleTable.place} + 100` })
    .where(eq(eventModuleTable.eventId, eventId));
  await tx
    .insert(eventModuleTable)
    .values(modules.map((module, place) => ({ ...module, eventId, ownerId, place })))
    .onConflictDoUpdate({
      target: eventModuleTable.moduleId,
      set: {
        place: sql`excluded.place`,
        name: sql`excluded.name`,
        kind: sql`excluded.kind`,
        weight: sql`excluded.weight`,
        keyKind: sql`excluded.key_kind`,
      },
    });
};

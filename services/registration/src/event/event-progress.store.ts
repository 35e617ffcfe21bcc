import type { Transaction } from '@jinbang/service-kit/database';
import { and, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import {
  entryTable,
  judgedEventTable,
  lockedModuleTable,
  moduleReviewTable,
  openingTable,
  sessionTable,
} from '../tables.ts';
import type { EventView } from './event.body.ts';
import type { EventPreparation } from './event.rules.ts';

/** What judging told of an event so far, and how far its opening is. */
export const findProgress = async (tx: Transaction, { eventId, modules }: EventView) => {
  const [judged] = await tx
    .select()
    .from(judgedEventTable)
    .where(eq(judgedEventTable.eventId, eventId))
    .limit(1);
  const locked = await tx
    .select({ moduleId: lockedModuleTable.moduleId })
    .from(lockedModuleTable)
    .where(
      inArray(
        lockedModuleTable.moduleId,
        modules.map((module) => module.moduleId),
      ),
    )
    .limit(12);
  const [opening] = await tx
    .select({
      openingId: openingTable.openingId,
      state: openingTable.state,
      requestedBy: openingTable.requestedBy,
      confirmedBy: openingTable.confirmedBy,
      version: openingTable.version,
    })
    .from(openingTable)
    .where(eq(openingTable.eventId, eventId))
    .limit(1);
  return {
    judging: judged?.state ?? null,
    lockedModules: locked.map((row) => row.moduleId),
    opening: opening ?? null,
  };
};

/** The same with the reviews of its modules: what decides whether its draws may be opened. */
export const findOpeningGround = async (tx: Transaction, event: EventView) => {
  const rows = await tx
    .select()
    .from(moduleReviewTable)
    .where(
      inArray(
        moduleReviewTable.moduleId,
        event.modules.map((module) => module.moduleId),
      ),
    )
    .limit(12);
  return {
    ...(await findProgress(tx, event)),
    reviews: new Map(rows.map(({ moduleId, state }) => [moduleId, state] as const)),
  };
};

/** Counts that decide whether an event may go on. */
export const findPreparation = async (
  tx: Transaction,
  { eventId, state, modules, minimumStarters }: EventView,
): Promise<EventPreparation> => {
  const [entries] = await tx
    .select({
      entries: count(),
      unnumbered: sql<number>`count(*) filter (where ${isNull(entryTable.entryNo)})`.mapWith(
        Number,
      ),
    })
    .from(entryTable)
    .where(
      and(
        eq(entryTable.eventId, eventId),
        ne(entryTable.state, 'withdrawn'),
        // A reserve waits beside the list: it is neither numbered nor missing.
        sql`not exists (select from admission
          where admission.entry_id = ${entryTable.entryId} and admission.state = 'reserve')`,
      ),
    );
  const planned = await tx
    .selectDistinct({ moduleId: sessionTable.moduleId })
    .from(sessionTable)
    .where(and(eq(sessionTable.eventId, eventId), eq(sessionTable.state, 'planned')))
    .limit(12);
  const [judged] = await tx
    .select()
    .from(judgedEventTable)
    .where(eq(judgedEventTable.eventId, eventId))
    .limit(1);
  return {
    state,
    judging: judged?.state ?? null,
    entries: entries?.entries ?? 0,
    unnumbered: entries?.unnumbered ?? 0,
    minimumStarters,
    modulesWithoutSession: modules.filter(
      ({ keyKind, moduleId }) =>
        keyKind !== 'entry' && !planned.some((row) => row.moduleId === moduleId),
    ).length,
  };
};

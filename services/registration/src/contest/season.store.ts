import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, inArray, ne } from 'drizzle-orm';
import type { Sight } from '../competition/competition.access.ts';
import { withinSight } from '../event/event.store.ts';
import { eventEndingTable } from '../privacy.tables.ts';
import { entryTable, eventTable, judgedEventTable } from '../tables.ts';
import type { SeasonEvent } from './season.body.ts';

const EVENTS_MAX = 3_000;

const entriesOf = async (
  tx: Transaction,
  competitionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .select({ eventId: entryTable.eventId, entries: count() })
    .from(entryTable)
    .where(
      and(
        inArray(entryTable.competitionId, [...competitionIds]),
        ne(entryTable.state, 'withdrawn'),
      ),
    )
    .groupBy(entryTable.eventId);
  return new Map(rows.map(({ eventId, entries }) => [eventId, entries]));
};

/** The events of these competitions that are in sight, with how far each is. */
export const findSeasonEvents = async (
  tx: Transaction,
  competitionIds: readonly string[],
  sight: Sight,
): Promise<readonly (SeasonEvent & { readonly competitionId: string })[]> => {
  if (competitionIds.length === 0) return [];
  const entries = await entriesOf(tx, competitionIds);
  const rows = await tx
    .select({
      competitionId: eventTable.competitionId,
      eventId: eventTable.eventId,
      name: eventTable.name,
      state: eventTable.state,
      judging: judgedEventTable.state,
      finalAt: eventEndingTable.finalAt,
      certifiedAt: eventEndingTable.certifiedAt,
      dates: eventTable.dates,
      minimumStarters: eventTable.minimumStarters,
    })
    .from(eventTable)
    .leftJoin(judgedEventTable, eq(judgedEventTable.eventId, eventTable.eventId))
    .leftJoin(eventEndingTable, eq(eventEndingTable.eventId, eventTable.eventId))
    .where(and(inArray(eventTable.competitionId, [...competitionIds]), withinSight(sight)))
    .orderBy(asc(eventTable.eventId))
    .limit(EVENTS_MAX);
  return rows.map(({ finalAt, certifiedAt, ...row }) => ({
    ...row,
    finalAt: finalAt?.toISOString() ?? null,
    certifiedAt: certifiedAt?.toISOString() ?? null,
    entries: entries.get(row.eventId) ?? 0,
  }));
};

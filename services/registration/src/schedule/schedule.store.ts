import type { Group } from '@jinbang/contracts/level';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, count, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Sight } from '../competition/competition.access.ts';
import type { EventView } from '../event/event.body.ts';
import { listEvents } from '../event/event.store.ts';
import { appointmentTable, entryTable } from '../tables.ts';
import type { ClashGround } from './clash-ground.ts';

export const EVENTS_MAX = 200;

/** The events of a competition that somebody sees and that still take place. */
export const findLiveEvents = async (
  tx: Transaction,
  competitionId: string,
  sight: Sight,
): Promise<readonly EventView[]> =>
  (await listEvents(tx, competitionId, { limit: EVENTS_MAX }, sight)).filter(
    ({ state }) => state !== 'VOID' && state !== 'CANCELLED',
  );

type Counts = ReadonlyMap<string, ReadonlyMap<Group, number>>;

/** Entries that stand, by event and group. */
export const countEntries = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<Counts> => {
  if (eventIds.length === 0) return new Map();
  const rows = await tx
    .select({ eventId: entryTable.eventId, group: entryTable.group, entries: count() })
    .from(entryTable)
    .where(and(inArray(entryTable.eventId, [...eventIds]), ne(entryTable.state, 'withdrawn')))
    .groupBy(entryTable.eventId, entryTable.group);
  return new Map(
    [...Map.groupBy(rows, ({ eventId }) => eventId)].map(([eventId, ofEvent]) => [
      eventId,
      new Map(ofEvent.map(({ group, entries }) => [group, entries])),
    ]),
  );
};

const PEOPLE_MAX = 20_000;

/** Whoever holds an office in one of these events by itself, now or later. */
export const findEventOfficials = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<ClashGround['officials']> => {
  if (eventIds.length === 0) return [];
  const rows = await tx
    .select({
      personId: appointmentTable.personId,
      eventId: appointmentTable.eventId,
      office: appointmentTable.office,
    })
    .from(appointmentTable)
    .where(
      and(
        inArray(appointmentTable.eventId, [...eventIds]),
        isNotNull(appointmentTable.eventId),
        eq(appointmentTable.ended, false),
      ),
    )
    .orderBy(appointmentTable.personId)
    .limit(PEOPLE_MAX);
  return rows.map((row) => ({ ...row, eventId: row.eventId ?? '' }));
};

/** People with entries in more than one of these events. */
export const findEnteredTwice = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<ClashGround['contestants']> => {
  if (eventIds.length < 2) return [];
  const rows = await tx.execute<{ personId: string; eventId: string; group: string }>(sql`
    with standing as (
      select member.person_id, entry.event_id, entry."group"
      from entry_member member join entry using (entry_id)
      where entry.event_id = any(${sql.param([...eventIds])}::uuid[])
        and entry.state <> 'withdrawn' and not member.withdrawn
    )
    select person_id as "personId", event_id as "eventId", "group" from standing
    where person_id in (
      select person_id from standing group by person_id having count(distinct event_id) > 1
    )
    order by person_id, event_id limit ${PEOPLE_MAX}`);
  return [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, entries]) => ({
    personId,
    entries: entries.map(({ eventId, group }) => ({ eventId, group })),
  }));
};

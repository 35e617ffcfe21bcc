import type { Transaction } from '@jinbang/service-kit/database';
import { heldOfficeTable } from '@jinbang/service-kit/held-office';
import { and, desc, eq, inArray, or } from 'drizzle-orm';
import { eventTable, finalResultTable } from '../heard.tables.ts';
import type { FinalResult } from '../result/result.store.ts';

const EVENTS_MAX = 2_000;
const OFFICIALS_MAX = 10_000;

/** The newest final result of each of these events that has one. */
export const findNewestResults = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, FinalResult>> => {
  if (eventIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([finalResultTable.eventId])
    .from(finalResultTable)
    .where(inArray(finalResultTable.eventId, [...eventIds]))
    .orderBy(finalResultTable.eventId, desc(finalResultTable.resultVersion));
  return new Map(rows.map((row) => [row.eventId, row]));
};

export const listEventsOf = (tx: Transaction, competitionId: string) =>
  tx
    .select({ eventId: eventTable.eventId, name: eventTable.name })
    .from(eventTable)
    .where(eq(eventTable.competitionId, competitionId))
    .orderBy(eventTable.eventId)
    .limit(EVENTS_MAX);

/**
 * Who holds an office for one of these events, or for the competition around them, and was not taken
 * off it; one whose time has run out served it.
 */
export const findOfficials = (
  tx: Transaction,
  { competitionId, eventIds }: { competitionId: string; eventIds: readonly string[] },
) =>
  tx
    .select({
      personId: heldOfficeTable.personId,
      office: heldOfficeTable.office,
      organisationId: heldOfficeTable.organisationId,
    })
    .from(heldOfficeTable)
    .where(
      and(
        eq(heldOfficeTable.ended, false),
        or(
          and(
            eq(heldOfficeTable.scopeKind, 'event'),
            inArray(heldOfficeTable.scopeId, [...eventIds]),
          ),
          and(
            eq(heldOfficeTable.scopeKind, 'competition'),
            eq(heldOfficeTable.scopeId, competitionId),
          ),
        ),
      ),
    )
    .orderBy(heldOfficeTable.personId)
    .limit(OFFICIALS_MAX);

import type { Transaction } from '@jinbang/service-kit/database';
import {
  type HeldOffice,
  heldOfficeTable,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';
import { eq, inArray, or } from 'drizzle-orm';
import { findEventSeatChanges } from '../panel/taken-marks.store.ts';
import { panelTable } from '../tables.ts';

/** Every office these people ever had, those that ended among them. */
export const findEveryOffice = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldOffice[]>> => {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(heldOfficeTable)
    .where(inArray(heldOfficeTable.personId, [...personIds]))
    .limit(10_000);
  return Map.groupBy(rows, ({ personId }) => personId);
};

/** Offices held for this event or around it, whoever holds them. */
export const findOfficesAround = (
  tx: Transaction,
  { eventId, competitionId, organisationId }: ScopeChain,
): Promise<readonly HeldOffice[]> =>
  tx
    .select()
    .from(heldOfficeTable)
    .where(
      or(
        ...[eventId, competitionId, organisationId].flatMap((id) =>
          id === undefined ? [] : [eq(heldOfficeTable.scopeId, id)],
        ),
        eq(heldOfficeTable.scopeKind, 'platform'),
      ),
    )
    .limit(20_000);

/** Everybody who has a seat on a panel of the event, or had one until they left. */
export const findJudging = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlySet<string>> => {
  const seats = await tx
    .select({ seats: panelTable.seats })
    .from(panelTable)
    .where(eq(panelTable.eventId, eventId))
    .limit(1_000);
  const left = await findEventSeatChanges(tx, eventId);
  return new Set([
    ...seats.flatMap((one) => one.seats),
    ...left.flatMap(({ leaverId, successorId }) => [leaverId, successorId]),
  ]);
};

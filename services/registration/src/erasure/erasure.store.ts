import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, count, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import {
  consentTable,
  erasureTable,
  eventEndingTable,
  personHoldTable,
} from '../privacy.tables.ts';
import { appointmentTable, entryMemberTable, eventTable } from '../tables.ts';
import type { ErasureView } from './erasure.body.ts';
import type { ErasureObstacles } from './erasure.rules.ts';

export type ErasureRow = typeof erasureTable.$inferSelect;

export const viewOf = ({ ownerId: _, ...row }: ErasureRow): ErasureView => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
});

/** What stands in the way, of everybody's: the transaction must see every tenant. */
export const findObstacles = async (
  tx: Transaction,
  personId: string,
  at: Date,
): Promise<ErasureObstacles> => {
  const takenPart = await tx
    .select({
      eventId: eventTable.eventId,
      state: eventTable.state,
      finalAt: eventEndingTable.finalAt,
      certifiedAt: eventEndingTable.certifiedAt,
    })
    .from(entryMemberTable)
    .innerJoin(eventTable, eq(eventTable.eventId, entryMemberTable.eventId))
    .leftJoin(eventEndingTable, eq(eventEndingTable.eventId, eventTable.eventId))
    .where(and(eq(entryMemberTable.personId, personId), eq(entryMemberTable.withdrawn, false)))
    .limit(1_000);
  const [holds] = await tx
    .select({ n: count() })
    .from(personHoldTable)
    .where(and(eq(personHoldTable.personId, personId), isNull(personHoldTable.liftedAt)));
  const [offices] = await tx
    .select({ n: count() })
    .from(appointmentTable)
    .where(
      and(
        eq(appointmentTable.personId, personId),
        eq(appointmentTable.ended, false),
        or(isNull(appointmentTable.toAt), gt(appointmentTable.toAt, at)),
      ),
    );
  return { takenPart, holdCount: holds?.n ?? 0, officeCount: offices?.n ?? 0 };
};

/** Names of guardians go with the person; that they consented, when and to what, stays. */
export const emptyGuardians = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  await tx
    .update(consentTable)
    .set({ guardianName: null })
    .where(inArray(consentTable.personId, [...personIds]));
};

export const insertErasure = async (tx: Transaction, row: ErasureRow): Promise<void> => {
  await tx.insert(erasureTable).values(row);
};

export const findOpenErasure = async (
  tx: Transaction,
  personId: string,
): Promise<ErasureRow | undefined> => {
  const [row] = await tx
    .select()
    .from(erasureTable)
    .where(and(eq(erasureTable.personId, personId), eq(erasureTable.state, 'requested')))
    .limit(1);
  return row;
};

export const findErasureToChange = async (
  tx: Transaction,
  erasureId: string,
): Promise<ErasureRow | undefined> => {
  const [row] = await tx
    .select()
    .from(erasureTable)
    .where(eq(erasureTable.erasureId, erasureId))
    .limit(1)
    .for('update');
  return row;
};

export const saveDone = async (
  tx: Transaction,
  { erasureId, confirmedBy, confirmedAt, version }: ErasureRow,
): Promise<void> => {
  await tx
    .update(erasureTable)
    .set({ state: 'done', confirmedBy, confirmedAt, version })
    .where(eq(erasureTable.erasureId, erasureId));
};

export const listErasures = (
  tx: Transaction,
  { after, limit, ownerId }: ListQuery & { ownerId?: string | undefined },
): Promise<readonly ErasureRow[]> =>
  tx
    .select()
    .from(erasureTable)
    .where(
      and(
        ownerId === undefined ? isNull(erasureTable.ownerId) : eq(erasureTable.ownerId, ownerId),
        after === undefined ? undefined : gt(erasureTable.erasureId, after),
      ),
    )
    .orderBy(asc(erasureTable.erasureId))
    .limit(limit + 1);

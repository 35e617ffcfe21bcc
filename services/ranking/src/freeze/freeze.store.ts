import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { boardFreezeTable } from '../release.tables.ts';
import type { BookFreeze } from './freeze.rules.ts';

export type FreezeRecord = typeof boardFreezeTable.$inferSelect;

const standingIn = (eventId: string) =>
  and(eq(boardFreezeTable.eventId, eventId), isNull(boardFreezeTable.liftedAt));

/** The freezes that stand, by event. */
export const findStandingFreezes = async (
  db: Database | Transaction,
  eventIds: string[],
): Promise<ReadonlyMap<string, BookFreeze>> => {
  const rows = await db
    .select({
      eventId: boardFreezeTable.eventId,
      frozenAt: boardFreezeTable.frozenAt,
      board: boardFreezeTable.board,
    })
    .from(boardFreezeTable)
    .where(and(inArray(boardFreezeTable.eventId, eventIds), isNull(boardFreezeTable.liftedAt)));
  return new Map(rows.map(({ eventId, ...freeze }) => [eventId, freeze]));
};

/** Which freeze of the event stands, locked against anybody else who would lift it. */
export const findStandingFreezeId = async (
  tx: Transaction,
  eventId: string,
): Promise<string | undefined> => {
  const [row] = await tx
    .select({ freezeId: boardFreezeTable.freezeId })
    .from(boardFreezeTable)
    .where(standingIn(eventId))
    .for('update');
  return row?.freezeId;
};

export const insertFreeze = async (tx: Transaction, row: FreezeRecord): Promise<void> => {
  await tx.insert(boardFreezeTable).values(row);
};

type Lifting = { readonly by: string; readonly at: Date; readonly reason: string | null };

/** Lets a frozen board go on; nothing happens where none is frozen. */
export const liftStandingFreeze = async (
  tx: Transaction,
  eventId: string,
  { by, at, reason }: Lifting,
): Promise<void> => {
  await tx
    .update(boardFreezeTable)
    .set({ liftedBy: by, liftedAt: at, liftReason: reason })
    .where(standingIn(eventId));
};

const FREEZES_MAX = 50;

/** Every freeze of an event, newest first, without what was frozen. */
export const findFreezes = (
  tx: Transaction,
  eventId: string,
): Promise<readonly Omit<FreezeRecord, 'board' | 'ownerId' | 'eventId'>[]> =>
  tx
    .select({
      freezeId: boardFreezeTable.freezeId,
      reason: boardFreezeTable.reason,
      frozenBy: boardFreezeTable.frozenBy,
      frozenAt: boardFreezeTable.frozenAt,
      liftedBy: boardFreezeTable.liftedBy,
      liftedAt: boardFreezeTable.liftedAt,
      liftReason: boardFreezeTable.liftReason,
      planVersion: boardFreezeTable.planVersion,
    })
    .from(boardFreezeTable)
    .where(eq(boardFreezeTable.eventId, eventId))
    .orderBy(desc(boardFreezeTable.frozenAt), desc(boardFreezeTable.freezeId))
    .limit(FREEZES_MAX);

import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { pinTable } from '../tables.ts';
import { PIN_TRIES_MAX } from './pin.rules.ts';

type Reader = Database | Transaction;
export type PinRow = typeof pinTable.$inferSelect;

/** Of several who hand out PINs for one event at once, one after the other. */
export const lockPinsOf = async (tx: Transaction, eventId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pins ${eventId}`}, 0))`);
};

export const findLivePins = (tx: Reader, eventId: string): Promise<PinRow[]> =>
  tx
    .select()
    .from(pinTable)
    .where(and(eq(pinTable.eventId, eventId), isNull(pinTable.withdrawnAt)))
    .limit(10_000);

export const insertPins = async (
  tx: Transaction,
  rows: readonly (typeof pinTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(pinTable).values([...rows]);
};

export const saveWithdrawn = async (
  tx: Transaction,
  pinId: string,
  { by, at }: { by: string; at: Date },
): Promise<void> => {
  await tx
    .update(pinTable)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(eq(pinTable.pinId, pinId));
};

export const findPin = async (db: Reader, pinId: string): Promise<PinRow | undefined> => {
  const [row] = await db.select().from(pinTable).where(eq(pinTable.pinId, pinId)).limit(1);
  return row;
};

export const findPinToChange = async (
  tx: Transaction,
  pinId: string,
): Promise<PinRow | undefined> => {
  const [row] = await tx
    .select()
    .from(pinTable)
    .where(eq(pinTable.pinId, pinId))
    .limit(1)
    .for('update');
  return row;
};

export const findPinByCode = async (
  db: Reader,
  eventId: string,
  rosterCode: string,
): Promise<PinRow | undefined> => {
  const [row] = await db
    .select()
    .from(pinTable)
    .where(
      and(
        eq(pinTable.eventId, eventId),
        eq(pinTable.rosterCode, rosterCode),
        isNull(pinTable.withdrawnAt),
      ),
    )
    .limit(1);
  return row;
};

/** Takes one of the five tries before it is known how it ends; undefined when none is left. */
export const takeTry = async (db: Reader, pinId: string): Promise<number | undefined> => {
  const [row] = await db
    .update(pinTable)
    .set({ failedCount: sql`${pinTable.failedCount} + 1` })
    .where(
      and(
        eq(pinTable.pinId, pinId),
        lt(pinTable.failedCount, PIN_TRIES_MAX),
        isNull(pinTable.withdrawnAt),
      ),
    )
    .returning({ failedCount: pinTable.failedCount });
  return row?.failedCount;
};

/** A right PIN, or a supervisor: all five tries are there again. */
export const clearTries = async (db: Reader, pinId: string): Promise<void> => {
  await db
    .update(pinTable)
    .set({ failedCount: 0, lockedAt: null })
    .where(eq(pinTable.pinId, pinId));
};

/** Only while all five are still used: a right one may have come in between. */
export const saveLocked = async (db: Reader, pinId: string, at: Date): Promise<void> => {
  await db
    .update(pinTable)
    .set({ lockedAt: at })
    .where(and(eq(pinTable.pinId, pinId), eq(pinTable.failedCount, PIN_TRIES_MAX)));
};

export const listPins = (
  db: Database,
  eventId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<readonly PinRow[]> =>
  db
    .select()
    .from(pinTable)
    .where(
      and(
        eq(pinTable.eventId, eventId),
        isNull(pinTable.withdrawnAt),
        after === undefined ? undefined : gt(pinTable.pinId, after),
      ),
    )
    .orderBy(asc(pinTable.pinId))
    .limit(limit + 1);

import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, getTableColumns, isNull, type SQL } from 'drizzle-orm';
import { deviceSessionTable, pinTable } from '../tables.ts';
import type { EndReason } from './device-session.rules.ts';

type Reader = Database | Transaction;
export type DeviceSessionRow = typeof deviceSessionTable.$inferSelect;
type Which =
  | { readonly deviceId: string }
  | { readonly pinId: string }
  | { readonly sessionId: string };

const matching = (which: Which): SQL => {
  if ('deviceId' in which) return eq(deviceSessionTable.deviceId, which.deviceId);
  if ('pinId' in which) return eq(deviceSessionTable.pinId, which.pinId);
  return eq(deviceSessionTable.sessionId, which.sessionId);
};

export const insertDeviceSession = async (
  tx: Transaction,
  row: typeof deviceSessionTable.$inferInsert,
): Promise<void> => {
  await tx.insert(deviceSessionTable).values(row);
};

export const findDeviceSessionByHash = async (
  db: Reader,
  tokenHash: string,
): Promise<DeviceSessionRow | undefined> => {
  const [row] = await db
    .select()
    .from(deviceSessionTable)
    .where(eq(deviceSessionTable.tokenHash, tokenHash))
    .limit(1);
  return row;
};

/** A session of the past or present, with the moment its PIN became void. */
export const findDeviceSession = async (
  db: Reader,
  sessionId: string,
): Promise<(DeviceSessionRow & { readonly pinWithdrawnAt: Date | null }) | undefined> => {
  const [row] = await db
    .select({
      ...getTableColumns(deviceSessionTable),
      pinWithdrawnAt: pinTable.withdrawnAt,
    })
    .from(deviceSessionTable)
    .innerJoin(pinTable, eq(pinTable.pinId, deviceSessionTable.pinId))
    .where(eq(deviceSessionTable.sessionId, sessionId))
    .limit(1);
  return row;
};

/** Ends whatever is open; returns what was. */
export const endOpenSessions = (
  tx: Transaction,
  which: Which,
  { at, reason }: { at: Date; reason: EndReason },
): Promise<DeviceSessionRow[]> =>
  tx
    .update(deviceSessionTable)
    .set({ endedAt: at, endReason: reason })
    .where(and(matching(which), isNull(deviceSessionTable.endedAt)))
    .returning();

export const touchDeviceSession = async (
  db: Reader,
  sessionId: string,
  at: Date,
): Promise<void> => {
  await db
    .update(deviceSessionTable)
    .set({ lastSeenAt: at })
    .where(eq(deviceSessionTable.sessionId, sessionId));
};

/** `lockedAt: null` unlocks. */
export const saveLock = async (
  tx: Transaction,
  sessionId: string,
  { lockedAt, lastSeenAt }: { lockedAt: Date | null; lastSeenAt: Date },
): Promise<void> => {
  await tx
    .update(deviceSessionTable)
    .set({ lockedAt, lastSeenAt })
    .where(eq(deviceSessionTable.sessionId, sessionId));
};

export const listOpenSessions = (db: Reader, eventId: string): Promise<DeviceSessionRow[]> =>
  db
    .select()
    .from(deviceSessionTable)
    .where(and(eq(deviceSessionTable.eventId, eventId), isNull(deviceSessionTable.endedAt)))
    .orderBy(asc(deviceSessionTable.sessionId))
    .limit(500);

export const listPersonsDeviceSessions = (
  db: Reader,
  personId: string,
): Promise<DeviceSessionRow[]> =>
  db
    .select()
    .from(deviceSessionTable)
    .where(and(eq(deviceSessionTable.personId, personId), isNull(deviceSessionTable.endedAt)))
    .orderBy(asc(deviceSessionTable.sessionId))
    .limit(100);

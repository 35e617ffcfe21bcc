import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { deviceTable, pairingTable } from '../tables.ts';

type Reader = Database | Transaction;
export type DeviceRow = typeof deviceTable.$inferSelect;
export type PairingRow = typeof pairingTable.$inferSelect;

export const insertPairing = async (
  tx: Transaction,
  row: typeof pairingTable.$inferInsert,
): Promise<void> => {
  await tx.insert(pairingTable).values(row);
};

/** The row is locked: of two tablets that scan the same code, one is second. */
export const findPairingToUse = async (
  tx: Transaction,
  codeHash: string,
): Promise<PairingRow | undefined> => {
  const [row] = await tx
    .select()
    .from(pairingTable)
    .where(eq(pairingTable.codeHash, codeHash))
    .limit(1)
    .for('update');
  return row;
};

export const savePairingUsed = async (
  tx: Transaction,
  pairingId: string,
  at: Date,
): Promise<void> => {
  await tx.update(pairingTable).set({ usedAt: at }).where(eq(pairingTable.pairingId, pairingId));
};

export const dropOldPairings = async (db: Database, before: Date): Promise<void> => {
  await db.delete(pairingTable).where(lt(pairingTable.expiresAt, before));
};

export const insertDevice = async (
  tx: Transaction,
  row: typeof deviceTable.$inferInsert,
): Promise<void> => {
  await tx.insert(deviceTable).values(row);
};

export const findDevice = async (db: Reader, deviceId: string): Promise<DeviceRow | undefined> => {
  const [row] = await db
    .select()
    .from(deviceTable)
    .where(eq(deviceTable.deviceId, deviceId))
    .limit(1);
  return row;
};

export const findDeviceToChange = async (
  tx: Transaction,
  deviceId: string,
): Promise<DeviceRow | undefined> => {
  const [row] = await tx
    .select()
    .from(deviceTable)
    .where(eq(deviceTable.deviceId, deviceId))
    .limit(1)
    .for('update');
  return row;
};

export const isKeyKnown = async (tx: Transaction, thumbprint: string): Promise<boolean> => {
  const rows = await tx
    .select({ deviceId: deviceTable.deviceId })
    .from(deviceTable)
    .where(eq(deviceTable.thumbprint, thumbprint))
    .limit(1);
  return rows.length > 0;
};

/** One name is one tablet in an event. Two who name at once come one after the other. */
export const isNameTaken = async (
  tx: Transaction,
  { eventId, name }: { eventId: string; name: string },
): Promise<boolean> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`device ${eventId}`}, 0))`);
  const rows = await tx
    .select({ deviceId: deviceTable.deviceId })
    .from(deviceTable)
    .where(
      and(
        eq(deviceTable.eventId, eventId),
        eq(sql`lower(${deviceTable.name})`, name.toLowerCase()),
        isNull(deviceTable.revokedAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const saveDevice = async (
  tx: Transaction,
  deviceId: string,
  change: Partial<Pick<DeviceRow, 'name' | 'revokedAt' | 'revokedBy'>>,
): Promise<void> => {
  await tx
    .update(deviceTable)
    .set({ ...change, version: sql`${deviceTable.version} + 1` })
    .where(eq(deviceTable.deviceId, deviceId));
};

export const touchDevice = async (db: Database, deviceId: string, at: Date): Promise<void> => {
  await db.update(deviceTable).set({ lastSeenAt: at }).where(eq(deviceTable.deviceId, deviceId));
};

export const listDevices = (
  db: Database,
  eventId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<readonly DeviceRow[]> =>
  db
    .select()
    .from(deviceTable)
    .where(
      and(
        eq(deviceTable.eventId, eventId),
        after === undefined ? undefined : gt(deviceTable.deviceId, after),
      ),
    )
    .orderBy(asc(deviceTable.deviceId))
    .limit(limit + 1);

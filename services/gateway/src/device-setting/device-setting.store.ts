import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { deviceSettingTable } from '../tables.ts';

type Reader = Database | Transaction;
export type DeviceSettingRow = typeof deviceSettingTable.$inferSelect;

export const findDeviceSetting = async (
  db: Reader,
  eventId: string,
): Promise<DeviceSettingRow | undefined> => {
  const [row] = await db
    .select()
    .from(deviceSettingTable)
    .where(eq(deviceSettingTable.eventId, eventId))
    .limit(1);
  return row;
};

/** False when somebody else was faster: the version is no longer what this is based on. */
export const saveDeviceSetting = async (
  tx: Transaction,
  row: DeviceSettingRow,
  basedOn: number,
): Promise<boolean> => {
  const set = { ...row, version: sql`${deviceSettingTable.version} + 1` };
  const isNew = basedOn === 0;
  const saved = isNew
    ? await tx.insert(deviceSettingTable).values(row).onConflictDoNothing().returning()
    : await tx
        .update(deviceSettingTable)
        .set(set)
        .where(
          and(eq(deviceSettingTable.eventId, row.eventId), eq(deviceSettingTable.version, basedOn)),
        )
        .returning();
  return saved.length > 0;
};

import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { checkInSettingTable, checkInTable } from '../check-in.tables.ts';
import { ENTRIES_MAX } from '../entry/entry.body.ts';
import type { CheckInKind } from './check-in.body.ts';

export type ActRow = typeof checkInTable.$inferSelect;
export type SettingRow = typeof checkInSettingTable.$inferSelect;

/** Far more than anybody is checked in and undone again. */
const ACTS_MAX = ENTRIES_MAX * 20;

const kindsWhere = async (
  tx: Transaction,
  which: SQL | undefined,
): Promise<ReadonlyMap<string, readonly CheckInKind[]>> => {
  const rows = await tx
    .select({ personId: checkInTable.personId, kind: checkInTable.kind })
    .from(checkInTable)
    .where(which)
    .orderBy(asc(checkInTable.personId), asc(checkInTable.turn))
    .limit(ACTS_MAX);
  const acts = Map.groupBy(rows, ({ personId }) => personId);
  return new Map([...acts].map(([personId, all]) => [personId, all.map(({ kind }) => kind)]));
};

/** What happened to each of these people so far, oldest first. */
export const findKinds = (tx: Transaction, eventId: string, personIds: readonly string[]) =>
  kindsWhere(
    tx,
    and(eq(checkInTable.eventId, eventId), inArray(checkInTable.personId, [...personIds])),
  );

/** What happened to each person of an entry so far, oldest first; those who have left it, too. */
export const findKindsOfEntry = async (
  tx: Transaction,
  eventId: string,
  entryId: string,
): Promise<readonly (readonly CheckInKind[])[]> => {
  const here = and(eq(checkInTable.eventId, eventId), eq(checkInTable.entryId, entryId));
  return [...(await kindsWhere(tx, here)).values()];
};

export const findActs = (tx: Transaction, actIds: readonly string[]): Promise<readonly ActRow[]> =>
  tx
    .select()
    .from(checkInTable)
    .where(inArray(checkInTable.actId, [...actIds]))
    .limit(actIds.length);

export const insertActs = async (tx: Transaction, rows: readonly ActRow[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(checkInTable).values([...rows]);
};

export const findSetting = async (
  tx: Transaction,
  eventId: string,
): Promise<SettingRow | undefined> => {
  const [row] = await tx
    .select()
    .from(checkInSettingTable)
    .where(eq(checkInSettingTable.eventId, eventId))
    .limit(1);
  return row;
};

export const saveSetting = async (tx: Transaction, row: SettingRow): Promise<void> => {
  const { eventId: _, ownerId: __, ...changes } = row;
  await tx
    .insert(checkInSettingTable)
    .values(row)
    .onConflictDoUpdate({ target: checkInSettingTable.eventId, set: changes });
};

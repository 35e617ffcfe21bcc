import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { checkInSettingTable, checkInTable } from '../check-in.tables.ts';
import { ENTRIES_MAX } from '../entry/entry.body.ts';
import type { CheckInKind } from './check-in.body.ts';

export type ActRow = typeof checkInTable.$inferSelect;
export type SettingRow = typeof checkInSettingTable.$inferSelect;

/** Far more than anybody is checked in and undone again. */
const ACTS_MAX = ENTRIES_MAX * 20;

/** What happened to each person so far, oldest first. */
export const findKinds = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlyMap<string, readonly CheckInKind[]>> => {
  const rows = await tx
    .select({ personId: checkInTable.personId, kind: checkInTable.kind })
    .from(checkInTable)
    .where(eq(checkInTable.eventId, eventId))
    .orderBy(asc(checkInTable.personId), asc(checkInTable.turn))
    .limit(ACTS_MAX);
  const kinds = new Map<string, CheckInKind[]>();
  for (const { personId, kind } of rows) {
    const known = kinds.get(personId);
    if (known) known.push(kind);
    else kinds.set(personId, [kind]);
  }
  return kinds;
};

/** What happened to each person of an entry so far, oldest first. */
export const findKindsOfEntry = async (
  tx: Transaction,
  eventId: string,
  entryId: string,
): Promise<readonly (readonly CheckInKind[])[]> => {
  const rows = await tx
    .select({ personId: checkInTable.personId, kind: checkInTable.kind })
    .from(checkInTable)
    .where(and(eq(checkInTable.eventId, eventId), eq(checkInTable.entryId, entryId)))
    .orderBy(asc(checkInTable.personId), asc(checkInTable.turn))
    .limit(1_000);
  const acts = Map.groupBy(rows, ({ personId }) => personId).values();
  return [...acts].map((ofPerson) => ofPerson.map(({ kind }) => kind));
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

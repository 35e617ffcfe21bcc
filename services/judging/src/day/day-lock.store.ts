import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, isNotNull, max, sql } from 'drizzle-orm';
import { dayLockTable } from '../day-lock.tables.ts';
import { aspectStateTable, moduleTable, scoreSheetTable } from '../tables.ts';
import { isDayLocked } from './day-lock.rules.ts';

/** How often each day of the event was locked: the version of its newest lock. */
export const findDayVersions = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlyMap<number, number>> => {
  const rows = await tx
    .select({ day: dayLockTable.day, version: max(dayLockTable.version) })
    .from(dayLockTable)
    .where(eq(dayLockTable.eventId, eventId))
    .groupBy(dayLockTable.day);
  return new Map(rows.map(({ day, version }) => [day, version ?? 0]));
};

/** The version of a sheet that has one; see `lockDay`. */
const ONCE = sql`greatest(${scoreSheetTable.version}, 1)`;

/** Every settled mark of these sheets, in the order the lock's hash is made over. */
export const findSettledOn = (tx: Transaction, sheetIds: readonly string[]) =>
  tx
    .select({
      subjectId: aspectStateTable.subjectId,
      aspectId: aspectStateTable.aspectId,
      value: aspectStateTable.value,
    })
    .from(aspectStateTable)
    .where(
      and(
        sql`${aspectStateTable.sheetId} = any(${sql.param([...sheetIds])}::uuid[])`,
        isNotNull(aspectStateTable.value),
      ),
    )
    .orderBy(asc(aspectStateTable.subjectId), asc(aspectStateTable.aspectId))
    .limit(1_000_000);

/** The record of the lock and its sheets as they stand; what readers keep of them is out of date. */
export const saveDayLock = async (
  tx: Transaction,
  row: typeof dayLockTable.$inferInsert,
  moduleIds: readonly string[],
): Promise<void> => {
  await tx.insert(dayLockTable).values(row);
  await tx
    .update(scoreSheetTable)
    .set({ version: ONCE, dayLockedVersion: ONCE })
    .where(
      sql`${scoreSheetTable.sheetId} = any(${sql.param(row.sheets.map((one) => one.sheetId))}::uuid[])`,
    );
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(inArray(moduleTable.moduleId, [...moduleIds]));
};

/** Were all sheets of the module locked with their days, and none opened since? */
export const hasOnlyLockedDays = async (tx: Transaction, moduleId: string): Promise<boolean> => {
  const rows = await tx
    .select({
      version: scoreSheetTable.version,
      dayLockedVersion: scoreSheetTable.dayLockedVersion,
    })
    .from(scoreSheetTable)
    .where(eq(scoreSheetTable.moduleId, moduleId))
    .limit(20_000);
  return rows.length > 0 && rows.every(isDayLocked);
};

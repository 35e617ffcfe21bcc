import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { isDayLocked } from '../day/day-lock.rules.ts';
import { seatChangeTable } from '../panel.tables.ts';
import type { AspectState } from '../score-sheet/aspect-state.ts';
import { moduleTable, panelTable, scoreSheetTable } from '../tables.ts';
import { CHANGES_MAX } from './replace-judge.rules.ts';
import type { SeatChange } from './seat-change.rules.ts';

/** Every change of seats in a module, the first one first. */
export const findSeatChanges = (
  tx: Transaction,
  moduleId: string,
): Promise<readonly SeatChange[]> =>
  tx
    .select()
    .from(seatChangeTable)
    .where(eq(seatChangeTable.moduleId, moduleId))
    .orderBy(asc(seatChangeTable.panelsVersion))
    .limit(CHANGES_MAX);

export type SeatChangeRow = typeof seatChangeTable.$inferSelect;

/** A page of them, the newest first; ids rise with time. */
export const findSeatChangePage = (
  tx: Transaction,
  { moduleId, after, limit }: { moduleId: string; after: string | undefined; limit: number },
): Promise<readonly SeatChangeRow[]> =>
  tx
    .select()
    .from(seatChangeTable)
    .where(
      and(
        eq(seatChangeTable.moduleId, moduleId),
        after === undefined ? undefined : lt(seatChangeTable.changeId, after),
      ),
    )
    .orderBy(desc(seatChangeTable.changeId))
    .limit(limit);

/** The sheets of these sub-criteria. */
export const findSheetsOf = async (
  tx: Transaction,
  moduleId: string,
  subCriteria: readonly string[],
): Promise<readonly (typeof scoreSheetTable.$inferSelect)[]> => {
  const rows = await tx
    .select()
    .from(scoreSheetTable)
    .where(
      and(
        eq(scoreSheetTable.moduleId, moduleId),
        inArray(scoreSheetTable.subCriterion, [...subCriteria]),
      ),
    )
    .orderBy(asc(scoreSheetTable.sheetId))
    .limit(20_000);
  // What was locked with its day is left alone as what is signed.
  return rows.map((row) => (isDayLocked(row) ? { ...row, state: 'SIGNED' as const } : row));
};

/** Writes the change down, seats the successor, and tells readers that panels and sheets are others. */
export const saveSeatChange = async (
  tx: Transaction,
  row: typeof seatChangeTable.$inferInsert,
  seats: readonly string[],
): Promise<void> => {
  await tx.insert(seatChangeTable).values(row);
  await tx
    .update(panelTable)
    .set({ seats: [...seats] })
    .where(eq(panelTable.panelId, row.panelId));
  await tx
    .update(moduleTable)
    .set({
      panelsVersion: row.panelsVersion,
      sheetsVersion: sql`${moduleTable.sheetsVersion} + 1`,
      version: sql`${moduleTable.version} + 1`,
    })
    .where(eq(moduleTable.moduleId, row.moduleId));
};

/** Cells that count no longer; what they come to without them is saved with it. */
export const saveCells = async (tx: Transaction, states: readonly AspectState[]): Promise<void> => {
  if (states.length === 0) return;
  const rows = states.map(({ subjectId, aspectId, cells }) => ({
    ...{ subject_id: subjectId, aspect_id: aspectId, cells },
  }));
  await tx.execute(sql`
    update aspect_state set cells = row.cells
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
      subject_id uuid, aspect_id uuid, cells jsonb)
    where aspect_state.subject_id = row.subject_id and aspect_state.aspect_id = row.aspect_id`);
};

/** Signatures under sheets of which marks lapsed count no longer. */
export const unsignSheets = async (tx: Transaction, sheetIds: readonly string[]): Promise<void> => {
  if (sheetIds.length === 0) return;
  await tx
    .update(scoreSheetTable)
    .set({ signed: 0, signingHash: null, version: sql`${scoreSheetTable.version} + 1` })
    .where(
      and(inArray(scoreSheetTable.sheetId, [...sheetIds]), sql`${scoreSheetTable.signed} > 0`),
    );
};

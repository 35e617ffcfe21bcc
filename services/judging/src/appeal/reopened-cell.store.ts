import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { reopenedCellTable } from '../appeal.tables.ts';
import { aspectKey } from '../score-sheet/aspect-state.ts';
import { moduleTable, scoreSheetTable } from '../tables.ts';

type CellRow = typeof reopenedCellTable.$inferInsert;

/**
 * By sheet, the marks it is open for: of sheets a ruling opened that were not opened again since. A
 * sheet that is not among them is open for all its marks, or signed.
 */
export const findNarrowSheets = async (
  tx: Transaction,
  moduleId: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const rows = await tx
    .select({ cell: reopenedCellTable })
    .from(reopenedCellTable)
    .innerJoin(
      scoreSheetTable,
      and(
        eq(scoreSheetTable.sheetId, reopenedCellTable.sheetId),
        eq(scoreSheetTable.reopenedVersion, reopenedCellTable.reopenedVersion),
      ),
    )
    .where(eq(reopenedCellTable.moduleId, moduleId))
    .limit(200_000);
  const bySheet = Map.groupBy(rows, ({ cell }) => cell.sheetId);
  return new Map(
    [...bySheet].map(([sheetId, cells]) => [
      sheetId,
      new Set(cells.map(({ cell }) => aspectKey(cell.subjectId, cell.aspectId))),
    ]),
  );
};

export const findSheets = (tx: Transaction, sheetIds: readonly string[]) =>
  sheetIds.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(scoreSheetTable)
        .where(inArray(scoreSheetTable.sheetId, [...sheetIds]))
        .orderBy(asc(scoreSheetTable.sheetId))
        .limit(sheetIds.length);

/** Of these sheets those that were signed by anybody, or in their place, since they were last opened. */
export const findSignedSince = async (
  tx: Transaction,
  sheetIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.execute<{ sheet_id: string }>(sql`
    select sheet_id from score_sheet
    where sheet_id = any(${sql.param([...sheetIds])}::uuid[]) and (
      exists (select from sheet_signature
        where sheet_signature.sheet_id = score_sheet.sheet_id
          and sheet_signature.sheet_version > score_sheet.reopened_version)
      or exists (select from signature_in_place
        where signature_in_place.sheet_id = score_sheet.sheet_id
          and signature_in_place.reopened_version = score_sheet.reopened_version))`);
  return new Set(rows.map((row) => row.sheet_id));
};

/** What a sheet was open for goes on with it when it is opened once more. */
export const carryCells = async (
  tx: Transaction,
  sheetId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> => {
  await tx.execute(sql`
    insert into reopened_cell (sheet_id, reopened_version, subject_id, aspect_id, event_id, module_id,
      owner_id, appeal_id, module_reopening_id)
    select sheet_id, ${to}, subject_id, aspect_id, event_id, module_id, owner_id, appeal_id,
      module_reopening_id
    from reopened_cell where sheet_id = ${sheetId} and reopened_version = ${from}`);
};

/** Keeps what a sheet is open for; what readers keep of the module in memory is out of date with it. */
export const saveCells = async (
  tx: Transaction,
  moduleId: string,
  rows: readonly CellRow[],
): Promise<void> => {
  await tx.insert(reopenedCellTable).values([...rows]);
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(eq(moduleTable.moduleId, moduleId));
};

/** The marks rulings of these appeals opened sheets for. */
export const findCellsOf = (tx: Transaction, appealIds: readonly string[]) =>
  appealIds.length === 0
    ? Promise.resolve([])
    : tx
        .select({
          appealId: reopenedCellTable.appealId,
          sheetId: reopenedCellTable.sheetId,
          aspectId: reopenedCellTable.aspectId,
          subCriterion: scoreSheetTable.subCriterion,
        })
        .from(reopenedCellTable)
        .innerJoin(scoreSheetTable, eq(scoreSheetTable.sheetId, reopenedCellTable.sheetId))
        .where(inArray(reopenedCellTable.appealId, [...appealIds]))
        .limit(40_000);

export const findModuleSheets = (tx: Transaction, moduleId: string) =>
  tx.select().from(scoreSheetTable).where(eq(scoreSheetTable.moduleId, moduleId)).limit(20_000);

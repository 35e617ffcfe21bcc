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

import { TABLE_SHEET } from './scheme-table.rules.ts';
import { readSchemeTable } from './scheme-table-read.rules.ts';
import { type ReadWorkbook, readSchemeWorkbook } from './workbook.rules.ts';
import { CSV_SHEET, type WorkbookSheet } from './workbook-sheet.ts';

/** Reads a scheme from the sheets of a file: its plain table, or the workbook another system exports. */
export const readSchemeFile = (sheets: readonly WorkbookSheet[]): ReadWorkbook => {
  const table = sheets.find(({ name }) => name === CSV_SHEET || name.trim() === TABLE_SHEET);
  return table ? readSchemeTable(table) : readSchemeWorkbook(sheets);
};

import { parentPort, workerData } from 'node:worker_threads';
import { read, utils, type WorkBook } from '@e965/xlsx';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { readCsvRows, unmarked } from '@jinbang/service-kit/csv.rules';
import { packStored, unpackWithin } from '@jinbang/service-kit/zip-archive';
import { type CellValue, CSV_SHEET, type WorkbookSheet } from './workbook-sheet.ts';

const LIMITS = {
  entriesMax: 500,
  memberBytesMax: 12 * 1024 * 1024,
  totalBytesMax: 24 * 1024 * 1024,
};
const ROWS_MAX = 20_000;
const COLUMNS_MAX = 60;
/** Pictures, macros and printer settings never reach the reader. */
const WANTED = /\.(xml|rels)$/;

const readCell = (cell: { t?: string; v?: unknown; w?: string } | undefined): CellValue => {
  if (!cell || cell.t === 'z') return null;
  if (cell.t === 'e') return { error: cell.w ?? '#ERROR' };
  const { v } = cell;
  return typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? v : null;
};

const rowsOf = (book: WorkBook, name: string): WorkbookSheet => {
  const sheet = book.Sheets[name];
  const range = utils.decode_range(sheet?.['!ref'] ?? 'A1');
  const rows: CellValue[][] = [];
  for (let row = 0; row <= Math.min(range.e.r, ROWS_MAX - 1); row += 1) {
    const cells: CellValue[] = [];
    for (let column = 0; column <= Math.min(range.e.c, COLUMNS_MAX - 1); column += 1) {
      cells.push(readCell(sheet?.[utils.encode_cell({ r: row, c: column })]));
    }
    rows.push(cells);
  }
  return { name, rows };
};

const isSheetOfScheme = (name: string): boolean => /marking scheme|calculation/i.test(name);

const readSheets = (
  bytes: Buffer,
  isWanted: (name: string) => boolean,
): readonly WorkbookSheet[] => {
  const members = unpackWithin(bytes, (name) => WANTED.test(name), LIMITS);
  const book = read(packStored(members), { type: 'buffer', sheetRows: ROWS_MAX, cellHTML: false });
  const sheets = book.SheetNames.filter(isWanted).slice(0, 10);
  return sheets.map((name) => rowsOf(book, name));
};

const readTable = (bytes: Buffer): Result<readonly WorkbookSheet[], Rejection> => {
  const rows = readCsvRows(bytes, { rows: ROWS_MAX, columns: COLUMNS_MAX });
  if (!rows.ok) return rows;
  return accept([{ name: CSV_SHEET, rows: rows.value.map((row) => row.map(unmarked)) }]);
};

// Safe: the one place that starts this worker hands it exactly this.
const { kind, bytes } = workerData as { kind: 'xlsx' | 'table' | 'csv'; bytes: Uint8Array };
const file = Buffer.from(bytes);
const isWanted = kind === 'table' ? () => true : isSheetOfScheme;
parentPort?.postMessage(kind === 'csv' ? readTable(file) : accept(readSheets(file, isWanted)));

import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { readCsvRows } from '../csv.rules.ts';
import { cellOf, type SheetTable, TABLE_LIMITS } from './sheet-table.ts';

/** A CSV file as a table. */
export const readCsv = (bytes: Uint8Array): Result<SheetTable, Rejection> => {
  const rows = readCsvRows(bytes, TABLE_LIMITS);
  if (!rows.ok) return rows;
  return accept({ sheet: 'CSV', rows: rows.value.map((row) => row.map(cellOf)) });
};

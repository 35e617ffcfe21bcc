import { parentPort, workerData } from 'node:worker_threads';
import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { packStored, unpackWithin } from '../zip-archive.ts';
import { readCsv } from './csv-table.rules.ts';
import { type Cell, cellOf, type SheetTable, TABLE_LIMITS } from './sheet-table.ts';

const LIMITS = {
  entriesMax: 500,
  memberBytesMax: 24 * 1024 * 1024,
  totalBytesMax: 32 * 1024 * 1024,
};
/** Pictures, macros and printer settings never reach the reader. */
const WANTED = /\.(xml|rels)$/;
const SHEETS_MAX = 10;
/** Beyond it a number has lost digits already, as identity numbers do. */
const EXACT_MAX = 1e15;

const numberText = (value: number): Cell =>
  Math.abs(value) >= EXACT_MAX ? { flaw: 'import.digits-lost' } : String(value);

const readCell = (cell: CellObject | undefined): Cell => {
  if (!cell || cell.t === 'z') return '';
  // What a formula came to is nobody's word, and what it would come to elsewhere neither.
  if (cell.f !== undefined || cell.t === 'e') return { flaw: 'import.formula' };
  const { v } = cell;
  if (v instanceof Date) return v.toISOString().slice(0, 10);
  if (typeof v === 'number') return numberText(v);
  return v === undefined || v === null ? '' : cellOf(String(v));
};

const tooMany = (what: 'rows' | 'columns'): Result<never, Rejection> =>
  refuse({
    kind: 'invalid',
    code: `import.too-many-${what}`,
    params: { limit: TABLE_LIMITS[what] },
  });

const tableOf = (name: string, sheet: WorkSheet): Result<SheetTable, Rejection> => {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  if (data.length > TABLE_LIMITS.rows) return tooMany('rows');
  const rows: Cell[][] = [];
  for (let place = 0; place < data.length; place += 1) {
    const cells = data[place] ?? [];
    if (cells.length > TABLE_LIMITS.columns) return tooMany('columns');
    rows.push(Array.from(cells, readCell));
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    ...{ fromRow: s.r, toRow: e.r, fromColumn: s.c, toColumn: e.c },
  }));
  return accept({ sheet: name, rows, ...(merges.length > 0 ? { merges } : {}) });
};

const readXlsx = (bytes: Buffer): Result<readonly SheetTable[], Rejection> => {
  const members = unpackWithin(bytes, (name) => WANTED.test(name), LIMITS);
  const book = read(packStored(members), {
    type: 'buffer',
    dense: true,
    // One more than is taken, so that a longer sheet is noticed.
    sheetRows: TABLE_LIMITS.rows + 1,
    cellFormula: true,
    cellHTML: false,
    cellText: false,
    cellDates: true,
    UTC: true,
  });
  const tables: SheetTable[] = [];
  for (const name of book.SheetNames.slice(0, SHEETS_MAX)) {
    const sheet = book.Sheets[name];
    const table = sheet ? tableOf(name, sheet) : undefined;
    if (table && !table.ok) return table;
    if (table) tables.push(table.value);
  }
  return accept(tables);
};

const { bytes, kind } = workerData as { bytes: Uint8Array; kind: 'xlsx' | 'csv' };
const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
if (kind === 'xlsx') parentPort?.postMessage(readXlsx(file));
else {
  const table = readCsv(file);
  parentPort?.postMessage(table.ok ? accept([table.value]) : table);
}

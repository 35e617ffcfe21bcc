import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { CsvCell } from '../csv.rules.ts';

/** A sheet is begun, filled row by row, and written when all is there. */
export type SheetMessage =
  | { readonly kind: 'begin'; readonly name: string; readonly widths: readonly number[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly kind: 'end' };

/** Beyond it a program that calculates in binary no longer keeps every digit. */
const DIGITS_MAX = 15;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** All is text but whole numbers, and decimals that come out as they went in. */
const cellOf = (cell: CsvCell): CellObject | undefined => {
  if (cell === null) return undefined;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'string') return { t: 's', v: cell, z: '@' };
  const { exact } = cell;
  const digits = exact.replaceAll(/\D/g, '').length;
  if (!DECIMAL.test(exact) || digits > DIGITS_MAX) return { t: 's', v: exact, z: '@' };
  const places = exact.split('.')[1]?.length ?? 0;
  return { t: 'n', v: Number(exact), z: places === 0 ? '0' : `0.${'0'.repeat(places)}` };
};

let book = utils.book_new();
let data: (CellObject | undefined)[][] = [];
let sheet: WorkSheet | undefined;

const close = (): void => {
  if (!sheet) return;
  const across = Math.max(1, ...data.slice(0, 2).map((row) => row.length));
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, data.length - 1), c: across - 1 },
  });
  sheet = undefined;
};

const steps = {
  begin: ({ name, widths }: Extract<SheetMessage, { kind: 'begin' }>): void => {
    close();
    data = [];
    // Safe: a dense sheet is rows of cells, some of them empty.
    sheet = { '!data': data as CellObject[][], '!cols': widths.map((wch) => ({ wch })) };
    utils.book_append_sheet(book, sheet, name);
  },
  rows: ({ rows }: Extract<SheetMessage, { kind: 'rows' }>): void => {
    for (const row of rows) data.push(row.map(cellOf));
  },
  end: (): void => {
    close();
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
    book = utils.book_new();
    data = [];
    process.send?.(new Uint8Array(bytes));
  },
};

process.on('message', (message: SheetMessage) => {
  if (message.kind === 'begin') steps.begin(message);
  else if (message.kind === 'rows') steps.rows(message);
  else steps.end();
});

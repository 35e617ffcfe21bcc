import { utils, write } from '@e965/xlsx';

export type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
};

/**
 * A workbook of texts. Every cell is written as text with the format for text, so that nothing in it
 * is calculated, and numbers of people keep all their digits when somebody saves it again.
 */
export const writeWorkbook = (sheets: readonly WrittenSheet[]): Buffer => {
  const book = utils.book_new();
  for (const { name, rows, widths } of sheets) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((text) => ({ t: 's', v: text, z: '@' }))),
      { dense: true },
    );
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
};

/** A text that a spreadsheet program would calculate on opening a CSV gets a mark in front. */
const csvCell = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** UTF-8 with a mark: without it spreadsheet programs here take it for GB18030. */
export const writeCsv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);

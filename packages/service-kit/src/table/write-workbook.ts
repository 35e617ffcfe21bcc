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

import { utils, write } from '@e965/xlsx';
import type { SchemeBody, SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { csvText } from '@jinbang/service-kit/csv.rules';
import { schemeTable, TABLE_SHEET } from './scheme-table.rules.ts';

/** A scheme as a file that imports again to the same scheme. */
export const writeSchemeFile = (
  scheme: SchemeBody | SchemeContent,
  kind: 'xlsx' | 'csv',
): Buffer => {
  const rows = schemeTable(scheme);
  return kind === 'csv' ? csvText(rows) : workbookOf(rows);
};

/** Every cell is text, so that no program rounds a mark or calculates a description. */
const workbookOf = (rows: readonly (readonly string[])[]): Buffer => {
  const book = utils.book_new();
  const cells = rows.map((row) => row.map((text) => ({ t: 's', v: text, z: '@' })));
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells, { dense: true }), TABLE_SHEET);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
};

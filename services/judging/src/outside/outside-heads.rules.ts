import type { OutsideColumns } from '@jinbang/contracts/http/judging-outside';
import {
  type CellValue,
  columnName,
  decimalOf,
  isBlank,
  textOf,
  type WorkbookSheet,
} from '../scheme/workbook-sheet.ts';
import { HEADER_ROWS, isPersonal } from './outside-columns.rules.ts';

type Sheet = OutsideColumns['sheets'][number];
type Head = Sheet['heads'][number];

const SHEETS_MAX = 20;
const COLUMNS_MAX = 200;
const HEADER_MAX = 200;
const EXAMPLE_MAX = 60;

/** What could head a column: words, and never a mere number, of which the rows below are made. */
const isHeader = (cell: CellValue): boolean =>
  typeof cell === 'string' && !isBlank(cell) && decimalOf(cell) === null;

const columnsOf = (
  row: readonly CellValue[],
  below: readonly CellValue[] | undefined,
): Head['columns'] =>
  row.slice(0, COLUMNS_MAX).flatMap((cell, place) => {
    const header = textOf(cell).replaceAll(/\s+/g, ' ');
    if (header === '' || header.length > HEADER_MAX) return [];
    const personal = isPersonal(cell);
    const example = personal ? '' : textOf(below?.[place]).slice(0, EXAMPLE_MAX);
    return [{ column: columnName(place), header, example, personal }];
  });

const headsOf = ({ rows }: WorkbookSheet): Head[] =>
  rows
    .slice(0, HEADER_ROWS)
    .flatMap((row, place) => {
      const words = row.filter(isHeader).length;
      if (words < 2 || words * 2 < row.filter((cell) => !isBlank(cell)).length) return [];
      return [{ words, head: { row: place + 1, columns: columnsOf(row, rows[place + 1]) } }];
    })
    // A title above and a note below have fewer words than the row that names every column.
    .toSorted((left, right) => right.words - left.words || left.head.row - right.head.row)
    .map(({ head }) => head);

/** The rows of a file that may name its columns, the likeliest first: to choose from, nothing is kept. */
export const findHeads = (sheets: readonly WorkbookSheet[]): OutsideColumns => ({
  sheets: sheets.slice(0, SHEETS_MAX).map((sheet) => ({
    name: sheet.name.slice(0, 100),
    heads: headsOf(sheet),
  })),
});

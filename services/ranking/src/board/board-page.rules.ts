import type { BoardPage, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';

/** A board that is long comes in pages of so many rows. */
export const PAGE_ROWS = 100;

/** How many pages so many rows make; an empty board is one page that says so. */
export const pageCountOf = (rowCount: number): number =>
  Math.max(1, Math.ceil(rowCount / PAGE_ROWS));

/** The rows of a page; the first page is 1. */
export const pageRowsOf = <Row>(rows: readonly Row[], page: number): readonly Row[] =>
  rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);

/** A page of a board at one version, with rows that were cut to it before. */
export const boardPageOf = (
  { eventId, version, asOf, state }: Pick<BoardSnapshot, 'eventId' | 'version' | 'asOf' | 'state'>,
  { page, rowCount }: { readonly page: number; readonly rowCount: number },
  rows: readonly BoardRow[],
): BoardPage => ({
  eventId,
  version,
  asOf,
  state,
  page,
  pageCount: pageCountOf(rowCount),
  rowCount,
  rows: [...rows],
});

type Span = { readonly from: number; readonly to: number };

/** The pages below the first that these rows lie in, rows counted from 0; null where none do. */
export const pagesBelowFirst = (rowCount: number, rows: Span | 'all' | null): Span | null => {
  const last = pageCountOf(rowCount);
  if (rows === null || last < 2) return null;
  if (rows === 'all') return { from: 2, to: last };
  const pageOf = (row: number) => Math.floor(row / PAGE_ROWS) + 1;
  const [from, to] = [Math.max(2, pageOf(rows.from)), Math.min(last, pageOf(rows.to))];
  return to < from ? null : { from, to };
};

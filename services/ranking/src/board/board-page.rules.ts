/** A board that is long comes in pages of so many rows. */
const PAGE_ROWS = 100;

/** How many pages so many rows make; an empty board is one page that says so. */
export const pageCountOf = (rowCount: number): number =>
  Math.max(1, Math.ceil(rowCount / PAGE_ROWS));

/** The rows of a page; the first page is 1. */
export const pageRowsOf = <Row>(rows: readonly Row[], page: number): readonly Row[] =>
  rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);

import type { BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { exact, fixedText } from '@jinbang/kernel/exact';

export type GroupRows = { readonly group: string; readonly rows: readonly BoardRow[] };

/** Who is not ranked lists after the ranked, in this order. */
const AFTER: readonly BoardRow['resultCode'][] = ['OK', 'FAIL', 'DNF', 'WD', 'DNS', 'DSQ'];

const byText = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

const byTotal = (left: BoardRow, right: BoardRow): number =>
  left.total === null || right.total === null
    ? Number(left.total === null) - Number(right.total === null)
    : exact(right.total).compare(exact(left.total));

/** The order in which ranking sends the rows of a group; a frame may have changed it. */
export const compareRows = (left: BoardRow, right: BoardRow): number =>
  (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER) ||
  AFTER.indexOf(left.resultCode) - AFTER.indexOf(right.resultCode) ||
  byTotal(left, right) ||
  byText(left.code, right.code) ||
  byText(left.key, right.key);

/** The rows of each group in its published order; groups without rows are left out. */
export const groupRows = ({ groups, rows }: BoardSnapshot): readonly GroupRows[] => {
  const byGroup = new Map<string, BoardRow[]>(groups.map((group) => [group, []]));
  for (const row of rows) {
    const own = byGroup.get(row.group);
    if (own) own.push(row);
    else byGroup.set(row.group, [row]);
  }
  return [...byGroup]
    .filter(([, own]) => own.length > 0)
    .map(([group, own]) => ({ group, rows: own.sort(compareRows) }));
};

/** Rows whose code, name or organisation holds the text a visitor looks for. */
export const findRows = (rows: readonly BoardRow[], sought: string): readonly BoardRow[] => {
  const text = sought.trim().toLowerCase();
  if (text === '') return rows;
  return rows.filter((row) =>
    [row.code, row.name, row.organisation].some((field) => field?.toLowerCase().includes(text)),
  );
};

/** A total with all its decimals, so that columns align: `80.6` → `80.60`. */
export const totalText = (total: string, decimals: number): string =>
  fixedText(exact(total), decimals);

/** A rank counts as provisional while marks behind it are missing. */
export const isPartial = ({ resultCode, settled, expected }: BoardRow): boolean =>
  resultCode === 'OK' && settled < expected;

/** Longer lists come in pages, so that old phones can draw them. */
const ROWS_UNPAGED_MAX = 500;
const PAGE_ROWS = 200;

export const pageCount = (count: number): number =>
  count > ROWS_UNPAGED_MAX ? Math.ceil(count / PAGE_ROWS) : 1;

export const pageRows = (rows: readonly BoardRow[], page: number): readonly BoardRow[] =>
  pageCount(rows.length) === 1 ? rows : rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);

/** How many places each row rose (positive) or fell between two boards. */
export const rankChanges = (
  before: ReadonlyMap<string, number | null>,
  rows: readonly BoardRow[],
): ReadonlyMap<string, number> => {
  const changes = new Map<string, number>();
  for (const { key, rank } of rows) {
    const old = before.get(key);
    if (rank !== null && old !== undefined && old !== null && old !== rank) {
      changes.set(key, old - rank);
    }
  }
  return changes;
};

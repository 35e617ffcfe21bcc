import type { BoardFrame, BoardPage } from '@jinbang/contracts/http/live-board';

/** Pages below the first that may show other lines since a version. */
export type Touched = { readonly version: number; readonly from: number; readonly to: number };

/** So many frames are looked back; a page older than these is fetched anew. */
const TOUCHED_MAX = 40;
const EVERY_PAGE = { from: 2, to: Number.MAX_SAFE_INTEGER };

export const allTouched = (version: number): readonly Touched[] => [{ version, ...EVERY_PAGE }];

/** What is known of the pages below the first after a frame. */
export const touchedBy = (
  touched: readonly Touched[],
  { version, beyond }: Pick<BoardFrame, 'version' | 'beyond'>,
): readonly Touched[] => {
  if (!beyond) return touched;
  if (beyond.isAnew) return allTouched(version);
  if (!beyond.pages) return touched;
  const all = [...touched, { version, ...beyond.pages }];
  if (all.length <= TOUCHED_MAX) return all;
  // What is no longer remembered in detail is taken for touched: a page too many is fetched.
  const [oldest, second, ...rest] = all;
  const since = Math.max(oldest?.version ?? 0, second?.version ?? 0);
  return [{ version: since, ...EVERY_PAGE }, ...rest];
};

/** Is this page no longer what the board says? */
export const isOutdated = (
  page: Pick<BoardPage, 'page' | 'version'>,
  touched: readonly Touched[],
): boolean =>
  touched.some(
    ({ version, from, to }) => version > page.version && from <= page.page && page.page <= to,
  );

/** Lines of a page of the live edge. */
export const FAR_PAGE_ROWS = 100;

/** How many pages a board of so many lines has on the live edge. */
export const farPageCount = (rowCount: number): number =>
  Math.max(1, Math.ceil(rowCount / FAR_PAGE_ROWS));

/** The page a visitor typed, if there is such a one. */
export const typedPage = (text: string, pages: number): number | null => {
  const page = /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return page >= 1 && page <= pages ? page : null;
};

import type { BoardRow } from '@jinbang/contracts/http/live-board';
import type { GroupRows } from './rows.rules.ts';

export type WallColumn = { readonly group: string; readonly rows: readonly BoardRow[] };
export type WallPage = readonly WallColumn[];

const COLUMNS = 2;

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/**
 * What a wall shows, page by page: two columns. A single group fills both; two groups stand side by
 * side, each going through its own list; more groups come in pairs.
 */
export const wallPages = (groups: readonly GroupRows[], rowsPerColumn: number): WallPage[] => {
  const size = Math.max(1, rowsPerColumn);
  const columnsOf = ({ group, rows }: GroupRows): readonly WallColumn[] =>
    chunks(rows, size).map((chunk) => ({ group, rows: chunk }));
  const [only] = groups;
  if (only && groups.length === 1) return chunks(columnsOf(only), COLUMNS).map((page) => [...page]);
  return chunks(groups, COLUMNS).flatMap((pair) => {
    const columns = pair.map(columnsOf);
    const pages = Math.max(0, ...columns.map((column) => column.length));
    // The shorter list stays on its last page while the longer one goes on.
    return Array.from({ length: pages }, (_, index) =>
      columns.flatMap((column) => column[Math.min(index, column.length - 1)] ?? []),
    );
  });
};

/** A hall reads from so far; the wall is taken for a 75-inch screen, the smallest worth hanging there. */
const DISTANCE_MM = 10_000;
const SCREEN_MM = 934;
const ARC_MINUTE = Math.PI / (180 * 60);
/** Of the size of a letter as CSS has it, so much is the height of a digit or a capital. */
const DIGIT_SHARE = 0.72;

/**
 * How high a digit looks from ten metres, in minutes of arc, at a font size in hundredths of the
 * screen's height. Eyes that may drive tell letters of 10 minutes apart, healthy ones 5.
 */
export const arcMinutes = (units: number): number =>
  ((units / 100) * SCREEN_MM * DIGIT_SHARE) / DISTANCE_MM / ARC_MINUTE;

/** Font sizes of wall.css: what the hall came for, and what stands beside it. */
export const WALL_UNITS = { rank: 4.4, name: 4.4, total: 4.4, beside: 2.9 } as const;

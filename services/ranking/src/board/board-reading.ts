import type { BoardRow } from '@jinbang/contracts/http/live-board';
import type { EventBook } from '../book/event-book.ts';
import type { Sight } from '../order/window.ts';
import type { StandingDesk } from '../standing/standing-desk.ts';
import type { Cut } from './board.rules.ts';
import { boardOrder } from './row-order.rules.ts';
import { keptRows, liveRow, type NameOf, type Naming, standingResult } from './snapshot.rules.ts';

/** Which lines of the ranking a cut lets be seen; null where its rows are not those of the ranking. */
export const sightOfCut = ({ rows }: Cut): Sight | null => {
  switch (rows) {
    case 'all':
    case 'signed':
    case 'locked':
      return rows;
    case 'none':
    case 'frozen':
    case 'published':
      return null;
  }
};

/**
 * Everything the rows of a board are made of but the marks: while it is the same, marks alone can have
 * changed them.
 */
export type RowGround = readonly unknown[];

const groundOf = (book: EventBook, cut: Cut, names: unknown): RowGround => {
  const naming = cut.names === 'none' ? [] : [names, book.withheld, book.entries];
  switch (cut.rows) {
    case 'none':
      return [cut.rows];
    case 'frozen':
      return [cut.rows, cut.names, book, book.freeze, book.event, ...naming];
    case 'published':
      return [cut.rows, cut.names, book, standingResult(book), book.entries, book.event, ...naming];
    case 'all':
      return [cut.rows, cut.names, book, book.structure, book.decisions, ...naming];
    case 'signed':
      return [
        ...[cut.rows, cut.names, book, book.structure, book.decisions],
        ...[book.sheets, ...naming],
      ];
    case 'locked':
      return [
        ...[cut.rows, cut.names, book, book.structure, book.decisions],
        ...[book.locks, ...naming],
      ];
  }
};

export const isSameGround = (left: RowGround, right: RowGround): boolean =>
  left.length === right.length && left.every((one, place) => one === right[place]);

/** The rows of a board under its cut, read by pieces. */
export type BoardReading = {
  readonly ground: RowGround;
  /** The lines of the ranking it shows; null: rows that were kept. */
  readonly sight: Sight | null;
  readonly rowsFrom: (
    from: number,
    count: number,
  ) => { readonly total: number; readonly rows: readonly BoardRow[] };
  /** The row of a line that is on the board. */
  readonly rowOf: (key: string) => BoardRow | undefined;
};

type Asked = {
  readonly cut: Cut;
  readonly desk: Pick<StandingDesk, 'windowOf' | 'rowOf'>;
  readonly nameOf: NameOf;
  /** Another one each time a name came or went. */
  readonly names: unknown;
};

/** @param before an earlier reading of the same event: what was kept is not read again for nothing */
export const readBoard = (book: EventBook, asked: Asked, before?: BoardReading): BoardReading => {
  const { cut, desk, nameOf, names } = asked;
  const ground = groundOf(book, cut, names);
  const sight = sightOfCut(cut);
  if (before && isSameGround(before.ground, ground)) return before;
  const naming: Naming = { cut, withheld: book.withheld, nameOf };
  if (sight === null) return readKept(keptRows(book, naming), ground);
  const order = boardOrder(book.event.arranged?.groups ?? []);
  return {
    ground,
    sight,
    rowsFrom: (from, count) => {
      const { total, rows } = desk.windowOf(book, { sight, listing: 'board', from, count });
      return { total, rows: rows.map((row) => liveRow(row, naming)).toSorted(order) };
    },
    rowOf: (key) => {
      const row = desk.rowOf(book, sight, key);
      return row && liveRow(row, naming);
    },
  };
};

const readKept = (rows: readonly BoardRow[], ground: RowGround): BoardReading => ({
  ground,
  sight: null,
  rowsFrom: (from, count) => ({ total: rows.length, rows: rows.slice(from, from + count) }),
  rowOf: (key) => rows.find((row) => row.key === key),
});

import { boardOrder } from '../board/row-order.rules.ts';
import type { EventBook } from '../book/event-book.ts';
import type { GroupStanding, StandingRow } from '../standing/standing.rules.ts';
import type { Listing, Sight, StandingWindows } from './window.ts';

const inBoardOrder = boardOrder([]);

/** The rows of a group in the order they are read in. */
const listed = ({ rows }: GroupStanding, listing: Listing): readonly StandingRow[] => {
  if (listing === 'standing') return rows;
  const placed = rows.map((row) => {
    const { id: key, code, group } = row.line;
    const { rank, code: resultCode, total } = row;
    return { row, at: { key, code, group, rank, resultCode, total } };
  });
  return placed.toSorted((left, right) => inBoardOrder(left.at, right.at)).map(({ row }) => row);
};

/** Windows cut from the ranking of all lines: what an order that is kept up must agree with. */
export const wholeWindows = (
  rankAll: (book: EventBook, sight: Sight) => readonly GroupStanding[],
): Omit<StandingWindows<EventBook>, 'changedSince' | 'takeMoved'> => ({
  windowOf: (book, { sight, listing, group, from, count }) => {
    const rows = rankAll(book, sight)
      .filter((one) => group === undefined || one.group === group)
      .flatMap((one) => listed(one, listing));
    return { total: rows.length, rows: rows.slice(from, from + count) };
  },
  rowOf: (book, sight, lineId) =>
    rankAll(book, sight)
      .flatMap(({ rows }) => rows)
      .find(({ line }) => line.id === lineId),
  headsOf: (book, sight) =>
    rankAll(book, sight).map(({ group, rows, counts, isComplete, prizeLimits }) => ({
      group,
      rows: rows.length,
      counts,
      isComplete,
      prizeLimits,
    })),
});

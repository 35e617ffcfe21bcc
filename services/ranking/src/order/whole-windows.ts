import type { EventBook } from '../book/event-book.ts';
import type { GroupStanding, StandingRow } from '../standing/standing.rules.ts';
import type { Listing, Sight, StandingWindows } from './window.ts';

/** Not begun yet: neither a rank nor a code below the ranked rows. */
const isBlank = (row: StandingRow): boolean => row.ranked === null;

/** The rows of a group in the order they are read in. */
const listed = ({ rows }: GroupStanding, listing: Listing): readonly StandingRow[] => {
  if (listing === 'standing') return rows;
  const ranked = rows.filter(({ rank }) => rank !== null);
  const coded = rows.filter((row) => row.rank === null && !isBlank(row));
  return [...ranked, ...rows.filter(isBlank), ...coded];
};

/** Windows cut from the ranking of all lines: what an order that is kept up must agree with. */
export const wholeWindows = (
  rankAll: (book: EventBook, sight: Sight) => readonly GroupStanding[],
): Omit<StandingWindows<EventBook>, 'changedSince'> => ({
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

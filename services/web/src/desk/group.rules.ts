import type { Line, Times } from './desk.types.ts';
import { type Guest, isLate } from './people.rules.ts';

/** People of one organisation who are still expected and in time: they may come together. */
export type Group = {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Expected, too, but late: each needs a reason of their own. */
  readonly lateCount: number;
};

/** Groups of two and more, the largest first; who is being decided on stands in none. */
export const groupsOf = (
  guests: readonly Guest[],
  times: Times,
  now: Date,
  nameOf: (line: Line) => string,
): readonly Group[] => {
  const expected = guests.filter(
    ({ shown }) => shown.state === 'expected' && shown.place !== 'undecided',
  );
  const byName = Map.groupBy(expected, ({ line }) => nameOf(line));
  return [...byName]
    .filter(([name]) => name !== '')
    .map(([name, all]): Group => {
      const lines = all.map(({ line }) => line).filter((line) => !isLate(line, times, now));
      return { name, lines, lateCount: all.length - lines.length };
    })
    .filter(({ lines }) => lines.length > 1)
    .toSorted((left, right) => right.lines.length - left.lines.length);
};

import { type Exact, exact } from '@jinbang/kernel/exact';
import {
  addElement,
  type BlockedOrder,
  blankOrder,
  changeElement,
  dropElement,
  elementAt,
  findElement,
  weightBefore,
  weightOf,
} from './blocked-order.ts';
import { type Comparable, compareNumbers, exactly } from './comparable.ts';

type Counted = { readonly value: Comparable; rows: number };

/** How often each total occurs, least first. */
export type Totals = BlockedOrder<Counted>;

export const blankTotals = (): Totals =>
  blankOrder<Counted>(
    (left, right) => compareNumbers(left.value, right.value),
    ({ rows }) => ({ rows, ties: 1 }),
  );

const find = (totals: Totals, value: Comparable): Counted | undefined =>
  findElement(totals, (other) => compareNumbers(other.value, value));

export const addTotal = (totals: Totals, value: Comparable): void => {
  const known = find(totals, value);
  if (!known) addElement(totals, { value, rows: 1 });
  else {
    changeElement(totals, known, () => {
      known.rows += 1;
    });
  }
};

export const dropTotal = (totals: Totals, value: Comparable): void => {
  const known = find(totals, value);
  if (!known) return;
  if (known.rows === 1) dropElement(totals, known);
  else {
    changeElement(totals, known, () => {
      known.rows -= 1;
    });
  }
};

/** The total in this row, from 0, least first. */
const totalAt = (totals: Totals, row: number): Exact => {
  const found = elementAt(totals, row);
  if (!found) throw new RangeError(`No total stands in row ${row}.`);
  return exactly(found.element.value);
};

const mean = (low: Exact, high: Exact): Exact => low.add(high).div(exact(2));

/** The middle of `count` values, of which `at` tells each: the mean of two where the count is even. */
const middleOf = (count: number, at: (row: number) => Exact): Exact => {
  const middle = Math.floor(count / 2);
  return mean(at(count % 2 === 0 ? middle - 1 : middle), at(middle));
};

/** The k-th smallest distance from the median, from 0: those below and those above are each in order already. */
const distanceAt = (totals: Totals, median: Exact, below: number, row: number): Exact => {
  const count = weightOf(totals).rows;
  const low = (index: number) => median.sub(totalAt(totals, below - 1 - index));
  const high = (index: number) => totalAt(totals, below + index).sub(median);
  let from = Math.max(0, row + 1 - (count - below));
  let to = Math.min(row + 1, below);
  while (from < to) {
    const taken = (from + to) >>> 1;
    if (low(taken).gte(high(row - taken))) to = taken;
    else from = taken + 1;
  }
  const rest = row + 1 - from;
  if (from === 0) return high(rest - 1);
  if (rest === 0) return low(from - 1);
  const [mine, theirs] = [low(from - 1), high(rest - 1)];
  return mine.gt(theirs) ? mine : theirs;
};

/** Median and median absolute deviation of all totals; null without any. O(log² n). */
export const spreadOf = (
  totals: Totals,
): { readonly count: number; readonly median: Exact; readonly deviation: Exact } | null => {
  const count = weightOf(totals).rows;
  if (count === 0) return null;
  const median = middleOf(count, (row) => totalAt(totals, row));
  const below = weightBefore(totals, ({ value }) => exactly(value).compare(median)).rows;
  const deviation = middleOf(count, (row) => distanceAt(totals, median, below, row));
  return { count, median, deviation };
};

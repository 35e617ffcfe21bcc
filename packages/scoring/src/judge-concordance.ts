import type { RatingTable } from './judge-statistics.ts';
import { meanOf, sumOf } from './mean.ts';

export type Concordance = {
  /** 0 no agreement, 1 the same order by all; corrected for ties. */
  readonly w: number;
  readonly chiSquared: number;
  readonly degreesOfFreedom: number;
};

/** Kendall's coefficient of concordance W; null where fewer than two of either or all marks tie. */
export const kendallW = (table: RatingTable): Concordance | null => {
  const items = table.length;
  const judges = table[0]?.length ?? 0;
  if (items < 2 || judges < 2) return null;
  const columns = columnsOf(table).map((column) => ({ ranks: meanRanks(column), column }));
  const sums = table.map((_, row) => sumOf(columns.map(({ ranks }) => ranks[row] ?? 0)));
  const middle = meanOf(sums);
  const spread = sumOf(sums.map((sum) => (sum - middle) ** 2));
  const ties = sumOf(columns.map(({ column }) => tieTerm(column)));
  const possible = judges ** 2 * (items ** 3 - items) - judges * ties;
  if (possible === 0) return null;
  const w = (12 * spread) / possible;
  return { w, chiSquared: judges * (items - 1) * w, degreesOfFreedom: items - 1 };
};

/**
 * ICC(2,1): two-way random effects, absolute agreement, a single judge (Shrout and Fleiss 1979).
 * null where fewer than two of either, or where nothing varies.
 */
export const intraclassCorrelation = (table: RatingTable): number | null => {
  const items = table.length;
  const judges = table[0]?.length ?? 0;
  if (items < 2 || judges < 2) return null;
  const grand = meanOf(table.flat());
  const squares = (means: readonly number[]) => sumOf(means.map((mean) => (mean - grand) ** 2));
  const betweenItems = judges * squares(table.map(meanOf));
  const betweenJudges = items * squares(columnsOf(table).map(meanOf));
  const rest = squares(table.flat()) - betweenItems - betweenJudges;
  const itemSquare = betweenItems / (items - 1);
  const judgeSquare = betweenJudges / (judges - 1);
  const restSquare = rest / ((items - 1) * (judges - 1));
  const whole =
    itemSquare + (judges - 1) * restSquare + (judges * (judgeSquare - restSquare)) / items;
  return whole === 0 ? null : (itemSquare - restSquare) / whole;
};

const columnsOf = (table: RatingTable): RatingTable =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? Number.NaN));

const countsOf = (column: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const value of column) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Lowest first, equals at the mean of their places. */
const meanRanks = (column: readonly number[]): readonly number[] => {
  const ranks = new Map<number, number>();
  let before = 0;
  for (const [value, count] of [...countsOf(column)].toSorted(([left], [right]) => left - right)) {
    ranks.set(value, before + (count + 1) / 2);
    before += count;
  }
  return column.map((value) => ranks.get(value) ?? Number.NaN);
};

const tieTerm = (column: readonly number[]): number =>
  sumOf([...countsOf(column).values()].map((count) => count ** 3 - count));

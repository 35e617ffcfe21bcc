import { type Exact, exact, roundHalfUp, sumExact } from '@jinbang/kernel/exact';
import type { Combination, PanelRule } from './aspect.ts';

/** One judge's points; absent judges are simply not listed, they are never zero. */
export type SeatPoints = { readonly seat: string; readonly points: Exact };

export type PanelOutcome =
  | { readonly kind: 'too-few'; readonly needed: number }
  | {
      readonly kind: 'apart';
      readonly reason: 'spread' | 'middle-gap';
      readonly gap: Exact;
      readonly allowed: Exact;
    }
  | { readonly kind: 'combined'; readonly value: Exact; readonly dropped: readonly string[] };

/**
 * Combines the points of the judges who are present by the aspect's rule (domain §3: mean; drop
 * high and low of five or more; drop only if the middle agrees), rounds, multiplies, rounds.
 * `dropped` names the seats whose points did not count.
 */
export const combinePoints = (
  calculation: PanelRule,
  given: readonly SeatPoints[],
): PanelOutcome => {
  const { combination, maxSpread } = calculation;
  const needed = minimumPresent(combination);
  if (given.length < needed) return { kind: 'too-few', needed };
  // Equal points leave the order of the seats as it was, so the dropped seat never depends on luck.
  const sorted = given.toSorted((left, right) => left.points.compare(right.points));
  const spread = gapOf(sorted);
  if (maxSpread !== undefined && spread.gt(exact(maxSpread))) {
    return { kind: 'apart', reason: 'spread', gap: spread, allowed: exact(maxSpread) };
  }
  const counted = countedOf(combination, sorted);
  if (counted.kind === 'apart') return counted;
  const dropped = sorted.filter((one) => !counted.rows.includes(one)).map((one) => one.seat);
  return { kind: 'combined', value: finished(calculation, meanOf(counted.rows)), dropped };
};

const minimumPresent = (combination: Combination): number =>
  Math.max(1, combination.minimumPresent ?? (combination.rule === 'mean' ? 1 : 3));

const meanOf = (rows: readonly SeatPoints[]): Exact =>
  sumExact(rows.map((row) => row.points)).div(exact(rows.length));

/** Highest less lowest of a rising, non-empty list. */
const gapOf = (sorted: readonly SeatPoints[]): Exact => {
  const [low, high] = [sorted.at(0), sorted.at(-1)];
  if (!low || !high) throw new RangeError('A panel without marks has no spread.');
  return high.points.sub(low.points);
};

type Counted =
  | { readonly kind: 'counted'; readonly rows: readonly SeatPoints[] }
  | Extract<PanelOutcome, { kind: 'apart' }>;

const countedOf = (combination: Combination, sorted: readonly SeatPoints[]): Counted => {
  if (combination.rule === 'mean') return { kind: 'counted', rows: sorted };
  const { dropHigh = 1, dropLow = 1 } = combination;
  const middle = sorted.slice(dropLow, sorted.length - dropHigh);
  if (middle.length === 0) return { kind: 'counted', rows: sorted };
  if (combination.rule === 'trimmed') {
    const enough = sorted.length >= (combination.minimumJudges ?? 5);
    return { kind: 'counted', rows: enough ? middle : sorted };
  }
  const allowed = exact(combination.tolerance);
  const gap = gapOf(middle);
  if (gap.lte(allowed)) return { kind: 'counted', rows: middle };
  if (combination.otherwise === 'conflict') {
    return { kind: 'apart', reason: 'middle-gap', gap, allowed };
  }
  return { kind: 'counted', rows: sorted };
};

const rounded = (value: Exact, places: number | undefined): Exact =>
  places === undefined ? value : roundHalfUp(value, places);

const finished = ({ roundPanel, factor, roundResult }: PanelRule, combined: Exact): Exact =>
  rounded(rounded(combined, roundPanel).mul(exact(factor ?? '1')), roundResult);

import { type Exact, exact, one, roundHalfUp, sumExact, zero } from '@jinbang/kernel/exact';
import type { Aspect, FaultSheet, GivenValue, Ranged, TimeBased } from './aspect.ts';
import type { JudgeMark } from './judge-mark.ts';

const HUNDRED = exact(100);

/**
 * The mark of one agreed value (domain §3, the calculations of a real export and the tables beside
 * them). The value must have passed `checkValue` for this aspect; a form of another calculation is
 * a programming error and throws.
 */
export const measuredValue = (aspect: Aspect, mark: JudgeMark): Exact => {
  const { calculation } = aspect;
  const max = exact(aspect.max);
  if (calculation.kind === 'pass-fail' && mark.kind === 'pass-fail') {
    return mark.passed ? max : zero;
  }
  if (calculation.kind === 'number-completed' && mark.kind === 'number-completed') {
    return max.mul(exact(mark.done)).div(exact(calculation.possible));
  }
  if (calculation.kind === 'choice' && mark.kind === 'choice') {
    return lessPercent(max, listed(calculation.options, mark.choice).deduction);
  }
  if (calculation.kind === 'ranged' && mark.kind === 'ranged') {
    return lessPercent(max, rangeDeduction(calculation, exact(mark.measured)));
  }
  return givenValue(aspect, mark);
};

/** The second half of the table: values that are points, seconds or a finding already. */
const givenValue = (aspect: Aspect, mark: JudgeMark): Exact => {
  const { calculation } = aspect;
  const max = exact(aspect.max);
  if (calculation.kind === 'value' && mark.kind === 'value') {
    return scaledPoints(calculation, mark.points);
  }
  if (calculation.kind === 'banded' && mark.kind === 'banded') {
    const { points } = listed(calculation.bands, mark.band);
    return exact(points).mul(exact(calculation.factor ?? '1'));
  }
  if (calculation.kind === 'time' && mark.kind === 'time') {
    return notBelowZero(max.sub(overtimeDeduction(calculation, exact(mark.seconds))));
  }
  if (calculation.kind === 'fatal' && mark.kind === 'fatal') return mark.found ? one : zero;
  return lessFaults(aspect, mark);
};

/** What is left after faults, in points or counted line by line. */
const lessFaults = (aspect: Aspect, mark: JudgeMark): Exact => {
  const { calculation } = aspect;
  const max = exact(aspect.max);
  if (calculation.kind === 'deduction' && mark.kind === 'deduction') {
    const taken = capped(exact(mark.points), calculation.cap);
    return calculation.from === 'full' ? notBelow(calculation.floor, max.sub(taken)) : taken.neg();
  }
  if (calculation.kind === 'faults' && mark.kind === 'faults') {
    return notBelow(calculation.floor, max.sub(faultPoints(calculation, mark.counts)));
  }
  throw new RangeError(`Aspect ${aspect.code} takes ${calculation.kind}, not ${mark.kind}.`);
};

const lessPercent = (max: Exact, deduction: string): Exact =>
  max.mul(HUNDRED.sub(exact(deduction))).div(HUNDRED);

const notBelow = (floor: string | undefined, value: Exact): Exact => {
  const least = floor === undefined ? zero : exact(floor);
  return value.lt(least) ? least : value;
};

const notBelowZero = (value: Exact): Exact => notBelow(undefined, value);

const faultPoints = ({ faults }: FaultSheet, counts: readonly number[]): Exact =>
  sumExact(
    faults.map(({ points, most = Number.MAX_SAFE_INTEGER }, line) =>
      exact(points).mul(exact(Math.min(counts[line] ?? 0, most))),
    ),
  );

const capped = (value: Exact, cap: string | undefined): Exact =>
  cap !== undefined && value.gt(exact(cap)) ? exact(cap) : value;

const listed = <Item>(items: readonly Item[], position: number): Item => {
  const item = items[position];
  if (item === undefined) throw new RangeError(`There is no position ${position} in this table.`);
  return item;
};

/** Innermost is narrowest; of equally narrow ranges the first listed counts. */
const rangeDeduction = ({ target, ranges }: Ranged, measured: Exact): string => {
  const off = measured.sub(exact(target));
  let best: { readonly width: Exact; readonly deduction: string } | undefined;
  for (const { lower, upper, deduction } of ranges) {
    const holds = off.gte(exact(lower).neg()) && off.lte(exact(upper));
    const width = exact(lower).add(exact(upper));
    if (holds && (best === undefined || width.lt(best.width))) best = { width, deduction };
  }
  return best?.deduction ?? '100';
};

const scaledPoints = ({ factor, roundResult }: GivenValue, points: string): Exact => {
  const scaled = exact(points).mul(exact(factor ?? '1'));
  return roundResult === undefined ? scaled : roundHalfUp(scaled, roundResult);
};

const overtimeDeduction = ({ limit, unit, points, count }: TimeBased, seconds: Exact): Exact => {
  const over = notBelowZero(seconds.sub(exact(limit))).div(exact(unit));
  const units = count === 'completed' ? over.floor() : over.ceil();
  return units.mul(exact(points));
};

import { type Exact, exact, isExactText, sumExact, zero } from '@jinbang/kernel/exact';
import type { RejectionIssue, RejectionParams } from '@jinbang/kernel/rejection';
import type { Aspect, Calculation, Combination } from './aspect.ts';

export type AspectFlawCode =
  | 'aspect.not-exact'
  | 'aspect.not-positive'
  | 'aspect.negative'
  | 'aspect.range-empty'
  | 'aspect.percent-range'
  | 'aspect.drops-all'
  | 'aspect.no-lines'
  | 'aspect.exceeds-maximum'
  | 'aspect.maximum-not-zero';
export type AspectFlaw = RejectionIssue & { readonly code: AspectFlawCode };

/**
 * What is wrong with an aspect's configuration, with the place of each flaw; empty when it can be
 * marked. Ask before a scheme is published: the arithmetic itself trusts what it is given.
 */
export const findAspectFlaws = (aspect: Aspect): readonly AspectFlaw[] => {
  const inexact = textsOf(aspect).filter(([, text]) => !isExactText(text));
  if (inexact.length > 0) return inexact.map(([at]) => flawAt(at, 'aspect.not-exact'));
  return [...maximumFlaws(aspect), ...signFlaws(aspect), ...combinedFlaws(aspect)];
};

const flawAt = (at: string, code: AspectFlawCode, params?: RejectionParams): AspectFlaw =>
  params ? { at, code, params } : { at, code };

type Placed = readonly [at: string, text: string];

/** Every number of the configuration, wherever it stands; labels are no numbers. */
const textsOf = ({ max, calculation }: Aspect): readonly Placed[] => [
  ['max', max],
  ...textsWithin('calculation', calculation),
];

const NOT_NUMBERS = new Set(['kind', 'rule', 'label', 'from', 'count', 'otherwise', 'zeroes']);

const textsWithin = (at: string, value: unknown): readonly Placed[] => {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    NOT_NUMBERS.has(key) ? [] : textsWithin(`${at}.${key}`, held),
  );
};

const isNumberNamed = (at: string, names: readonly string[]) =>
  names.some((name) => at.endsWith(`.${name}`));

/** Steps, factors and units divide; offsets, limits and caps are distances. */
const signFlaws = (aspect: Aspect): readonly AspectFlaw[] =>
  textsOf(aspect).flatMap(([at, text]) => {
    const value = exact(text);
    if (isNumberNamed(at, ['step', 'factor', 'unit']) && value.lte(zero)) {
      return [flawAt(at, 'aspect.not-positive')];
    }
    if (at.endsWith('.deduction') && (value.lt(zero) || value.gt(100))) {
      return [flawAt(at, 'aspect.percent-range')];
    }
    const distances = ['lower', 'upper', 'limit', 'cap', 'floor', 'tolerance', 'maxSpread'];
    const isDistance = at === 'max' || isNumberNamed(at, distances) || isAmount(aspect, at);
    return isDistance && value.lt(zero) ? [flawAt(at, 'aspect.negative')] : [];
  });

/** Points that are taken off, and the most a line of a form gives, have no sign. */
const isAmount = ({ calculation }: Aspect, at: string): boolean =>
  (calculation.kind === 'time' && at === 'calculation.points') ||
  (calculation.kind === 'faults' && at.endsWith('.points')) ||
  (calculation.kind === 'form' && /^calculation\.items\.\d+\.max$/.test(at));

/** The most an aspect can give must not pass its maximum; what only takes away has none. */
const maximumFlaws = ({ max, calculation }: Aspect): readonly AspectFlaw[] => {
  const takesAway =
    calculation.kind === 'fatal' ||
    (calculation.kind === 'deduction' && calculation.from !== 'full');
  if (takesAway) return exact(max).equals(zero) ? [] : [flawAt('max', 'aspect.maximum-not-zero')];
  const top = topOf(calculation);
  return top?.gt(exact(max)) ? [flawAt('calculation', 'aspect.exceeds-maximum', { max })] : [];
};

/** null: the calculation takes the maximum from the aspect itself. */
const topOf = (calculation: Calculation): Exact | null => {
  if (calculation.kind === 'points') {
    return exact(calculation.max).mul(exact(calculation.factor ?? '1'));
  }
  if (calculation.kind === 'form') {
    const whole = sumExact(calculation.items.map((item) => exact(item.max)));
    return whole.mul(exact(calculation.factor ?? '1'));
  }
  if (calculation.kind === 'faults' || calculation.kind === 'deduction') {
    return exact(calculation.floor ?? '0');
  }
  if (calculation.kind === 'value' && calculation.max !== undefined) {
    return exact(calculation.max).mul(exact(calculation.factor ?? '1'));
  }
  if (calculation.kind === 'banded') {
    const points = calculation.bands.map((band) => exact(band.points));
    const top = points.reduce((most, one) => (one.gt(most) ? one : most), zero);
    return top.mul(exact(calculation.factor ?? '1'));
  }
  return null;
};

const combinedFlaws = ({ max, calculation }: Aspect): readonly AspectFlaw[] => {
  if (calculation.kind === 'number-completed' && calculation.possible < 1) {
    return [flawAt('calculation.possible', 'aspect.not-positive')];
  }
  if (calculation.kind === 'value') {
    const { min = '0', max: top, factor = '1' } = calculation;
    return rangeFlaws(
      exact(min).mul(exact(factor)),
      top ? exact(top).mul(exact(factor)) : exact(max),
    );
  }
  if (calculation.kind === 'points') {
    return [
      ...rangeFlaws(exact(calculation.min), exact(calculation.max)),
      ...combinationFlaws(calculation.combination),
    ];
  }
  if (calculation.kind === 'form') {
    return [
      ...(calculation.items.length === 0 ? [flawAt('calculation.items', 'aspect.no-lines')] : []),
      ...combinationFlaws(calculation.combination),
    ];
  }
  if (calculation.kind === 'faults') {
    return calculation.faults.length === 0 ? [flawAt('calculation.faults', 'aspect.no-lines')] : [];
  }
  return [];
};

const rangeFlaws = (min: Exact, max: Exact): readonly AspectFlaw[] =>
  min.lt(max) ? [] : [flawAt('calculation.min', 'aspect.range-empty')];

const combinationFlaws = (combination: Combination): readonly AspectFlaw[] =>
  dropsAll(combination) ? [flawAt('calculation.combination', 'aspect.drops-all')] : [];

/** With the fewest judges for whom marks are dropped, one mark at least must be left. */
const dropsAll = (combination: Combination): boolean => {
  if (combination.rule === 'mean') return false;
  const { dropHigh = 1, dropLow = 1, minimumPresent = 3 } = combination;
  const fewest =
    combination.rule === 'trimmed'
      ? Math.max(combination.minimumJudges ?? 5, minimumPresent)
      : minimumPresent;
  return dropHigh + dropLow >= fewest;
};

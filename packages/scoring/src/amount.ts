import { type Exact, exact, one, roundHalfUp, zero } from '@jinbang/kernel/exact';

declare const units: unique symbol;

/** How many of the smallest parts a point has: six decimals, sevenths and ninths of them are whole. */
const UNITS_A_POINT = 63_000_000;
const UNITS = BigInt(UNITS_A_POINT);
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A whole number of units, never beyond what a number holds exactly. */
type Units = number & { readonly [units]: true };

/**
 * An exact number as it is added up a hundred thousand times two hundred: a whole number of units where
 * that says it exactly, else the exact number itself. No operation ever rounds.
 */
export type Amount = Units | Exact;

/** Safe: the callers have seen that it is whole and within the safe integers. */
const asUnits = (whole: number): Units => whole as Units;

export const noPoints = asUnits(0) as Amount;

/** What a sum or product is that was made in floating point: exact while within the safe integers. */
const isSafe = (whole: number): boolean =>
  whole <= Number.MAX_SAFE_INTEGER && whole >= -Number.MAX_SAFE_INTEGER;

export const amountOf = (value: Exact): Amount => {
  const { s, n, d } = value;
  if (UNITS % d !== 0n) return value;
  const whole = n * (UNITS / d);
  return whole > SAFE ? value : asUnits(Number(s < 0n ? -whole : whole));
};

const KNOWN_MAX = 16_384;
/** Sums of few different marks take few different values; each is made once. */
const known = new Map<number, Exact>();

/** The exact number an amount stands for. */
export const exactOf = (amount: Amount): Exact => {
  if (typeof amount !== 'number') return amount;
  const made = known.get(amount);
  if (made) return made;
  if (known.size >= KNOWN_MAX) known.clear();
  const fresh = amount === 0 ? zero : exact(amount).div(exact(UNITS));
  known.set(amount, fresh);
  return fresh;
};

export const plus = (left: Amount, right: Amount): Amount => {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (isSafe(sum)) return asUnits(sum);
  }
  return amountOf(exactOf(left).add(exactOf(right)));
};

export const minus = (left: Amount, right: Amount): Amount => {
  if (typeof left === 'number' && typeof right === 'number') {
    const rest = left - right;
    if (isSafe(rest)) return asUnits(rest);
  }
  return amountOf(exactOf(left).sub(exactOf(right)));
};

export const sumOf = (amounts: readonly Amount[]): Amount => {
  let sum: Amount = noPoints;
  for (const amount of amounts) sum = plus(sum, amount);
  return sum;
};

/** So many times an amount; a factor is the scheme's own, a weight or what a void aspect left over. */
export const times = (amount: Amount, factor: Exact): Amount => {
  if (factor === one) return amount;
  if (typeof amount === 'number' && isSafe(Number(factor.n))) {
    const product = amount * Number(factor.s * factor.n);
    const parts = Number(factor.d);
    if (isSafe(product) && isSafe(parts) && product % parts === 0) return asUnits(product / parts);
  }
  return amountOf(exactOf(amount).mul(factor));
};

/** Half up, the half away from zero, to so many decimals; `null` leaves it as it is. */
export const roundAmount = (amount: Amount, places: number | null): Amount => {
  if (places === null) return amount;
  const step = UNITS_A_POINT / 10 ** places;
  if (typeof amount !== 'number' || !Number.isSafeInteger(step)) {
    return amountOf(roundHalfUp(exactOf(amount), places));
  }
  const size = Math.abs(amount);
  const over = size % step;
  const rounded = over * 2 >= step ? size - over + step : size - over;
  if (!isSafe(rounded)) return amountOf(roundHalfUp(exactOf(amount), places));
  return asUnits(amount < 0 ? -rounded : rounded);
};

/** Below zero: `left` is less. */
export const compareAmounts = (left: Amount, right: Amount): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : exactOf(left).compare(exactOf(right));

export const isNothing = (amount: Amount): boolean =>
  typeof amount === 'number' ? amount === 0 : amount.equals(zero);

export const isBelowZero = (amount: Amount): boolean => compareAmounts(amount, noPoints) < 0;

import { type Exact, exact } from '@jinbang/kernel/exact';

/**
 * An exact number as it is compared a hundred thousand times: millionths as a whole number where they
 * say it exactly, else the exact number itself. Equal numbers always have the same form.
 */
export type Comparable = number | Exact;

const MILLION = 1_000_000n;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

export const comparable = (value: Exact): Comparable => {
  const { s, n, d } = value;
  if (MILLION % d !== 0n) return value;
  const units = n * (MILLION / d);
  return units > SAFE ? value : Number(s * units);
};

/** The exact number again. */
export const exactly = (value: Comparable): Exact =>
  typeof value === 'number' ? exact(value).div(exact(MILLION)) : value;

/** Below zero: `left` is less. */
export const compareNumbers = (left: Comparable, right: Comparable): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : exactly(left).compare(exactly(right));

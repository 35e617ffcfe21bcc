import Fraction from 'fraction.js';
import { accept, type Result, refuse } from './result.ts';

/**
 * An exact number: marks, totals, weights and percentages are never floating point.
 * On the wire it is text, a decimal where it ends (`1.25`) and a fraction where not (`7/18`).
 */
export type Exact = Fraction;

const DECIMAL = /^-?\d{1,12}(\.\d{1,12})?$/;
const RATIO = /^-?\d{1,24}\/[1-9]\d{0,23}$/;

/** Is this text an exact number in the form the wire allows? */
export const isExactText = (text: string): boolean => DECIMAL.test(text) || RATIO.test(text);

/** Reads untrusted text; `not-exact` for everything that is not a plain decimal or fraction. */
export const parseExact = (text: string): Result<Exact, 'not-exact'> =>
  isExactText(text) ? accept(new Fraction(text)) : refuse('not-exact');

/** Trusted text or whole number to exact number; throws on anything else. */
export const exact = (value: string | number | bigint): Exact => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError('An exact number is made from text or a whole number.');
  }
  return new Fraction(value);
};

export const zero: Exact = new Fraction(0);
export const one: Exact = new Fraction(1);

export const sumExact = (values: Iterable<Exact>): Exact => {
  let total = zero;
  for (const value of values) total = total.add(value);
  return total;
};

export const compareExact = (left: Exact, right: Exact): number => left.compare(right);

/** How many decimals write 1/d exactly, or undefined where it never ends. */
const decimalsOf = (denominator: bigint): number | undefined => {
  const count = (prime: bigint): [number, bigint] => {
    let rest = denominator;
    let times = 0;
    for (; rest % prime === 0n; rest /= prime) times += 1;
    return [times, prime ** BigInt(times)];
  };
  const [twos, powerOfTwo] = count(2n);
  const [fives, powerOfFive] = count(5n);
  return powerOfTwo * powerOfFive === denominator ? Math.max(twos, fives) : undefined;
};

/** The wire's decimals end at 12 places; what needs more travels as a fraction. */
const DECIMALS_MAX = 12;

/** The one text form of an exact number: shortest decimal, or `n/d` in lowest terms. */
export const exactText = (value: Exact): string => {
  const decimals = decimalsOf(value.d);
  if (decimals === undefined || decimals > DECIMALS_MAX) return value.toFraction();
  return fixedText(value, decimals);
};

/** How many whole `1/factor` are in the amount of a value, the half counted up. */
const wholesOf = ({ n, d }: Exact, factor: bigint): bigint => (n * factor * 2n + d) / (d * 2n);

/**
 * Rounds half up (四舍五入), the half away from zero, to `places` decimals.
 * Stays exact; only where a rule says so (domain: total, module).
 */
export const roundHalfUp = (value: Exact, places: number): Exact => {
  const factor = 10n ** BigInt(places);
  const rounded = new Fraction(wholesOf(value, factor), factor);
  return value.s < 0n ? rounded.neg() : rounded;
};

/** Text with exactly `places` decimals, rounded half up: `80.60`, for people and for documents. */
export const fixedText = (value: Exact, places: number): string => {
  const wholes = wholesOf(value, 10n ** BigInt(places));
  const digits = wholes.toString().padStart(places + 1, '0');
  const sign = value.s < 0n && wholes > 0n ? '-' : '';
  if (places === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

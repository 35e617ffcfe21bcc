import type { Period } from './promotion-rule.ts';
import { isWithin } from './scope.ts';

const YEAR_DIGITS = 4;
const LEAP_DAY = '-02-29';

const yearOf = (day: string): number => Number(day.slice(0, YEAR_DIGITS));

/** The same day of another year; 29 February becomes the 28th, which every year has. */
const inYear = (day: string, year: number): string => {
  const rest = day.slice(YEAR_DIGITS);
  const kept = rest === LEAP_DAY ? '-02-28' : rest;
  return `${String(year).padStart(YEAR_DIGITS, '0')}${kept}`;
};

/**
 * The day on which rules are tried that were not in force when a result became final: the same day of
 * the nearest year within their validity, or its first day where no year has it. A day within stays.
 * Days are `YYYY-MM-DD`.
 */
export const dayInForce = (day: string, valid: Period): string => {
  if (isWithin(day, valid)) return day;
  const later = day < valid.from;
  const nearest = yearOf(later ? valid.from : (valid.to ?? valid.from));
  const moved = [nearest, nearest + (later ? 1 : -1)]
    .map((year) => inYear(day, year))
    .find((candidate) => isWithin(candidate, valid));
  return moved ?? valid.from;
};

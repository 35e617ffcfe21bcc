import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { compareExact, exact, zero } from '@jinbang/kernel/exact';

const HUNDRED = exact(100);

const isAbove = (left: string, right: string): boolean =>
  compareExact(exact(left), exact(right)) > 0;
const isPercent = (text: string): boolean => compareExact(exact(text), HUNDRED) <= 0;
const isZero = (text: string | undefined): boolean =>
  text !== undefined && exact(text).equals(zero);

type Code = `scheme.${string}`;

/** What is wrong inside a calculation that has the right form; the code of the refusal, or nothing. */
export const findCalculationFlaw = (calculation: SchemeCalculation): Code | undefined => {
  switch (calculation.kind) {
    case 'points':
      return findPointsFlaw(calculation);
    case 'choice':
      return calculation.options.every(({ deduction }) => isPercent(deduction))
        ? undefined
        : 'scheme.deduction-above-hundred';
    case 'ranged':
      return calculation.ranges.every(({ deduction }) => isPercent(deduction))
        ? undefined
        : 'scheme.deduction-above-hundred';
    case 'value':
      return findValueFlaw(calculation);
    case 'deduction':
      return isZero(calculation.step) ? 'scheme.step-zero' : undefined;
    case 'time':
      return isZero(calculation.unit) ? 'scheme.step-zero' : undefined;
    default:
      return undefined;
  }
};

const findPointsFlaw = (
  calculation: Extract<SchemeCalculation, { kind: 'points' }>,
): Code | undefined => {
  const { min, max, step, combination } = calculation;
  if (!isAbove(max, min)) return 'scheme.range-empty';
  if (isZero(step)) return 'scheme.step-zero';
  if (combination.rule !== 'trimmed') return undefined;
  const { dropHigh, dropLow, minimumJudges = 5 } = combination;
  // Dropping must leave somebody whose mark counts.
  return dropHigh + dropLow >= minimumJudges ? 'scheme.drops-all' : undefined;
};

const findValueFlaw = (
  calculation: Extract<SchemeCalculation, { kind: 'value' }>,
): Code | undefined => {
  const { min = '0', max, step, factor } = calculation;
  if (isZero(factor)) return 'scheme.factor-zero';
  if (isZero(step)) return 'scheme.step-zero';
  return max !== undefined && !isAbove(max, min) ? 'scheme.range-empty' : undefined;
};

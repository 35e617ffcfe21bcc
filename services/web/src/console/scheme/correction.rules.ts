import type { AmendmentChange } from '@jinbang/contracts/http/judging-amendment';
import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import type { SchemeAspect } from './scheme.types.ts';

export type FigureWord =
  | 'target'
  | 'lower'
  | 'upper'
  | 'deduction'
  | 'possible'
  | 'points'
  | 'limit'
  | 'unit'
  | 'cap';

/** A number of a calculation that may turn out wrong; `place` counts from 1 where there are several. */
export type Figure = {
  readonly word: FigureWord;
  readonly place: number | null;
  readonly value: string;
};

const one = (word: FigureWord, value: string): Figure => ({ word, place: null, value });
const each = (word: FigureWord, values: readonly string[]): readonly Figure[] =>
  values.map((value, at) => ({ word, place: at + 1, value }));

/** The numbers that can be corrected; the kind of calculation and its maximum cannot. */
export const figuresOf = (calculation: SchemeCalculation): readonly Figure[] => {
  switch (calculation.kind) {
    case 'ranged':
      return [
        one('target', calculation.target),
        ...calculation.ranges.flatMap(({ lower, upper, deduction }, at): Figure[] => [
          { word: 'lower', place: at + 1, value: lower },
          { word: 'upper', place: at + 1, value: upper },
          { word: 'deduction', place: at + 1, value: deduction },
        ]),
      ];
    case 'choice':
      return each(
        'deduction',
        calculation.options.map(({ deduction }) => deduction),
      );
    case 'banded':
      return each(
        'points',
        calculation.bands.map(({ points }) => points),
      );
    case 'faults':
      return each(
        'points',
        calculation.faults.map(({ points }) => points),
      );
    case 'number-completed':
      return [one('possible', `${calculation.possible}`)];
    case 'time':
      return [
        one('limit', calculation.limit),
        one('unit', calculation.unit),
        one('points', calculation.points),
      ];
    case 'deduction':
      return calculation.cap === undefined ? [] : [one('cap', calculation.cap)];
    default:
      return [];
  }
};

/** The calculation with other numbers, in the order `figuresOf` names them. */
export const withFigures = (
  calculation: SchemeCalculation,
  typed: readonly string[],
): SchemeCalculation => {
  const values = typed.map((value) => value.trim());
  const [first = '', second = '', third = ''] = values;
  switch (calculation.kind) {
    case 'ranged':
      return {
        ...calculation,
        target: first,
        ranges: calculation.ranges.map((_, at) => ({
          lower: values[1 + 3 * at] ?? '',
          upper: values[2 + 3 * at] ?? '',
          deduction: values[3 + 3 * at] ?? '',
        })),
      };
    case 'choice':
      return {
        ...calculation,
        options: calculation.options.map((option, at) => ({
          ...option,
          deduction: values[at] ?? '',
        })),
      };
    case 'banded':
      return {
        ...calculation,
        bands: calculation.bands.map((band, at) => ({ ...band, points: values[at] ?? '' })),
      };
    case 'faults':
      return {
        ...calculation,
        faults: calculation.faults.map((fault, at) => ({ ...fault, points: values[at] ?? '' })),
      };
    case 'number-completed':
      return { ...calculation, possible: /^\d+$/.test(first) ? Number(first) : Number.NaN };
    case 'time':
      return { ...calculation, limit: first, unit: second, points: third };
    case 'deduction':
      return calculation.cap === undefined ? calculation : { ...calculation, cap: first };
    default:
      return calculation;
  }
};

export type Correction = {
  readonly figures: readonly string[];
  /** In Chinese; an English text that stands beside it is kept only where nothing was changed. */
  readonly description: string;
  readonly requirement: string;
};

export const correctionOf = ({
  calculation,
  description,
  requirement,
}: SchemeAspect): Correction => ({
  figures: figuresOf(calculation).map(({ value }) => value),
  description: description.zh,
  requirement: requirement?.zh ?? '',
});

/** What is asked of the service: only what was changed; null where nothing was. */
export const correctionChange = (
  aspect: SchemeAspect,
  wanted: Correction,
): AmendmentChange | null => {
  const present = correctionOf(aspect);
  const isOther = (key: 'description' | 'requirement') =>
    wanted[key].trim() !== present[key] && wanted[key].trim() !== '';
  const isRecalculated = wanted.figures.some((value, at) => value.trim() !== present.figures[at]);
  if (!isRecalculated && !isOther('description') && !isOther('requirement')) return null;
  return {
    kind: 'correct',
    aspectId: aspect.aspectId,
    ...(isRecalculated ? { calculation: withFigures(aspect.calculation, wanted.figures) } : {}),
    ...(isOther('description') ? { description: { zh: wanted.description.trim() } } : {}),
    ...(isOther('requirement') ? { requirement: { zh: wanted.requirement.trim() } } : {}),
  };
};

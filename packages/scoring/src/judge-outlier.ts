import { exact } from '@jinbang/kernel/exact';
import type { Calculation } from './aspect.ts';
import type { JudgeMark } from './judge-mark.ts';
import { sumOf } from './mean.ts';

/**
 * Judges' marks as shares of the scale they were given on, so that a 0 to 3 and a 0 to 100 can stand
 * in one picture. For reporting only: nothing here ever changes a mark (domain §4), so plain numbers
 * are good enough, and a hundred thousand of them are read in no time.
 */
const numberOf = (text: string): number =>
  text.includes('/') ? exact(text).valueOf() : Number(text);

/** The length of the scale a seat marks on; 0 where the panel agrees on one value. */
const scaleOf = (calculation: Calculation): number => {
  switch (calculation.kind) {
    case 'judgement':
      return 3;
    case 'points':
      return numberOf(calculation.max) - numberOf(calculation.min);
    case 'form':
      return sumOf(calculation.items.map(({ max }) => numberOf(max)));
    default:
      return 0;
  }
};

const givenOn = (calculation: Calculation, mark: JudgeMark): number | null => {
  switch (mark.kind) {
    case 'judgement':
      return numberOf(mark.score);
    case 'points':
      return calculation.kind === 'points'
        ? numberOf(mark.points) - numberOf(calculation.min)
        : null;
    case 'form':
      return sumOf(mark.points.map(numberOf));
    default:
      return null;
  }
};

/** A seat's mark from 0 to 1 of its scale; null for what no seat gives of its own. */
export const shareOfScale = (calculation: Calculation, mark: JudgeMark): number | null => {
  const scale = scaleOf(calculation);
  const given = givenOn(calculation, mark);
  return given === null || scale <= 0 ? null : given / scale;
};

/** Where a scheme sets no spread of its own; a setting by nature, [A] in the domain reference. */
export const FAR_SHARE = 0.15;

/** How far a mark may lie from the panel, as a share of the scale, before somebody should look. */
export const farShare = (calculation: Calculation): number => {
  const scale = scaleOf(calculation);
  if (calculation.kind === 'judgement') return (calculation.maxSpread ?? 1) / scale;
  const isPanel = calculation.kind === 'points' || calculation.kind === 'form';
  const spread = isPanel ? calculation.maxSpread : undefined;
  return spread === undefined || scale <= 0 ? FAR_SHARE : numberOf(spread) / scale;
};

export type Outlier = {
  readonly judge: string;
  readonly share: number;
  /** The middle of the others' marks. */
  readonly others: number;
};

type GivenShare = { readonly judge: string; readonly share: number };

const medianOf = (values: readonly number[]): number => {
  const ordered = values.toSorted((left, right) => left - right);
  const half = Math.floor(ordered.length / 2);
  const upper = ordered[half] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[half - 1] ?? Number.NaN) + upper) / 2;
};

/** Shares are divided in binary: a gap exactly at the limit is within it. */
const ROUNDING = 1e-9;

/**
 * The one mark far from its panel: the others agree among themselves within the limit, and it lies
 * farther than that from their middle. A panel that is split, or of fewer than three, has none.
 */
export const outlierOf = (marks: readonly GivenShare[], limit: number): Outlier | null => {
  if (marks.length < 3) return null;
  const far = marks.flatMap(({ judge, share }) => {
    const others = marks.filter((one) => one.judge !== judge).map((one) => one.share);
    if (Math.max(...others) - Math.min(...others) > limit + ROUNDING) return [];
    const middle = medianOf(others);
    return Math.abs(share - middle) > limit + ROUNDING ? [{ judge, share, others: middle }] : [];
  });
  return far.length === 1 ? (far[0] ?? null) : null;
};

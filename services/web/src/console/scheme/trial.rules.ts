import { type Exact, exact, exactText } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { type SettledAspect, settleAspect } from '@jinbang/scoring/aspect-value';
import { checkValue } from '@jinbang/scoring/check-value';
import type { JudgeMark } from '@jinbang/scoring/judge-mark';
import { scoringAspect } from '../../tablet/day-index.rules.ts';
import { linesFormOf, linesValue } from '../../tablet/lines-form.rules.ts';
import { numberFormOf, numberValue } from '../../tablet/number-form.rules.ts';
import type { SchemeAspect } from './scheme.types.ts';
import { workingOf } from './working.rules.ts';

/** What one field of a trial asks for: a judge's mark, a line of a form, or the one value. */
export type TrialField =
  | { readonly of: 'judge'; readonly number: number; readonly options: readonly JudgeMark[] | null }
  | { readonly of: 'line'; readonly label: string; readonly options: null }
  | { readonly of: 'value'; readonly options: readonly JudgeMark[] | null };

const SCORES: readonly JudgeMark[] = ['0', '1', '2', '3'].map((score) => ({
  kind: 'judgement',
  score,
}));

/** The answers an aspect allows; null where a number is typed. */
const optionsOf = ({ calculation }: SchemeAspect): readonly JudgeMark[] | null => {
  switch (calculation.kind) {
    case 'judgement':
      return SCORES;
    case 'pass-fail':
      return [true, false].map((passed) => ({ kind: 'pass-fail', passed }));
    case 'fatal':
      return [false, true].map((found) => ({ kind: 'fatal', found }));
    case 'choice':
      return calculation.options.map((_, choice) => ({ kind: 'choice', choice }));
    case 'banded':
      return calculation.bands.map((_, band) => ({ kind: 'banded', band }));
    default:
      return null;
  }
};

/** As many judges as the rule needs to show what it does. */
const seatCount = ({ calculation }: SchemeAspect): number => {
  if (calculation.kind === 'judgement') return Math.max(3, calculation.minimumJudges ?? 0);
  if (calculation.kind !== 'points' && calculation.kind !== 'form') return 1;
  const { combination } = calculation;
  return combination.rule === 'mean' ? Math.max(3, combination.minimumPresent ?? 0) : 5;
};

const countTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => place + 1);

/** The fields a mark is tried with, in their order. */
export const trialFields = (aspect: SchemeAspect): readonly TrialField[] => {
  const lines = linesFormOf(aspect);
  if (lines) return lines.lines.map(({ label }) => ({ of: 'line', label, options: null }));
  const options = optionsOf(aspect);
  if (!isMarkedBySeat(aspect.calculation)) return [{ of: 'value', options }];
  return countTo(seatCount(aspect)).map((number) => ({ of: 'judge', number, options }));
};

const text = (value: Exact): string => exactText(value);

const pointsExample = ({ calculation }: SchemeAspect, count: number): readonly string[] => {
  if (calculation.kind !== 'points') return [];
  const [min, max] = [exact(calculation.min), exact(calculation.max)];
  const unit = calculation.step ? exact(calculation.step) : max.sub(min).div(exact(10));
  const top = min.add(unit.mul(max.sub(min).div(unit).floor()));
  const isClose =
    calculation.maxSpread !== undefined || calculation.combination.rule === 'middle-gap';
  return countTo(count).map((number) => {
    const below = top.sub(unit.mul(exact(isClose ? 1 : ([2, 1, 2, 3, 1][number % 5] ?? 1))));
    return text(below.lt(min) ? min : below);
  });
};

const numberExample = (aspect: SchemeAspect): string => {
  const { calculation, max } = aspect;
  switch (calculation.kind) {
    case 'number-completed':
      return `${Math.max(1, calculation.possible - 1)}`;
    case 'ranged': {
      const range = calculation.ranges[1] ?? calculation.ranges[0];
      return text(exact(calculation.target).add(exact(range?.upper ?? '0')));
    }
    case 'deduction':
      return calculation.step ?? calculation.cap ?? '1';
    case 'time':
      return text(exact(calculation.limit).add(exact(calculation.unit)));
    default:
      return numberFormOf(aspect)?.max ?? (calculation.kind === 'value' ? '1' : max);
  }
};

const optionExample = ({ calculation }: SchemeAspect): string => {
  if (calculation.kind === 'choice') {
    const part = calculation.options.findIndex(
      ({ deduction }) => exact(deduction).gt(exact(0)) && exact(deduction).lt(exact(100)),
    );
    return `${Math.max(0, part)}`;
  }
  return calculation.kind === 'banded' ? '1' : '0';
};

/** What the fields say before anybody types: a plain case. An option is named by its place. */
export const trialExample = (aspect: SchemeAspect): readonly string[] => {
  const { calculation } = aspect;
  const count = trialFields(aspect).length;
  switch (calculation.kind) {
    case 'judgement':
      return countTo(count).map((number) =>
        number === 3 && calculation.maxSpread !== 0 ? '3' : '2',
      );
    case 'points':
      return pointsExample(aspect, count);
    case 'form':
      return calculation.items.map(({ max }) => max);
    case 'faults':
      return calculation.faults.map((_, line) => (line === 0 ? '1' : '0'));
    default:
      return [optionsOf(aspect) === null ? numberExample(aspect) : optionExample(aspect)];
  }
};

const markOf = (aspect: SchemeAspect, typed: string): unknown => {
  const options = optionsOf(aspect);
  if (options) return options[Number(typed)];
  if (aspect.calculation.kind === 'number-completed') {
    return { kind: 'number-completed', done: typed.trim() === '' ? Number.NaN : Number(typed) };
  }
  const form = numberFormOf(aspect);
  return form ? numberValue(form.kind, typed) : undefined;
};

/** What each judge of the trial gave; a form is taken as filled in alike by all. */
const valuesOf = (aspect: SchemeAspect, typed: readonly string[]): readonly unknown[] => {
  const lines = linesFormOf(aspect);
  if (!lines) return typed.map((one) => markOf(aspect, one));
  const value = linesValue(lines.kind, typed);
  return countTo(lines.kind === 'form' ? seatCount(aspect) : 1).map(() => value);
};

export type Tried =
  | { readonly ok: false; readonly refusal: Rejection }
  | {
      readonly ok: true;
      readonly settled: SettledAspect;
      /** How the mark came about, in figures; null where it is said in words. */
      readonly working: string | null;
    };

/** What typed values are worth, by the code that judging and the tablets calculate with. */
export const tryMark = (aspect: SchemeAspect, typed: readonly string[]): Tried => {
  const scoring = scoringAspect(aspect);
  const marks = new Map<string, JudgeMark>();
  for (const [place, value] of valuesOf(aspect, typed).entries()) {
    const checked = checkValue(scoring, value);
    if (!checked.ok) return { ok: false, refusal: checked.refusal };
    marks.set(`${place + 1}`, checked.value);
  }
  const isDouble = aspect.entries === 'twoIndependent' && !isMarkedBySeat(aspect.calculation);
  const [first] = marks.values();
  if (isDouble && first) marks.set('2', first);
  const settled = settleAspect(scoring, marks, [...marks.keys()]);
  return { ok: true, settled, working: workingOf(aspect, [...marks], settled) };
};

import type { CalculationKind } from './aspect.ts';

/**
 * What a judge enters for one aspect, as it travels. `kind` is the calculation's; numbers that are
 * marks, measurements or seconds are exact text, counts and positions (from 0) whole numbers.
 */
export type JudgeMark =
  | { readonly kind: 'judgement'; readonly score: string }
  | { readonly kind: 'points'; readonly points: string }
  /** One text an item of the form, in its order. */
  | { readonly kind: 'form'; readonly points: readonly string[] }
  | { readonly kind: 'pass-fail'; readonly passed: boolean }
  | { readonly kind: 'number-completed'; readonly done: number }
  | { readonly kind: 'choice'; readonly choice: number }
  | { readonly kind: 'ranged'; readonly measured: string }
  | { readonly kind: 'value'; readonly points: string }
  | { readonly kind: 'deduction'; readonly points: string }
  /** How often each fault was found, in the order of the sheet. */
  | { readonly kind: 'faults'; readonly counts: readonly number[] }
  | { readonly kind: 'banded'; readonly band: number }
  | { readonly kind: 'time'; readonly seconds: string }
  | { readonly kind: 'fatal'; readonly found: boolean };

export type MarkField = { readonly name: string; readonly holds: Held };
type Held = 'exact' | 'count' | 'truth' | 'exacts' | 'counts';

/** The one field beside `kind` in each form. */
export const MARK_FIELD: Readonly<Record<CalculationKind, MarkField>> = {
  judgement: { name: 'score', holds: 'exact' },
  points: { name: 'points', holds: 'exact' },
  form: { name: 'points', holds: 'exacts' },
  'pass-fail': { name: 'passed', holds: 'truth' },
  'number-completed': { name: 'done', holds: 'count' },
  choice: { name: 'choice', holds: 'count' },
  ranged: { name: 'measured', holds: 'exact' },
  value: { name: 'points', holds: 'exact' },
  deduction: { name: 'points', holds: 'exact' },
  faults: { name: 'counts', holds: 'counts' },
  banded: { name: 'band', holds: 'count' },
  time: { name: 'seconds', holds: 'exact' },
  fatal: { name: 'found', holds: 'truth' },
};

type Entered = string | number | boolean;

/** What a judge entered, whatever the form calls it: exact text, count or truth, or a list of them. */
export const enteredIn = (mark: JudgeMark): Entered | readonly Entered[] => {
  switch (mark.kind) {
    case 'judgement':
      return mark.score;
    case 'pass-fail':
      return mark.passed;
    case 'number-completed':
      return mark.done;
    case 'choice':
      return mark.choice;
    case 'ranged':
      return mark.measured;
    case 'faults':
      return mark.counts;
    case 'banded':
      return mark.band;
    case 'time':
      return mark.seconds;
    case 'fatal':
      return mark.found;
    case 'points':
    case 'form':
    case 'value':
    case 'deduction':
      return mark.points;
  }
};

import { type Exact, exact, exactText, isExactText, one, zero } from '@jinbang/kernel/exact';
import type { Rejection, RejectionParams } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Aspect, GivenValue } from './aspect.ts';
import { type JudgeMark, MARK_FIELD, type MarkField } from './judge-mark.ts';

export type MarkRefusalCode =
  | 'mark.wrong-form'
  | 'mark.not-exact'
  | 'mark.score-range'
  | 'mark.above-maximum'
  | 'mark.below-minimum'
  | 'mark.step'
  | 'mark.count-range'
  | 'mark.unknown-choice'
  | 'mark.unknown-band'
  | 'mark.lines';
export type MarkRefusal = Rejection<MarkRefusalCode>;

/**
 * Reads one entered value from outside and checks it against the aspect's own calculation.
 * The texts are kept as typed: `7.50` stays `7.50` in the log and counts as 7.5.
 * Refuses with `mark.*`, the aspect's code and the bound that was broken in the params.
 */
export const checkValue = (aspect: Aspect, value: unknown): Result<JudgeMark, MarkRefusal> => {
  const form = readForm(aspect, value);
  if (!form.ok) return form;
  const flaw = findFlaw(aspect, form.value);
  return flaw ? refuse(flaw) : form;
};

const rejectionFor = (
  aspect: Aspect,
  code: MarkRefusalCode,
  params: RejectionParams = {},
): MarkRefusal => ({ kind: 'invalid', code, params: { aspect: aspect.code, ...params } });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Exactly the two fields of the calculation's form, each of its type; anything more is refused. */
const readForm = (aspect: Aspect, value: unknown): Result<JudgeMark, MarkRefusal> => {
  const { kind } = aspect.calculation;
  const field = MARK_FIELD[kind];
  const wrong = refuse(rejectionFor(aspect, 'mark.wrong-form', { expected: kind }));
  if (!isRecord(value) || value.kind !== kind) return wrong;
  if (Object.keys(value).length !== 2 || !Object.hasOwn(value, field.name)) return wrong;
  const held = value[field.name];
  if (!isOfType(held, field.holds)) return wrong;
  const isNumber = field.holds === 'exact' || field.holds === 'exacts';
  if (isNumber && ![held].flat().every(isExactEntry))
    return refuse(rejectionFor(aspect, 'mark.not-exact'));
  // MARK_FIELD names the one field of each kind and the checks above its type.
  return accept({ kind, [field.name]: held } as JudgeMark);
};

/** A JSON number is none: it may already have lost its exactness. */
const isExactEntry = (held: unknown): boolean => typeof held === 'string' && isExactText(held);

const isOfType = (held: unknown, wanted: MarkField['holds']): boolean => {
  switch (wanted) {
    case 'exact':
      return true;
    case 'count':
      return Number.isSafeInteger(held);
    case 'truth':
      return typeof held === 'boolean';
    case 'exacts':
      return Array.isArray(held);
    case 'counts':
      return Array.isArray(held) && held.every(Number.isSafeInteger);
  }
};

const findFlaw = (aspect: Aspect, mark: JudgeMark): MarkRefusal | undefined => {
  switch (mark.kind) {
    case 'judgement':
      return /^[0-3]$/.test(mark.score) ? undefined : rejectionFor(aspect, 'mark.score-range');
    case 'points':
    case 'value':
    case 'deduction':
      return findRangeFlaw(aspect, exact(mark.points), boundsOf(aspect));
    case 'time':
      return findRangeFlaw(aspect, exact(mark.seconds), { min: zero });
    case 'form':
      return findFormFlaw(aspect, mark.points);
    case 'faults':
      return findFaultFlaw(aspect, mark.counts);
    case 'number-completed':
    case 'choice':
    case 'banded':
      return findPositionFlaw(aspect, mark);
    case 'ranged':
    case 'pass-fail':
    case 'fatal':
      return undefined;
  }
};

type Bounds = {
  readonly min: Exact;
  readonly max?: Exact | undefined;
  readonly step?: Exact | undefined;
};

const optionalExact = (text: string | undefined) => (text === undefined ? undefined : exact(text));

const highestGiven = ({ max }: Aspect, { factor, max: given }: GivenValue): Exact =>
  optionalExact(given) ?? exact(max).div(optionalExact(factor) ?? one);

/** What may be entered as points; a deduction has no upper end, its cap only stops it counting. */
const boundsOf = (aspect: Aspect): Bounds => {
  const { calculation } = aspect;
  if (calculation.kind === 'points') {
    const { min, max, step } = calculation;
    return { min: exact(min), max: exact(max), step: optionalExact(step) };
  }
  if (calculation.kind === 'value') {
    const { min, step } = calculation;
    const max = highestGiven(aspect, calculation);
    return { min: optionalExact(min) ?? zero, max, step: optionalExact(step) };
  }
  if (calculation.kind === 'deduction') {
    return { min: zero, step: optionalExact(calculation.step) };
  }
  return { min: zero };
};

const findRangeFlaw = (aspect: Aspect, given: Exact, bounds: Bounds): MarkRefusal | undefined => {
  const { min, max, step } = bounds;
  if (given.lt(min)) {
    return rejectionFor(aspect, 'mark.below-minimum', { minimum: exactText(min) });
  }
  if (max && given.gt(max)) {
    return rejectionFor(aspect, 'mark.above-maximum', { maximum: exactText(max) });
  }
  if (step && given.sub(min).div(step).d !== 1n) {
    return rejectionFor(aspect, 'mark.step', { step: exactText(step) });
  }
  return undefined;
};

/** As many texts as the form has items, each within its own line. */
const findFormFlaw = (aspect: Aspect, points: readonly string[]): MarkRefusal | undefined => {
  const { calculation } = aspect;
  if (calculation.kind !== 'form') return rejectionFor(aspect, 'mark.wrong-form');
  const { items, step } = calculation;
  if (points.length !== items.length) {
    return rejectionFor(aspect, 'mark.lines', { lines: items.length });
  }
  for (const [line, { max }] of items.entries()) {
    const bounds = { min: zero, max: exact(max), step: optionalExact(step) };
    const flaw = findRangeFlaw(aspect, exact(points[line] ?? '0'), bounds);
    if (flaw) return { ...flaw, params: { ...flaw.params, line: line + 1 } };
  }
  return undefined;
};

const COUNT_MAX = 10_000;

const findFaultFlaw = (aspect: Aspect, counts: readonly number[]): MarkRefusal | undefined => {
  const { calculation } = aspect;
  if (calculation.kind !== 'faults') return rejectionFor(aspect, 'mark.wrong-form');
  const lines = calculation.faults.length;
  if (counts.length !== lines) return rejectionFor(aspect, 'mark.lines', { lines });
  return counts.every((count) => count >= 0 && count <= COUNT_MAX)
    ? undefined
    : rejectionFor(aspect, 'mark.count-range', { possible: COUNT_MAX });
};

type Positioned = Extract<JudgeMark, { kind: 'number-completed' | 'choice' | 'banded' }>;

const findPositionFlaw = (aspect: Aspect, mark: Positioned): MarkRefusal | undefined => {
  const { calculation } = aspect;
  if (mark.kind === 'number-completed' && calculation.kind === 'number-completed') {
    const { possible } = calculation;
    if (mark.done >= 0 && mark.done <= possible) return undefined;
    return rejectionFor(aspect, 'mark.count-range', { possible });
  }
  if (mark.kind === 'choice' && calculation.kind === 'choice') {
    if (calculation.options[mark.choice]) return undefined;
    return rejectionFor(aspect, 'mark.unknown-choice', { options: calculation.options.length });
  }
  if (mark.kind === 'banded' && calculation.kind === 'banded') {
    if (calculation.bands[mark.band]) return undefined;
    return rejectionFor(aspect, 'mark.unknown-band', { bands: calculation.bands.length });
  }
  return rejectionFor(aspect, 'mark.wrong-form', { expected: calculation.kind });
};

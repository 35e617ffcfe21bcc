import { type Exact, exactText, fixedText } from '@jinbang/kernel/exact';
import type { SettledAspect } from '@jinbang/scoring/aspect-value';
import type { JudgeMark } from '@jinbang/scoring/judge-mark';
import type { SchemeAspect } from './scheme.types.ts';

type Given = readonly (readonly [seat: string, mark: JudgeMark])[];

const sumText = (parts: readonly string[]): string =>
  parts.length > 1 ? `(${parts.join(' + ')})` : (parts[0] ?? '');

const times = (working: string, factor: string | undefined): string =>
  factor === undefined ? working : `${working} × ${factor}`;

/** What the judges gave, without those whose points the rule left out. */
const countedOf = (given: Given, settled: SettledAspect): readonly string[] => {
  const dropped = settled.state === 'COMPLETE' ? settled.dropped : [];
  return given.flatMap(([seat, mark]) =>
    mark.kind === 'points' && !dropped.includes(seat) ? [mark.points] : [],
  );
};

const ofPanel = (aspect: SchemeAspect, given: Given, settled: SettledAspect): string | null => {
  const { calculation, max } = aspect;
  if (calculation.kind === 'judgement') {
    const scores = given.flatMap(([, mark]) => (mark.kind === 'judgement' ? [mark.score] : []));
    return `${max} × ${sumText(scores)} ÷ (3 × ${scores.length})`;
  }
  if (calculation.kind !== 'points') return null;
  const counted = countedOf(given, settled);
  return times(`${sumText(counted)} ÷ ${counted.length}`, calculation.factor);
};

const ofValue = ({ calculation, max }: SchemeAspect, mark: JudgeMark): string | null => {
  if (calculation.kind === 'form' && mark.kind === 'form') {
    return times(sumText(mark.points), calculation.factor);
  }
  if (calculation.kind === 'number-completed' && mark.kind === 'number-completed') {
    return `${max} × ${mark.done} ÷ ${calculation.possible}`;
  }
  if (calculation.kind === 'choice' && mark.kind === 'choice') {
    return `${max} × (1 − ${calculation.options[mark.choice]?.deduction}%)`;
  }
  if (calculation.kind === 'faults' && mark.kind === 'faults') {
    const lines = calculation.faults.map(({ points }, line) => `${mark.counts[line]} × ${points}`);
    return `${max} − ${sumText(lines)}`;
  }
  if (calculation.kind === 'value' && mark.kind === 'value') {
    return times(mark.points, calculation.factor);
  }
  return null;
};

/** How a mark came about, in figures; null where the sentence of the calculation says it all. */
export const workingOf = (
  aspect: SchemeAspect,
  given: Given,
  settled: SettledAspect,
): string | null => {
  const [, mark] = given[0] ?? [];
  if (!mark || settled.state !== 'COMPLETE') return null;
  return ofPanel(aspect, given, settled) ?? ofValue(aspect, mark);
};

/** An exact mark as people read it: all of it where it ends soon, else four decimals. */
export const markText = (value: Exact): { readonly shown: string; readonly isRounded: boolean } => {
  const whole = exactText(value);
  return /^-?\d+(\.\d{1,4})?$/.test(whole)
    ? { shown: whole, isRounded: false }
    : { shown: fixedText(value, 4), isRounded: true };
};

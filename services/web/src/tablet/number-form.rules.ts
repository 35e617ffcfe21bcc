import type { CellValue } from './cell-book.rules.ts';
import type { DayAspect } from './day-index.rules.ts';

/** A mark that is typed as a number, and what may be said beside the field. */
export type NumberForm = {
  readonly kind: 'points' | 'value' | 'deduction' | 'ranged' | 'time';
  readonly mayBeNegative: boolean;
  readonly min: string | null;
  readonly max: string | null;
  readonly step: string | null;
  readonly target: string | null;
};

const plain = { mayBeNegative: false, min: null, max: null, step: null, target: null };

/** How an aspect's number is typed; null where it is not a number. */
export const numberFormOf = ({ calculation, max }: DayAspect): NumberForm | null => {
  switch (calculation.kind) {
    case 'points':
      return {
        ...plain,
        kind: 'points',
        mayBeNegative: calculation.min.startsWith('-'),
        min: calculation.min,
        max: calculation.max,
        step: calculation.step ?? null,
      };
    case 'value': {
      const min = calculation.min ?? '0';
      const highest = calculation.max ?? (calculation.factor === undefined ? max : null);
      const step = calculation.step ?? null;
      return {
        ...plain,
        kind: 'value',
        mayBeNegative: min.startsWith('-'),
        min,
        max: highest,
        step,
      };
    }
    case 'deduction':
      return { ...plain, kind: 'deduction', min: '0', step: calculation.step ?? null };
    case 'ranged':
      return { ...plain, kind: 'ranged', mayBeNegative: true, target: calculation.target };
    case 'time':
      return { ...plain, kind: 'time', min: '0' };
    default:
      return null;
  }
};

/** The typed text as the value it stands for; checked by `scoring` before it is given. */
export const numberValue = (kind: NumberForm['kind'], typed: string): CellValue => {
  const text = typed.trim().replace(/\.$/, '');
  switch (kind) {
    case 'ranged':
      return { kind, measured: text };
    case 'time':
      return { kind, seconds: text };
    default:
      return { kind, points: text };
  }
};

export const typedOf = (value: CellValue | null): string => {
  switch (value?.kind) {
    case 'points':
    case 'value':
    case 'deduction':
      return value.points;
    case 'ranged':
      return value.measured;
    case 'time':
      return value.seconds;
    default:
      return '';
  }
};

const LENGTH_MAX = 16;

/** One key of the pad on the text so far. */
export const pressKey = (text: string, key: string): string => {
  if (key === 'erase') return text.slice(0, -1);
  if (key === 'sign') return text.startsWith('-') ? text.slice(1) : `-${text}`;
  if (key === '.' && text.includes('.')) return text;
  if (text.length >= LENGTH_MAX) return text;
  return key === '.' && /^-?$/.test(text) ? `${text}0.` : text + key;
};

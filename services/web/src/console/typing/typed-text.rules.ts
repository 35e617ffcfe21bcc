import type { PaperValue, TypingForm } from '@jinbang/contracts/http/judging-typing';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import type { Aspect } from '@jinbang/scoring/aspect';
import { checkValue } from '@jinbang/scoring/check-value';
import { enteredIn } from '@jinbang/scoring/judge-mark';

export type FormAspect = TypingForm['aspects'][number];

const scoringAspect = ({ aspectId, code, kind, max, calculation }: FormAspect): Aspect => ({
  ...{ id: aspectId, code, kind, max, calculation },
});

/** What was typed, or why it cannot stand on the sheet; nothing typed: nothing stands there. */
export type ReadText =
  | { readonly ok: true; readonly value: PaperValue | null }
  | {
      readonly ok: false;
      readonly code: string;
      readonly params?: RejectionParams | undefined;
    };

const unreadable: ReadText = { ok: false, code: 'typing.unreadable' };

const YES = new Set(['1', 'y', 'yes', '√', '✓', '是', '合格']);
const NO = new Set(['0', 'n', 'no', '×', '✗', '否', '不合格']);
/** What a judge writes who gives no mark here. */
const ABSENT = new Set(['x', '-', '缺']);

/** Said of a place that is looked at again, where nothing typed would mean that nobody looked. */
const NOTHING = new Set(['/', '空']);

const NUMBER = /^-?\d{1,9}(\.\d{1,6})?$/;
const WHOLE = /^\d{1,5}$/;

const numbersIn = (text: string): readonly string[] | undefined => {
  const parts = text.split(/[\s,，;；+]+/).filter((part) => part !== '');
  return parts.every((part) => NUMBER.test(part)) ? parts : undefined;
};

const listOf = ({ kind }: FormAspect['calculation'], text: string): PaperValue | undefined => {
  const parts = numbersIn(text);
  if (!parts || parts.length === 0) return undefined;
  if (kind === 'form') return { kind, points: [...parts] };
  return parts.every((part) => WHOLE.test(part))
    ? { kind: 'faults', counts: parts.map(Number) }
    : undefined;
};

const yesOrNo = (text: string): boolean | undefined => {
  if (YES.has(text)) return true;
  return NO.has(text) ? false : undefined;
};

const numberOf = (
  kind: 'judgement' | 'points' | 'value' | 'deduction' | 'ranged' | 'time',
  text: string,
): PaperValue | undefined => {
  if (!NUMBER.test(text)) return undefined;
  if (kind === 'ranged') return { kind, measured: text };
  if (kind === 'time') return { kind, seconds: text };
  if (kind !== 'judgement') return { kind, points: text };
  return /^[0-3]$/.test(text) ? { kind, score: text as '0' | '1' | '2' | '3' } : undefined;
};

/** The n-th option of a list is typed as n. */
const placeOf = (
  kind: 'choice' | 'banded' | 'number-completed',
  text: string,
): PaperValue | undefined => {
  if (!WHOLE.test(text)) return undefined;
  const count = Number(text);
  if (kind === 'number-completed') return { kind, done: count };
  if (count === 0) return undefined;
  return kind === 'choice' ? { kind, choice: count - 1 } : { kind, band: count - 1 };
};

const paperValueOf = (aspect: FormAspect, text: string): PaperValue | undefined => {
  const { calculation } = aspect;
  switch (calculation.kind) {
    case 'pass-fail': {
      const passed = yesOrNo(text);
      return passed === undefined ? undefined : { kind: 'pass-fail', passed };
    }
    case 'fatal': {
      const found = yesOrNo(text);
      return found === undefined ? undefined : { kind: 'fatal', found };
    }
    case 'form':
    case 'faults':
      return listOf(calculation, text);
    case 'choice':
    case 'banded':
    case 'number-completed':
      return placeOf(calculation.kind, text);
    default:
      return numberOf(calculation.kind, text);
  }
};

/** Lines an aspect is written in, each a row of the print: items of a form, faults of a sheet. */
export const linesOf = ({
  calculation,
}: Pick<FormAspect, 'calculation'>): readonly {
  readonly label: string;
  readonly points: string;
}[] => {
  if (calculation.kind === 'faults') return calculation.faults;
  if (calculation.kind !== 'form') return [];
  return calculation.items.map(({ label, max }) => ({ label, points: max }));
};

const mayBeAbsent = ({ calculation }: FormAspect): boolean =>
  calculation.kind === 'points' ||
  (calculation.kind === 'judgement' && calculation.minimumJudges !== undefined);

/** Full-width figures and points come from Chinese keyboards. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll('。', '.').trim().toLowerCase();

/** Reads a cell as it is typed, checked by the aspect's own calculation. */
export const readTyped = (aspect: FormAspect, typed: string): ReadText => {
  const text = plain(typed);
  if (text === '' || NOTHING.has(text)) return { ok: true, value: null };
  if (ABSENT.has(text)) {
    return mayBeAbsent(aspect)
      ? { ok: true, value: { kind: 'absent' } }
      : { ok: false, code: 'mark.absence-not-allowed', params: { aspect: aspect.code } };
  }
  const value = paperValueOf(aspect, text);
  if (!value || value.kind === 'absent') return unreadable;
  const checked = checkValue(scoringAspect(aspect), value);
  if (checked.ok) return { ok: true, value };
  const { code, params } = checked.refusal;
  return { ok: false, code, params };
};

/** Reads one line of an aspect that has several. */
export const readLine = ({ calculation }: FormAspect, typed: string): ReadText => {
  const text = plain(typed);
  const form = calculation.kind === 'faults' ? WHOLE : NUMBER;
  return text === '' || form.test(text) ? { ok: true, value: null } : unreadable;
};

/** A value as it would be typed. */
export const typedOf = (value: PaperValue | null): string => {
  if (value === null) return '';
  if (value.kind === 'absent') return 'x';
  if (value.kind === 'choice') return String(value.choice + 1);
  if (value.kind === 'banded') return String(value.band + 1);
  const entered = enteredIn(value);
  if (typeof entered === 'boolean') return entered ? '1' : '0';
  return Array.isArray(entered) ? entered.join(' ') : String(entered);
};

import {
  calculation as calculationForm,
  type SchemeCalculation,
} from '@jinbang/contracts/http/judging-scheme';

// A calculation in one cell, so that a person can fill in a table by hand. What the short forms
// cannot say is written as JSON, which is always read.

type Short = (rest: string) => object | undefined;

/** `deduction=label` or the deduction alone, separated by semicolons. */
const pairs = (rest: string, name: string): readonly object[] =>
  rest
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      if (at < 0) return { [name]: part };
      return { [name]: part.slice(0, at).trim(), label: part.slice(at + 1).trim() };
    });

const RANGE = /^([^/]+)\/([^=]+)=(.+)$/;

const ranges = (text: string): readonly object[] | undefined => {
  const found = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => RANGE.exec(part.trim()));
  if (found.some((match) => match === null)) return undefined;
  return found.map((match) => ({
    lower: match?.[1]?.trim(),
    upper: match?.[2]?.trim(),
    deduction: match?.[3]?.trim(),
  }));
};

const bare =
  (kind: string): Short =>
  (rest) =>
    rest === '' ? { kind } : undefined;

const SHORT: Readonly<Partial<Record<SchemeCalculation['kind'], Short>>> = {
  judgement: bare('judgement'),
  'pass-fail': bare('pass-fail'),
  value: bare('value'),
  'number-completed': (rest) =>
    /^\d{1,5}$/.test(rest) ? { kind: 'number-completed', possible: Number(rest) } : undefined,
  choice: (rest) => ({ kind: 'choice', options: pairs(rest, 'deduction') }),
  banded: (rest) => ({ kind: 'banded', bands: pairs(rest, 'points') }),
  ranged: (rest) => {
    const [target = '', list = ''] = rest.split(':', 2);
    return { kind: 'ranged', target: target.trim(), ranges: ranges(list) };
  },
  deduction: (rest) =>
    rest === '' ? { kind: 'deduction' } : { kind: 'deduction', from: rest.toLowerCase() },
  fatal: (rest) => ({ kind: 'fatal', zeroes: rest.toLowerCase() }),
};

const parsed = (value: unknown): SchemeCalculation | undefined => {
  const outcome = calculationForm.safeParse(value);
  return outcome.success ? outcome.data : undefined;
};

/** Reads a calculation from a cell; undefined where it is none. */
export const readCalculationText = (text: string): SchemeCalculation | undefined => {
  const plain = text.trim();
  if (plain.startsWith('{')) {
    try {
      return parsed(JSON.parse(plain));
    } catch {
      return undefined;
    }
  }
  const [, kind = '', rest = ''] = /^([\w-]+)\s*([\s\S]*)$/.exec(plain) ?? [];
  // Safe: a word that is no kind finds nothing.
  const short = SHORT[kind.toLowerCase() as SchemeCalculation['kind']];
  return short && parsed(short(rest.trim()));
};

const listText = (
  items: readonly { readonly label?: string | undefined }[],
  amountOf: (place: number) => string,
): string =>
  items
    .map(({ label }, place) =>
      label === undefined ? amountOf(place) : `${amountOf(place)}=${label}`,
    )
    .join('; ');

const shortText = (calculation: SchemeCalculation): string => {
  const { kind } = calculation;
  switch (kind) {
    case 'number-completed':
      return `${kind} ${calculation.possible}`;
    case 'choice':
      return `${kind} ${listText(calculation.options, (at) => calculation.options[at]?.deduction ?? '')}`;
    case 'banded':
      return `${kind} ${listText(calculation.bands, (at) => calculation.bands[at]?.points ?? '')}`;
    case 'ranged': {
      const list = calculation.ranges.map((one) => `${one.lower}/${one.upper}=${one.deduction}`);
      return `${kind} ${calculation.target}: ${list.join('; ')}`;
    }
    case 'deduction':
      return calculation.from === undefined ? kind : `${kind} ${calculation.from}`;
    case 'fatal':
      return `${kind} ${calculation.zeroes}`;
    default:
      return kind;
  }
};

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([one], [two]) => (one < two ? -1 : 1)))
      : held,
  );

/** The shortest text that is read as exactly this calculation. */
export const calculationText = (calculation: SchemeCalculation): string => {
  const short = shortText(calculation);
  const again = readCalculationText(short);
  return again && sorted(again) === sorted(calculation) ? short : JSON.stringify(calculation);
};

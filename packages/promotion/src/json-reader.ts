import { parseExact } from '@jinbang/kernel/exact';
import type { RejectionIssue } from '@jinbang/kernel/rejection';

/** Reads one value of untrusted JSON; undefined: refused, and every wrong place is in `issues`. */
export type Read<Value> = (
  value: unknown,
  at: string,
  issues: RejectionIssue[],
) => Value | undefined;

type Params = NonNullable<RejectionIssue['params']>;

/** All that can be wrong with a place; the sentences stand with all the others in contracts. */
export const FLAWS = [
  'cap-below-grant',
  'circular',
  'double-id',
  'empty-range',
  'gives-nothing',
  'held-step-too-low',
  'minimum-above-cap',
  'missing',
  'no-such-rule',
  'not-a-day',
  'not-a-key',
  'not-a-list',
  'not-an-object',
  'not-exact',
  'not-one-of',
  'not-text',
  'not-whole',
  'not-yes-or-no',
  'out-of-range',
  'past-ceiling',
  'too-deep',
  'too-long',
  'too-many-parts',
  'unknown-field',
  'wrong-count',
] as const;
export type Flaw = (typeof FLAWS)[number];

/** Notes one wrong place. */
export const wrong = (
  issues: RejectionIssue[],
  at: string,
  code: Flaw,
  params?: Params,
): undefined => {
  issues.push({ at, code: `rule-pack.${code}`, ...(params ? { params } : {}) });
};

export const text =
  (lengthMax: number): Read<string> =>
  (value, at, issues) => {
    if (typeof value !== 'string' || value.trim() === '') return wrong(issues, at, 'not-text');
    if (value.length > lengthMax) return wrong(issues, at, 'too-long', { limit: lengthMax });
    return value;
  };

/** Ids and keys: they travel in subjects and addresses. */
export const key: Read<string> = (value, at, issues) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value)
    ? value
    : wrong(issues, at, 'not-a-key');

export const whole =
  (from: number, to: number): Read<number> =>
  (value, at, issues) => {
    const fits = Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;
    return fits ? Number(value) : wrong(issues, at, 'not-whole', { from, to });
  };

export const flag: Read<boolean> = (value, at, issues) =>
  typeof value === 'boolean' ? value : wrong(issues, at, 'not-yes-or-no');

/** Exact text between two whole numbers: a percentage, a score. A JSON number is refused. */
export const amount =
  (from: number, to: number): Read<string> =>
  (value, at, issues) => {
    const number = typeof value === 'string' ? parseExact(value) : undefined;
    if (typeof value !== 'string' || !number?.ok) return wrong(issues, at, 'not-exact');
    const fits = number.value.compare(from) >= 0 && number.value.compare(to) <= 0;
    return fits ? value : wrong(issues, at, 'out-of-range', { from, to });
  };

/** A day of the calendar as `YYYY-MM-DD`; 30 February is none. */
export const day: Read<string> = (value, at, issues) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return wrong(issues, at, 'not-a-day');
  }
  const time = Date.parse(`${value}T00:00:00Z`);
  const same = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  return same ? value : wrong(issues, at, 'not-a-day');
};

export const oneOf =
  <const Value extends string>(values: readonly Value[]): Read<Value> =>
  (value, at, issues) =>
    values.find((known) => known === value) ??
    wrong(issues, at, 'not-one-of', { known: values.join(', ') });

export const orNull =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value, at, issues) =>
    value === null ? null : read(value, at, issues);

/** A field that may be left out; `value` then stands for it. */
export const orElse = <Value>(
  read: Read<Value>,
  otherwise: Value,
): Read<Value> & { readonly mayLack: true } =>
  Object.assign(
    ((value, at, issues) =>
      value === undefined ? otherwise : read(value, at, issues)) satisfies Read<Value>,
    { mayLack: true as const },
  );

export const listOf =
  <Value>(read: Read<Value>, countMin: number, countMax: number): Read<readonly Value[]> =>
  (value, at, issues) => {
    if (!Array.isArray(value)) return wrong(issues, at, 'not-a-list');
    if (value.length < countMin || value.length > countMax) {
      return wrong(issues, at, 'wrong-count', { from: countMin, to: countMax });
    }
    const items = value.map((item: unknown, index) => read(item, `${at}[${index}]`, issues));
    const good = items.filter((item) => item !== undefined);
    return good.length === items.length ? good : undefined;
  };

type Fields<Shape> = { readonly [Name in keyof Shape]-?: Read<Shape[Name]> };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const under = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

/** An object with exactly these fields: a misspelt field is a wrong place, never ignored. */
export const record =
  <Shape extends object>(fields: Fields<Shape>): Read<Shape> =>
  (value, at, issues) => {
    if (!isRecord(value)) return wrong(issues, at, 'not-an-object');
    const before = issues.length;
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) wrong(issues, under(at, name), 'unknown-field');
    }
    const names = Object.keys(fields) as (keyof Shape & string)[];
    const entries = names.map((name) => {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given === undefined && !('mayLack' in fields[name])) {
        return [name, wrong(issues, under(at, name), 'missing')];
      }
      return [name, fields[name](given, under(at, name), issues)];
    });
    // Every field was read by the reader of its own name, or an issue was noted.
    const present = entries.filter(([, read]) => read !== undefined);
    return issues.length === before ? (Object.fromEntries(present) as Shape) : undefined;
  };

/** An object told apart by its `kind`. */
export const byKind =
  <Value>(kinds: Readonly<Record<string, Read<Value>>>): Read<Value> =>
  (value, at, issues) => {
    if (!isRecord(value)) return wrong(issues, at, 'not-an-object');
    const { kind } = value;
    if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
      return wrong(issues, under(at, 'kind'), 'not-one-of', {
        known: Object.keys(kinds).join(', '),
      });
    }
    return kinds[kind]?.(value, at, issues);
  };

/** Refuses a range that ends before it begins; `to` null has no upper end. */
export const range =
  <Range extends { readonly from: number; readonly to: number | null }>(
    read: Read<Range>,
  ): Read<Range> =>
  (value, at, issues) => {
    const got = read(value, at, issues);
    if (got && got.to !== null && got.from > got.to) {
      return wrong(issues, `${at}.to`, 'empty-range');
    }
    return got;
  };

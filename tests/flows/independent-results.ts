/**
 * The same contest computed a second way, for the test alone. It shares no code with `scoring` and
 * `promotion`: whole numbers in units of 1/252,000,000 hold every mark of this scheme exactly.
 */
export type PlainMark =
  | { readonly kind: 'judgement'; readonly score: string }
  | { readonly kind: 'pass-fail'; readonly passed: boolean }
  | { readonly kind: 'number-completed'; readonly done: number }
  | { readonly kind: 'choice'; readonly choice: number }
  | { readonly kind: 'ranged'; readonly measured: string };

export type PlainAspect = {
  readonly code: string;
  readonly kind: 'M' | 'J';
  readonly max: string;
  readonly calculation: number;
};

const UNIT = 252_000_000n;
const unitsOf = (decimal: string): bigint => {
  const [whole = '0', part = ''] = decimal.split('.');
  return (BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0'))) * (UNIT / 1_000_000n);
};

/** How many there can be, by row of the calculation table. */
const POSSIBLE: Readonly<Record<number, bigint>> = { 2: 4n, 3: 3n, 4: 5n, 5: 7n, 6: 6n };
/** Per mille kept, by choice. */
const KEPT = [1000n, 667n, 334n, 0n];

/** Row 11: exactly 100 keeps all, 80 to 100 keeps 40 %, else nothing. Row 12: to 3 all, to 15 40 %. */
const keptOfRanged = (row: number, measured: number): bigint => {
  if (row === 11) return measured === 100 ? 100n : measured >= 80 && measured < 100 ? 40n : 0n;
  return measured <= 3 ? 100n : measured <= 15 ? 40n : 0n;
};

const measuredUnits = (aspect: PlainAspect, mark: PlainMark): bigint => {
  const max = unitsOf(aspect.max);
  switch (mark.kind) {
    case 'pass-fail':
      return mark.passed ? max : 0n;
    case 'number-completed':
      return (max * BigInt(mark.done)) / (POSSIBLE[aspect.calculation] ?? 1n);
    case 'choice':
      return (max * (KEPT[mark.choice] ?? 0n)) / 1000n;
    case 'ranged':
      return (max * keptOfRanged(aspect.calculation, Number(mark.measured))) / 100n;
    case 'judgement':
      throw new Error('a judgement has three scores');
  }
};

/** Units of one aspect from the marks of its seats. */
export const aspectUnits = (aspect: PlainAspect, marks: readonly PlainMark[]): bigint => {
  if (aspect.kind === 'M') {
    const [only] = marks;
    if (!only || marks.length !== 1) throw new Error(`${aspect.code} wants one agreed value`);
    return measuredUnits(aspect, only);
  }
  if (marks.length !== 3) throw new Error(`${aspect.code} wants three scores`);
  const scores = marks.map((mark) => (mark.kind === 'judgement' ? Number(mark.score) : Number.NaN));
  return (unitsOf(aspect.max) * BigInt(scores.reduce((sum, score) => sum + score, 0))) / 9n;
};

/** Hundredths, half up. */
export const centsOf = (units: bigint): number => Number((units * 200n + UNIT) / (2n * UNIT));

const medianOf = (sorted: readonly number[]): number => {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
};
const inOrder = (values: readonly number[]) => values.toSorted((left, right) => left - right);

/** The 700-point scale of these totals in hundredths. */
export const scaleOf = (cents: readonly number[]): readonly number[] => {
  const totals = cents.map((value) => value / 100);
  const median = medianOf(inOrder(totals));
  const spread = medianOf(inOrder(totals.map((total) => Math.abs(total - median))));
  return totals.map((total) =>
    Math.min(1000, Math.max(0, Math.round(700 + (30 * (total - median)) / (1.4826 * spread)))),
  );
};

/** 1, 2, 2, 4 by total, highest first. */
export const ranksOf = (cents: readonly number[]): readonly number[] =>
  cents.map((own) => 1 + cents.filter((other) => other > own).length);

const LEVELS = ['5', '4', '3', '2', '1'];

/** Tianjin 2024, city class 1: workers to 10th: 2, who holds 2 already: 1; students to 10th: 3. */
export const levelOf = (group: string, rank: number | null, held: string | null): string | null => {
  if (rank === null || rank > 10) return null;
  const granted = group === 'worker' ? (held === '2' ? '1' : '2') : '3';
  const isHigher = held === null || LEVELS.indexOf(granted) > LEVELS.indexOf(held);
  return isHigher ? granted : null;
};

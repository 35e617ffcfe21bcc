import { meanOf, sumOf } from './mean.ts';

/**
 * Statistics about judges, for reporting only: nothing here ever changes a mark (domain §4).
 * Floating point is good enough for that, so results are plain numbers.
 */
export type JudgedMark = {
  /** What was judged: one aspect of one subject. */
  readonly item: string;
  readonly judge: string;
  readonly points: number;
};

export type JudgeSeverity = {
  readonly judge: string;
  readonly count: number;
  /** Mean of own mark less the panel's mean on the same item; below zero is strict. */
  readonly meanDeviation: number;
  /** Of that mean; null with fewer than two marks. */
  readonly standardError: number | null;
};

/** Mean signed deviation of each judge, over items that two or more judges marked. */
export const severities = (marks: readonly JudgedMark[]): readonly JudgeSeverity[] =>
  [...Map.groupBy(deviationsOf(marks), (one) => one.judge)].map(([judge, own]) => ({
    judge,
    count: own.length,
    ...meanAndError(own.map((one) => one.deviation)),
  }));

const meanAndError = (deviations: readonly number[]) => {
  const meanDeviation = meanOf(deviations);
  const count = deviations.length;
  const squares = sumOf(deviations.map((one) => (one - meanDeviation) ** 2));
  const standardError = count < 2 ? null : Math.sqrt(squares / (count - 1) / count);
  return { meanDeviation, standardError };
};

/** A mean with how many marks it is of; the standard error is null with fewer than two. */
export type MeanOf = {
  readonly count: number;
  readonly mean: number;
  readonly standardError: number | null;
};

export type OwnFavour = {
  readonly judge: string;
  readonly ownCount: number;
  readonly othersCount: number;
  /** Mean deviation on the own organisation's, and on all others; null where there are none. */
  readonly own: MeanOf | null;
  readonly others: MeanOf | null;
  /** The first less the second; null without both. */
  readonly favour: number | null;
  /** Of that difference; null where either has fewer than two marks. */
  readonly standardError: number | null;
};

/** Favour for the own organisation; exists only after decryption, when `isOwn` can be known. */
export const ownFavours = (
  marks: readonly JudgedMark[],
  isOwn: (mark: JudgedMark) => boolean,
): readonly OwnFavour[] =>
  [...Map.groupBy(deviationsOf(marks), (one) => one.judge)].map(([judge, all]) => {
    const own = meanOfDeviations(all.filter(isOwn));
    const others = meanOfDeviations(all.filter((one) => !isOwn(one)));
    const errors = [own?.standardError ?? null, others?.standardError ?? null];
    const [first = null, second = null] = errors;
    return {
      judge,
      ownCount: own?.count ?? 0,
      othersCount: others?.count ?? 0,
      own,
      others,
      favour: own && others ? own.mean - others.mean : null,
      standardError: first === null || second === null ? null : Math.hypot(first, second),
    };
  });

const meanOfDeviations = (marks: readonly Deviation[]): MeanOf | null => {
  if (marks.length === 0) return null;
  const { meanDeviation, standardError } = meanAndError(marks.map((one) => one.deviation));
  return { count: marks.length, mean: meanDeviation, standardError };
};

export type Agreement = {
  /** Pairs of judges on the same item. */
  readonly pairs: number;
  readonly exact: number | null;
  readonly withinOne: number | null;
};

/** The share of pairs that agree exactly and within one point; null without any pair. */
export const agreementOf = (marks: readonly JudgedMark[]): Agreement =>
  agreementIn([...Map.groupBy(marks, (one) => one.item).values()].flatMap(pairGaps));

/** The same for each judge: of the pairs that judge is one of. Nobody is there without a pair. */
export const agreementsByJudge = (marks: readonly JudgedMark[]): ReadonlyMap<string, Agreement> => {
  const gaps = new Map<string, number[]>();
  for (const group of Map.groupBy(marks, (one) => one.item).values()) {
    for (const one of group) {
      const own = gaps.get(one.judge) ?? [];
      gaps.set(one.judge, own);
      for (const other of group) if (other !== one) own.push(Math.abs(one.points - other.points));
    }
  }
  const paired = [...gaps].filter(([, own]) => own.length > 0);
  return new Map(paired.map(([judge, own]) => [judge, agreementIn(own)]));
};

const agreementIn = (gaps: readonly number[]): Agreement => {
  const share = (limit: number) =>
    gaps.length === 0 ? null : gaps.filter((gap) => gap <= limit).length / gaps.length;
  return { pairs: gaps.length, exact: share(0), withinOne: share(1) };
};

/** Marks as a full table: a row for each item, a column for each judge. */
export type RatingTable = readonly (readonly number[])[];

/** The items that all of these judges marked, for the coefficients below. */
export const ratingTable = (marks: readonly JudgedMark[], judges: readonly string[]): RatingTable =>
  [...Map.groupBy(marks, (one) => one.item).values()].flatMap((group) => {
    const byJudge = new Map(group.map((one) => [one.judge, one.points]));
    const row = judges.flatMap((judge) => byJudge.get(judge) ?? []);
    return row.length === judges.length ? [row] : [];
  });

type Deviation = JudgedMark & { readonly deviation: number };

const deviationsOf = (marks: readonly JudgedMark[]): readonly Deviation[] =>
  [...Map.groupBy(marks, (one) => one.item).values()].flatMap((group) => {
    if (group.length < 2) return [];
    const panel = meanOf(group.map((one) => one.points));
    return group.map((one) => ({ ...one, deviation: one.points - panel }));
  });

const pairGaps = (group: readonly JudgedMark[]): readonly number[] =>
  group.flatMap((left, index) =>
    group.slice(index + 1).map((right) => Math.abs(left.points - right.points)),
  );

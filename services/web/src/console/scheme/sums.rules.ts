import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { type Exact, exact, exactText, sumExact } from '@jinbang/kernel/exact';
import { aspectsOf, type SchemeAspect } from './scheme.types.ts';

/** What aspects add up to beside what was announced for them; `declared` null: nothing was. */
export type Sum = {
  readonly key: string;
  readonly sum: string;
  readonly declared: string | null;
  readonly isOff: boolean;
};
export type Sums = {
  readonly total: Sum;
  readonly criteria: readonly Sum[];
  readonly days: readonly Sum[];
  readonly sections: readonly Sum[];
};

const TOTAL = '100';

/** What aspects give at most, together. */
export const totalOf = (aspects: readonly SchemeAspect[]): Exact =>
  sumExact(aspects.map(({ max }) => exact(max)));

const sumOf = (
  key: string,
  aspects: readonly SchemeAspect[],
  declared: string | undefined,
): Sum => {
  const sum = totalOf(aspects);
  return {
    key,
    sum: exactText(sum),
    declared: declared ?? null,
    isOff: declared !== undefined && !sum.equals(exact(declared)),
  };
};

/** The sums a person checks at a glance: the whole, each criterion, each day, each section. */
export const sumsOf = (scheme: SchemeContent): Sums => {
  const all = aspectsOf(scheme);
  const subs = scheme.criteria.flatMap(({ subCriteria }) => subCriteria);
  const bySection = Map.groupBy(all, ({ section }) => section);
  return {
    total: sumOf('total', all, TOTAL),
    criteria: scheme.criteria.map((one) =>
      sumOf(one.code, aspectsOf({ criteria: [one] }), one.declared),
    ),
    days: [...Map.groupBy(subs, ({ day }) => day)]
      .toSorted(([one], [two]) => one - two)
      .map(([day, within]) =>
        sumOf(
          `${day}`,
          within.flatMap(({ aspects }) => aspects),
          undefined,
        ),
      ),
    sections: (scheme.sections ?? []).map(({ section, declared }) =>
      sumOf(`${section}`, bySection.get(section) ?? [], declared),
    ),
  };
};

/** The longest of them: what the others are drawn against. */
export const scaleOf = (sums: readonly Sum[]): number =>
  Math.max(1, ...sums.flatMap(({ sum, declared }) => [Number(sum), Number(declared ?? 0)]));

import type { SchemeBody, SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { compareExact, exact, exactText, sumExact, zero } from '@jinbang/kernel/exact';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import { findCalculationFlaws } from './calculation-finding.rules.ts';

/** Something a check found. `path` leads into the scheme; an import turns it into a sheet's cell. */
export type Finding = {
  readonly severity: 'fatal' | 'warning';
  readonly path: string;
  readonly code: string;
  readonly params: RejectionParams;
};

type Criterion = SchemeBody['criteria'][number];
type SubCriterion = Criterion['subCriteria'][number];
type AspectBody = SubCriterion['aspects'][number];

/** More than this on one aspect is against the practice of skills contests; it warns. */
const ASPECT_MAX = exact(2);
const TOTAL = exact(100);

const maxOf = (aspects: readonly AspectBody[]) => sumExact(aspects.map(({ max }) => exact(max)));
const aspectsOf = ({ subCriteria }: Criterion) => subCriteria.flatMap(({ aspects }) => aspects);
const allAspects = ({ criteria }: Pick<SchemeBody, 'criteria'>) => criteria.flatMap(aspectsOf);

/**
 * Checks a scheme that has the right form (domain §3). Fatal findings forbid the draft; deviations
 * of sums, variation and large marks only warn, since a real scheme has them.
 */
export const checkScheme = (scheme: SchemeBody): readonly Finding[] => [
  ...checkCodes(scheme),
  ...scheme.criteria.flatMap(checkCriterion),
  ...checkSections(scheme),
  ...checkPenalties(scheme),
  ...checkTotal(scheme),
];

const repeated = (codes: readonly string[]): ReadonlySet<string> =>
  new Set(codes.filter((code, place) => codes.indexOf(code) !== place));

const checkCodes = ({ criteria }: SchemeBody): readonly Finding[] => {
  const twice = repeated(criteria.map(({ code }) => code));
  const twiceSub = repeated(
    criteria.flatMap(({ subCriteria }) => subCriteria.map(({ code }) => code)),
  );
  return criteria.flatMap((criterion, c) => [
    ...(twice.has(criterion.code)
      ? [fatal(`criteria.${c}.code`, 'scheme.criterion-repeated', { criterion: criterion.code })]
      : []),
    ...criterion.subCriteria.flatMap(({ code }, s) => {
      const path = `criteria.${c}.subCriteria.${s}.code`;
      if (twiceSub.has(code)) return [fatal(path, 'scheme.sub-criterion-repeated', { code })];
      if (code.startsWith(criterion.code)) return [];
      return [fatal(path, 'scheme.sub-criterion-elsewhere', { code, criterion: criterion.code })];
    }),
  ]);
};

const fatal = (path: string, code: string, params: RejectionParams = {}): Finding => ({
  severity: 'fatal',
  path,
  code,
  params,
});
const warning = (path: string, code: string, params: RejectionParams = {}): Finding => ({
  severity: 'warning',
  path,
  code,
  params,
});

const checkCriterion = (criterion: Criterion, c: number): readonly Finding[] => {
  const sum = maxOf(aspectsOf(criterion));
  const isOff = criterion.declared !== undefined && !sum.equals(exact(criterion.declared));
  return [
    ...(isOff
      ? [
          warning(`criteria.${c}.declared`, 'scheme.criterion-differs', {
            criterion: criterion.code,
            declared: criterion.declared ?? '',
            sum: exactText(sum),
          }),
        ]
      : []),
    ...criterion.subCriteria.flatMap(({ code, aspects }, s) =>
      aspects.flatMap((aspect, a) =>
        checkAspect(aspect, `criteria.${c}.subCriteria.${s}.aspects.${a}`, `${code}.${a + 1}`),
      ),
    ),
  ];
};

const checkAspect = (aspect: AspectBody, path: string, code: string): readonly Finding[] => {
  const { calculation, descriptors, max } = aspect;
  const takesAway = calculation.kind === 'deduction' || calculation.kind === 'fatal';
  return [
    ...(!takesAway && compareExact(exact(max), zero) <= 0
      ? [fatal(`${path}.max`, 'scheme.max-zero', { aspect: code })]
      : []),
    ...(calculation.kind === 'judgement' && descriptors === undefined
      ? [fatal(`${path}.descriptors`, 'scheme.descriptors-missing', { aspect: code })]
      : []),
    ...findCalculationFlaws(aspect, code).map((flaw) =>
      fatal(`${path}.${flaw.at}`, flaw.code, flaw.params),
    ),
    ...(compareExact(exact(max), ASPECT_MAX) > 0
      ? [warning(`${path}.max`, 'scheme.aspect-large', { aspect: code, max })]
      : []),
  ];
};

/** `variation = Σ|declared − Σ aspect marks|` over the sections: it warns, never blocks. */
const checkSections = (scheme: SchemeBody): readonly Finding[] => {
  const variation = variationOf(scheme);
  const known = new Set((scheme.sections ?? []).map(({ section }) => section));
  const strays = known.size === 0 ? [] : findStraySections(scheme, known);
  if (variation === null || variation === '0') return strays;
  return [...strays, warning('sections', 'scheme.variation', { variation })];
};

const findStraySections = (
  { criteria }: SchemeBody,
  known: ReadonlySet<number>,
): readonly Finding[] =>
  criteria.flatMap((criterion, c) =>
    criterion.subCriteria.flatMap(({ aspects }, s) =>
      aspects.flatMap(({ section }, a) =>
        section === undefined || known.has(section)
          ? []
          : [
              warning(
                `criteria.${c}.subCriteria.${s}.aspects.${a}.section`,
                'scheme.section-unknown',
                { section },
              ),
            ],
      ),
    ),
  );

const isNothing = (amount: string | undefined): boolean =>
  amount !== undefined && compareExact(exact(amount), zero) <= 0;

const checkPenalties = ({ penalties = [] }: SchemeBody): readonly Finding[] => {
  const twice = repeated(penalties.map(({ code }) => code));
  return penalties.flatMap(({ code, points, most }, p) => [
    ...(twice.has(code) ? [fatal(`penalties.${p}.code`, 'scheme.penalty-repeated', { code })] : []),
    ...(isNothing(points) || isNothing(most)
      ? [fatal(`penalties.${p}.points`, 'scheme.penalty-points', { code })]
      : []),
  ]);
};

const checkTotal = (scheme: SchemeBody): readonly Finding[] => {
  const total = maxOf(allAspects(scheme));
  return total.equals(TOTAL)
    ? []
    : [warning('criteria', 'scheme.total', { total: exactText(total) })];
};

/** Σ |declared − Σ aspect marks| as exact text; null where no section is declared. */
export const variationOf = (scheme: SchemeBody): string | null => {
  if (!scheme.sections || scheme.sections.length === 0) return null;
  const bySection = Map.groupBy(allAspects(scheme), ({ section }) => section);
  const off = scheme.sections.map(({ section, declared }) =>
    exact(declared)
      .sub(maxOf(bySection.get(section) ?? []))
      .abs(),
  );
  return exactText(sumExact(off));
};

/** Counts and sums a person checks at a glance against the printed scheme. */
export const summarise = (scheme: SchemeBody) => {
  const aspects = allAspects(scheme);
  const days = Map.groupBy(
    scheme.criteria.flatMap(({ subCriteria }) => subCriteria),
    ({ day }) => day,
  );
  const ofKind = (kind: 'M' | 'J') => aspects.filter((aspect) => aspect.kind === kind).length;
  return {
    aspects: aspects.length,
    measurement: ofKind('M'),
    judgement: ofKind('J'),
    total: exactText(maxOf(aspects)),
    criteria: Object.fromEntries(
      scheme.criteria.map((criterion) => [criterion.code, exactText(maxOf(aspectsOf(criterion)))]),
    ),
    days: Object.fromEntries(
      [...days].map(([day, list]) => [
        String(day),
        exactText(maxOf(list.flatMap(({ aspects: within }) => within))),
      ]),
    ),
    variation: variationOf(scheme),
  };
};

/** Position gives an aspect its code (`A1.1`); the id is new with every draft. */
export const numberAspects = (scheme: SchemeBody, newId: () => string): SchemeContent => ({
  ...scheme,
  criteria: scheme.criteria.map((criterion) => ({
    ...criterion,
    subCriteria: criterion.subCriteria.map((subCriterion) => ({
      ...subCriterion,
      aspects: subCriterion.aspects.map((aspect, place) => ({
        ...aspect,
        aspectId: newId(),
        code: `${subCriterion.code}.${place + 1}`,
      })),
    })),
  })),
});

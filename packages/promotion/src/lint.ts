import { type ConditionLeaf, leavesOf } from './condition-leaves.ts';
import { wholePlaces } from './evaluate-condition.ts';
import { lintCoverage } from './lint-coverage.ts';
import { type Finding, found, UNTOLD_FACTS, type UntoldFact } from './lint-finding.ts';
import { lintSense } from './lint-sense.ts';
import type { PlanRecord, StandingAuthorisation } from './promotion-input.ts';
import type {
  PercentileCondition,
  PromotionRule,
  Quota,
  QuotaBand,
  RulePack,
} from './promotion-rule.ts';

/** What is on file where the pack will be used. */
export type LintContext = {
  readonly standingAuthorisation: StandingAuthorisation | null;
  /** A contest that is to use the pack; null: none yet. */
  readonly contest: { readonly plan: PlanRecord | null } | null;
  /** What no result tells where the pack will be used; left out: all that no result tells today. */
  readonly untold?: readonly UntoldFact[];
};

const NOTHING_ON_FILE: LintContext = { standingAuthorisation: null, contest: null };

const conditionsOf = (rule: PromotionRule): readonly ConditionLeaf[] =>
  [rule.when, rule.title?.when ?? null].flatMap((condition) =>
    condition === null ? [] : leavesOf(condition),
  );

const percentilesOf = (rule: PromotionRule): readonly PercentileCondition[] =>
  conditionsOf(rule).filter((leaf) => leaf.kind === 'percentile');

const quotasOf = (rule: PromotionRule): readonly Quota[] => [
  ...conditionsOf(rule).filter((leaf) => leaf.kind === 'places'),
  ...(rule.title?.quota ? [rule.title.quota] : []),
];

/** The largest field of which a share, rounded, is still nobody; 0 when even one person counts. */
const nobodyUpTo = ({ upTo, rounding }: PercentileCondition): number => {
  if (rounding === null) return 0;
  let count = 0;
  while (count < 100 && wholePlaces(upTo, count + 1, rounding) === 0) count += 1;
  return count;
};

const lintPercentiles = (rule: PromotionRule): readonly Finding[] =>
  percentilesOf(rule).flatMap((condition): readonly Finding[] => {
    const { upTo, base, rounding } = condition;
    if (base === null || rounding === null) {
      return [found('percentile-undefined', [rule.id], { upTo })];
    }
    const countMax = nobodyUpTo(condition);
    return countMax === 0 ? [] : [found('takes-nobody', [rule.id], { upTo, base, countMax })];
  });

const lintBands = (ruleId: string, { base, bands }: Quota): readonly Finding[] => {
  const findings: Finding[] = [];
  let next: number | null = 1;
  for (const band of bands.toSorted(
    (left: QuotaBand, right: QuotaBand) => left.from - right.from,
  )) {
    if (next === null || band.from < next) {
      const { from, to } = band;
      findings.push(found('quota-overlap', [ruleId], { base, from, to }));
    } else if (band.from > next) {
      findings.push(found('quota-gap', [ruleId], { base, from: next, to: band.from - 1 }));
    }
    if (next !== null) next = band.to === null ? null : Math.max(next, band.to + 1);
  }
  if (next !== null) findings.push(found('quota-gap', [ruleId], { base, from: next, to: null }));
  return findings;
};

const lintTerms = (rule: PromotionRule, context: LintContext): readonly Finding[] => {
  const { approval, inPlan } = rule;
  const owned = approval.kind === 'automatic' && approval.ownedBy !== null;
  const findings: Finding[] = [];
  if (inPlan === 'not-required' && !owned) findings.push(found('plan-not-required', [rule.id], {}));
  if (approval.kind === 'automatic' && !owned && context.standingAuthorisation === null) {
    findings.push(found('automatic-unauthorised', [rule.id], {}));
  }
  return findings;
};

const lintUntold = (rule: PromotionRule, untold: readonly UntoldFact[]): readonly Finding[] => {
  const asked = new Set(conditionsOf(rule).map(({ kind }) => kind));
  return untold
    .filter((fact) => asked.has(fact))
    .map((fact) => found('not-told', [rule.id], { fact }));
};

/**
 * What is doubtful about a pack before it is published (domain §5, M16, M17): nothing about who
 * would win, only what its rules leave open, say twice or never reach. Errors forbid publishing.
 */
export const lintRulePack = (
  pack: RulePack,
  context: LintContext = NOTHING_ON_FILE,
): readonly Finding[] => {
  const planned = context.contest === null || context.contest.plan !== null;
  const asking = planned ? [] : pack.rules.filter(({ inPlan }) => inPlan === 'required');
  const unplanned = asking.map(({ id }) => id);
  return [
    ...(unplanned.length > 0 ? [found('contest-without-plan', unplanned, {})] : []),
    ...pack.rules.flatMap((rule) => [
      ...lintTerms(rule, context),
      ...lintSense(rule),
      ...lintUntold(rule, context.untold ?? UNTOLD_FACTS),
      ...lintPercentiles(rule),
      ...quotasOf(rule).flatMap((quota) => lintBands(rule.id, quota)),
    ]),
    ...lintCoverage(pack),
  ];
};

export const isPublishable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');

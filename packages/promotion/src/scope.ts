import type { ContestFacts, PromotionInput } from './promotion-input.ts';
import type { ContestClass, Period, PromotionRule, RulePack, Tier } from './promotion-rule.ts';

/** Days are `YYYY-MM-DD`, so text order is time order. */
export const isWithin = (day: string, { from, to }: Period): boolean =>
  from <= day && (to === null || day <= to);

/** Tier and class come from the plan; the organiser's word counts only where there is none (M16). */
export const standingOf = (
  contest: ContestFacts,
): { readonly tier: Tier; readonly contestClass: ContestClass } => contest.plan ?? contest;

const coversContest = (rule: PromotionRule, contest: ContestFacts): boolean => {
  const { tier, contestClass } = standingOf(contest);
  const covered = rule.contests.some(
    (scope) =>
      scope.tier === tier && (scope.classes === null || scope.classes.includes(contestClass)),
  );
  return covered && (rule.taskLevels === null || rule.taskLevels.includes(contest.taskLevel));
};

/** Is the rule about this kind of contest, group and team at all? */
export const isInScope = (rule: PromotionRule, { contest, result }: PromotionInput): boolean => {
  if (!coversContest(rule, contest)) return false;
  if (rule.groups !== null && !rule.groups.includes(result.group)) return false;
  if (rule.teamSize === null) return true;
  const { from, to } = rule.teamSize;
  return from <= result.teamSize && (to === null || result.teamSize <= to);
};

/** The rules of a pack that speak about this contest on the day its result became final. */
export const rulesInScope = (pack: RulePack, input: PromotionInput): readonly PromotionRule[] =>
  pack.rules.filter((rule) => {
    const inForce = rule.valid === null || isWithin(input.contest.finalOn, rule.valid);
    return inForce && isInScope(rule, input);
  });

import { compareLevels, highestOf, type Level } from './ladder.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule } from './promotion-rule.ts';
import { because, type Reason } from './reason.ts';

/** How far one rule got with one person; the further, the more telling its refusal. */
export const STAGES = ['plan', 'condition', 'held', 'year', 'given'] as const;
export type Stage = (typeof STAGES)[number];

export type Verdict<Rule extends PromotionRule = PromotionRule> = {
  readonly rule: Rule;
  readonly stage: Stage;
  readonly level: Level | null;
  readonly reasons: readonly Reason[];
};

/** Only the same occupation counts, and not what this very entry gave (a re-run must agree). */
export const heldBefore = ({ occupation, person, result }: PromotionInput): Level | null =>
  highestOf(
    person.holdings
      .filter((holding) => holding.occupationCode === occupation.code)
      .filter((holding) => holding.fromEntryId !== result.entryId)
      .map((holding) => holding.level),
  );

/** The person's other contest promotions of this season's year against the rule's limit. */
export const yearBar = (rule: PromotionRule, { contest, person, result }: PromotionInput) => {
  const limit = rule.perPersonPerYear;
  if (limit === null) return null;
  const year = contest.seasonYear;
  const count = person.yearGrants.filter(
    (grant) => grant.year === year && grant.entryId !== result.entryId,
  ).length;
  return count < limit ? null : because('year-limit', { year, count, limit });
};

/** M16: without a plan record a rule that asks for one refuses. */
export const planBar = (rule: PromotionRule, { contest }: PromotionInput) =>
  rule.inPlan === 'required' && contest.plan === null ? because('not-in-plan', {}) : null;

const stagesApart = (left: Verdict, right: Verdict): number =>
  STAGES.indexOf(left.stage) - STAGES.indexOf(right.stage);

const lowestFirst = (left: Level | null, right: Level | null): number => {
  if (left === null || right === null) return 0;
  return compareLevels(left, right);
};

const statedLevel = ({ rule }: Verdict): Level | null =>
  rule.grant.kind === 'level' ? rule.grant.level : null;

/**
 * The verdict that decides: the highest level given. Among refusals the one that got furthest:
 * of conditions not met the least demanding, of met ones the one that would have given most.
 */
export const mostTelling = <V extends Verdict>(verdicts: readonly V[]): V | undefined =>
  verdicts.toSorted((left, right) => {
    const further = stagesApart(right, left);
    if (further !== 0) return further;
    if (left.stage === 'given') return lowestFirst(right.level, left.level);
    const nearest = lowestFirst(statedLevel(left), statedLevel(right));
    return left.stage === 'plan' || left.stage === 'condition' ? nearest : -nearest;
  })[0];

import type { ConditionFacts } from './evaluate-condition.ts';
import { highestOf, LEVELS, type Level } from './ladder.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule } from './promotion-rule.ts';
import { because, type Reason } from './reason.ts';

/**
 * How far one rule got with one person; the further, the more telling its refusal. What is not known
 * yet (`open`) tells more than any no, since it may still become a yes.
 */
export const STAGES = ['plan', 'condition', 'displaced', 'held', 'year', 'open', 'given'] as const;
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

/** What the conditions of all rules are asked about. */
export const factsOf = (input: PromotionInput): ConditionFacts => ({
  result: input.result,
  held: heldBefore(input),
  age: input.person.age ?? null,
});

/** The person's other contest promotions of this season's year against the rule's limit. */
const yearBar = (rule: PromotionRule, { contest, person, result }: PromotionInput) => {
  const limit = rule.perPersonPerYear;
  if (limit === null) return null;
  const year = contest.seasonYear;
  const count = person.yearGrants.filter(
    (grant) => grant.year === year && grant.entryId !== result.entryId,
  ).length;
  return count < limit ? null : because('year-limit', { year, count, limit });
};

/** The same over a whole life, whatever the year and the occupation. */
const lifetimeBar = (rule: PromotionRule, { person, result }: PromotionInput) => {
  const limit = rule.perPersonEver;
  if (limit === null) return null;
  const count = person.yearGrants.filter((grant) => grant.entryId !== result.entryId).length;
  return count < limit ? null : because('lifetime-limit', { count, limit });
};

/** What a person has had already: this year, or ever. */
export const limitBar = (rule: PromotionRule, input: PromotionInput): Reason | null =>
  lifetimeBar(rule, input) ?? yearBar(rule, input);

/** M16: without a plan record a rule that asks for one refuses. */
export const planBar = (rule: PromotionRule, { contest }: PromotionInput) =>
  rule.inPlan === 'required' && contest.plan === null ? because('not-in-plan', {}) : null;

const stagesApart = (left: Verdict, right: Verdict): number =>
  STAGES.indexOf(left.stage) - STAGES.indexOf(right.stage);

/** The least the rule gives to somebody who holds nothing, as far as it says. */
const statedLevel = ({ rule: { grant, minimumLevel } }: Verdict): Level | null => {
  if (grant.kind === 'level') return grant.level;
  return grant.kind === 'none' ? null : (minimumLevel ?? grant.ifNoneHeld);
};

/** A rule that only raises holders stands last in either order: nobody can say how much it gives. */
const stepOf = (level: Level | null, unsaid: number): number =>
  level === null ? unsaid : LEVELS.indexOf(level);

/** Of verdicts that got equally far the smallest is the most telling. */
const weightOf = (verdict: Verdict): number => {
  if (verdict.stage === 'given') return -stepOf(verdict.level, 0);
  const unmet = verdict.stage === 'plan' || verdict.stage === 'condition';
  return unmet ? stepOf(statedLevel(verdict), LEVELS.length) : -stepOf(statedLevel(verdict), -1);
};

const byId = ({ rule: left }: Verdict, { rule: right }: Verdict): number =>
  left.id < right.id ? -1 : Number(left.id > right.id);

/**
 * The verdict that decides: the highest level given. Among refusals the one that got furthest:
 * of conditions not met the least demanding, of met ones the one that would have given most.
 * Of equals the first by id, so that the order in which a pack lists its rules decides nothing.
 */
export const mostTelling = <V extends Verdict>(verdicts: readonly V[]): V | undefined =>
  verdicts.toSorted((left, right) => {
    const further = stagesApart(right, left);
    return further || weightOf(left) - weightOf(right) || byId(left, right);
  })[0];

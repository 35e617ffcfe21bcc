import { evaluateCondition } from './evaluate-condition.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule } from './promotion-rule.ts';
import { factsOf, planBar } from './verdict.ts';

/** Rules that do not apply to one person, each with the rule that applies instead. */
export type Displaced = ReadonlyMap<string, string>;

/**
 * Which rules another one replaces for this person (`insteadOf`): whoever meets the replacing rule
 * is judged by it alone, also where it then gives nothing. Of several the first by id is named, so
 * that the order of a pack decides nothing.
 */
export const displacedIn = (rules: readonly PromotionRule[], input: PromotionInput): Displaced => {
  const displaced = new Map<string, string>();
  const replacing = rules.filter(({ insteadOf }) => insteadOf.length > 0);
  if (replacing.length === 0) return displaced;
  const facts = factsOf(input);
  const met = replacing.filter(
    (rule) => planBar(rule, input) === null && evaluateCondition(rule.when, facts).met,
  );
  for (const { id, insteadOf } of met.toSorted((left, right) => (left.id < right.id ? 1 : -1))) {
    for (const other of insteadOf) displaced.set(other, id);
  }
  return displaced;
};

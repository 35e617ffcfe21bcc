import { evaluateCondition } from './evaluate-condition.ts';
import type { Level } from './ladder.ts';
import { type LevelRule, stepTo } from './level-step.ts';
import type { PromotionInput } from './promotion-input.ts';
import { because } from './reason.ts';
import { factsOf, limitBar, planBar, type Verdict } from './verdict.ts';

/** One level-granting rule against one person: plan, condition, other rules, what is held, how often. */
export const judgeLevel = (
  rule: LevelRule,
  input: PromotionInput,
  held: Level | null,
  displacedBy: string | undefined,
): Verdict<LevelRule> => {
  const unplanned = planBar(rule, input);
  if (unplanned) return { rule, stage: 'plan', level: null, reasons: [unplanned] };
  const { met, open, reasons } = evaluateCondition(rule.when, factsOf(input));
  if (!met) return { rule, stage: open ? 'open' : 'condition', level: null, reasons };
  if (displacedBy !== undefined) {
    const displaced = because('displaced', { by: displacedBy });
    return { rule, stage: 'displaced', level: null, reasons: [displaced] };
  }
  const step = stepTo(rule, held);
  const known = [...reasons, ...step.reasons];
  if (step.level === null) return { rule, stage: 'held', level: null, reasons: known };
  const spent = limitBar(rule, input);
  if (spent) return { rule, stage: 'year', level: null, reasons: [...known, spent] };
  return { rule, stage: 'given', level: step.level, reasons: known };
};

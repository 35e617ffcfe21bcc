import { bandFor, evaluateCondition } from './evaluate-condition.ts';
import { allOf } from './evaluation.ts';
import { isAbove, type Level } from './ladder.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule, Quota, TitleNomination } from './promotion-rule.ts';
import { because, type Reason } from './reason.ts';
import { factsOf, planBar, type Stage, type Verdict } from './verdict.ts';

export type TitleRule = PromotionRule & { readonly title: TitleNomination };
export const nominates = (rule: PromotionRule): rule is TitleRule => rule.title !== null;

export type ApplicationRule = PromotionRule & { readonly mayApplyFor: Level };
export const opensApplication = (rule: PromotionRule): rule is ApplicationRule =>
  rule.mayApplyFor !== null;

const byQuota = (quota: Quota, { rank, counts }: PromotionInput['result']) => {
  const { base } = quota;
  const count = counts[base];
  const band = bandFor(quota, count);
  if (!band) return because('title-quota-undefined', { base, count });
  if (rank === null) return because('rank-missing', {});
  const { places } = band;
  return because('title-quota', { met: rank <= places, rank, base, count, places });
};

const isMet = (reason: Reason): boolean => reason.code === 'title-quota' && reason.params.met;

/**
 * One title against one person; null while the condition is not met, because nobody is refused
 * a title for coming eleventh. Said only once the place would have been good enough, or might be.
 */
export const judgeTitle = (rule: TitleRule, input: PromotionInput): Verdict<TitleRule> | null => {
  const { title } = rule;
  const facts = factsOf(input);
  const whole = evaluateCondition(rule.when, facts);
  const own = title.when === null ? whole : evaluateCondition(title.when, facts);
  const both = title.when === null ? whole : allOf([whole, own]);
  if (both.open) return { rule, stage: 'open', level: null, reasons: both.reasons };
  if (!both.met) return null;
  const refused = (stage: Stage, reason: Reason): Verdict<TitleRule> => ({
    rule,
    stage,
    level: null,
    reasons: [...own.reasons, reason],
  });
  const unplanned = planBar(rule, input);
  if (unplanned) return refused('plan', unplanned);
  const quota = title.quota === null ? null : byQuota(title.quota, input.result);
  if (quota && !isMet(quota)) return refused('held', quota);
  if (title.oncePerLifetime && input.person.titles.includes(title.key)) {
    return refused('held', because('title-held', {}));
  }
  const reasons = quota ? [...own.reasons, quota] : own.reasons;
  return { rule, stage: 'given', level: null, reasons };
};

/** Leave to apply for a level; null while the condition is not met. */
export const judgeApplication = (
  rule: ApplicationRule,
  input: PromotionInput,
  held: Level | null,
): Verdict<ApplicationRule> | null => {
  const { met, open, reasons } = evaluateCondition(rule.when, factsOf(input));
  if (open) return { rule, stage: 'open', level: null, reasons };
  if (!met) return null;
  const level = rule.mayApplyFor;
  const bar = planBar(rule, input);
  if (bar) return { rule, stage: 'plan', level: null, reasons: [...reasons, bar] };
  if (held !== null && !isAbove(level, held)) {
    const has = because('already-held', { held, granted: level });
    return { rule, stage: 'held', level: null, reasons: [...reasons, has] };
  }
  const before = held === null ? because('held-none', {}) : because('held-lower', { held });
  return { rule, stage: 'given', level, reasons: [...reasons, before] };
};

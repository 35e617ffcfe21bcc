import { approvalOf, isOnlyListed, officesOf } from './approval.ts';
import type { Decision, PassedOver } from './decision.ts';
import { type Displaced, displacedIn } from './displaced.ts';
import { judgeLevel } from './judge-level.ts';
import { judgeApplication, judgeTitle, nominates, opensApplication } from './judge-nomination.ts';
import { highestOf, type Level } from './ladder.ts';
import { grantsLevel } from './level-step.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule, RulePack } from './promotion-rule.ts';
import { because, type Reason } from './reason.ts';
import { isWithin, rulesInScope } from './scope.ts';
import { heldBefore, mostTelling, type Verdict } from './verdict.ts';

/** What stops every rule at once: no plan, a pack not in force, a row without a rank. */
const barOf = (pack: RulePack, { contest, result }: PromotionInput): Reason | null => {
  if (contest.plan === null && pack.rules.every((rule) => rule.inPlan === 'required')) {
    return because('not-in-plan', {});
  }
  if (!isWithin(contest.finalOn, pack.valid)) {
    const { from, to } = pack.valid;
    return because('not-in-force', { on: contest.finalOn, from, to: to ?? '' });
  }
  return result.code === 'OK' ? null : because('not-ranked', { resultCode: result.code });
};

const passedOver = ({ rule, level, reasons }: Verdict): PassedOver => ({
  ruleId: rule.id,
  ruleVersion: rule.version,
  level,
  reasons,
});

/** All a decision has before any rule has spoken: a refusal by nobody in particular. */
const blank = (pack: RulePack, inputs: PromotionInput, reason: Reason): Decision => ({
  kind: 'level',
  outcome: 'refused',
  level: null,
  held: heldBefore(inputs),
  effect: 'keeps',
  issue: 'nothing',
  title: null,
  packId: pack.id,
  packVersion: pack.version,
  jurisdiction: pack.jurisdiction,
  ruleId: null,
  ruleVersion: null,
  clause: null,
  approval: null,
  reason: reason.code,
  reasons: [reason],
  passedOver: [],
  inputs,
});

/** A refusal names what stopped it, which stands last; anything else what earned it, first. */
const settledBy = ({ stage, reasons }: Verdict): Reason =>
  (stage === 'given' ? reasons[0] : reasons.at(-1)) ?? because('no-rule', {});

const spokenBy = (pack: RulePack, inputs: PromotionInput, verdict: Verdict): Decision => ({
  ...blank(pack, inputs, settledBy(verdict)),
  ruleId: verdict.rule.id,
  ruleVersion: verdict.rule.version,
  clause: verdict.rule.clause,
  reasons: verdict.reasons,
});

/** Why this rule and no other, where several gave something at once: the highest level counts. */
const besides = ({ level }: Verdict, others: readonly Verdict[]): readonly Reason[] => {
  const given = others.filter(({ stage }) => stage === 'given');
  const best = highestOf(given.flatMap((other) => other.level ?? []));
  if (level === null || best === null) return [];
  return [because('also-meets', { others: given.length, level: best, same: best === level })];
};

const decideLevel = (
  pack: RulePack,
  inputs: PromotionInput,
  rules: readonly PromotionRule[],
  displaced: Displaced,
): Decision => {
  const held = heldBefore(inputs);
  const verdicts = rules
    .filter(grantsLevel)
    .map((rule) => judgeLevel(rule, inputs, held, displaced.get(rule.id)));
  const chosen = mostTelling(verdicts);
  if (!chosen) return blank(pack, inputs, because('no-rule', {}));
  const others = verdicts.filter((verdict) => verdict !== chosen);
  const reasons = [...chosen.reasons, ...besides(chosen, others)];
  const said = {
    ...spokenBy(pack, inputs, { ...chosen, reasons }),
    passedOver: others.map(passedOver),
  };
  if (chosen.level === null) return said;
  return {
    ...said,
    outcome: 'granted',
    level: chosen.level,
    effect: held === null ? 'first' : 'raises',
    issue: isOnlyListed(inputs) ? 'office-list' : 'certificate',
    approval: approvalOf(chosen.rule, inputs),
  };
};

const decideTitles = (
  pack: RulePack,
  inputs: PromotionInput,
  rules: readonly PromotionRule[],
): readonly Decision[] => {
  const verdicts = rules.filter(nominates).flatMap((rule) => judgeTitle(rule, inputs) ?? []);
  const byTitle = Map.groupBy(verdicts, ({ rule }) => rule.title.key);
  return [...byTitle.values()].flatMap((same) => {
    const chosen = mostTelling(same);
    if (!chosen) return [];
    const { key, name } = chosen.rule.title;
    const offices = { kind: 'offices', offices: officesOf(chosen.rule) } as const;
    const given = chosen.stage === 'given';
    return {
      ...spokenBy(pack, inputs, chosen),
      kind: 'title' as const,
      outcome: given ? ('nominable' as const) : ('refused' as const),
      title: { key, name },
      approval: given ? offices : null,
    };
  });
};

const decideApplication = (
  pack: RulePack,
  inputs: PromotionInput,
  rules: readonly PromotionRule[],
  held: Level | null,
): readonly Decision[] => {
  const opened = rules.filter(opensApplication);
  const chosen = mostTelling(opened.flatMap((rule) => judgeApplication(rule, inputs, held) ?? []));
  if (!chosen) return [];
  const outcome = chosen.level === null ? 'refused' : 'nominable';
  const { level } = chosen;
  return [{ ...spokenBy(pack, inputs, chosen), kind: 'application', outcome, level }];
};

/**
 * What one final result means for one person under one rule pack (domain §5). Always exactly one
 * decision about a level, granted or refused and first in the list; after it one per title whose
 * place was reached, and one where leave to apply for a level was earned. Pure: the same input
 * gives the same decisions, and each keeps the input it was made from.
 */
export const decidePromotion = (pack: RulePack, input: PromotionInput): readonly Decision[] => {
  const inputs = structuredClone(input);
  const bar = barOf(pack, inputs);
  if (bar) return [blank(pack, inputs, bar)];
  const rules = rulesInScope(pack, inputs);
  const displaced = displacedIn(rules, inputs);
  const applying = rules.filter(({ id }) => !displaced.has(id));
  return [
    decideLevel(pack, inputs, rules, displaced),
    ...decideTitles(pack, inputs, applying),
    ...decideApplication(pack, inputs, applying, heldBefore(inputs)),
  ];
};

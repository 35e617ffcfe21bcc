import { AWARDS } from '@jinbang/promotion/award';
import type { Bilingual } from '@jinbang/promotion/bilingual';
import type { Drafted } from '@jinbang/promotion/drafted';
import { CONTEST_CEILING, isAbove, LEVELS } from '@jinbang/promotion/ladder';
import {
  type Approval,
  type Condition,
  type PromotionRule,
  RULE_DEFAULTS,
  type RulePack,
} from '@jinbang/promotion/promotion-rule';

/** A rule pack as it stands in the editor: text may be empty, numbers may still be to be given. */
export type DraftedPack = Drafted<RulePack>;
export type DraftedRule = Drafted<PromotionRule>;
export type DraftedCondition = Drafted<Condition>;

/** The levels a contest may give, lowest first. */
export const GRANTABLE = LEVELS.filter((level) => !isAbove(level, CONTEST_CEILING));

export const LEAF_KINDS = [
  'rank',
  'percentile',
  'places',
  'award',
  'score',
  'held',
  'stage',
  'age',
] as const;
export const CONDITION_KINDS = [...LEAF_KINDS, 'all', 'any'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** What a condition is before anybody has filled it in: base and rounding are nobody's to guess. */
export const freshCondition = (kind: ConditionKind): DraftedCondition => {
  switch (kind) {
    case 'rank':
      return { kind, from: 1, to: null };
    case 'percentile':
      return { kind, above: '0', upTo: '', base: null, rounding: null };
    case 'places':
      return { kind, base: 'started', bands: [{ from: 1, to: null, places: null }] };
    case 'award':
      return { kind, atLeast: AWARDS[0] };
    case 'score':
      return { kind, of: 'total', atLeast: '' };
    case 'held':
      return { kind, atLeast: '5' };
    case 'stage':
      return { kind, atLeast: 'final' };
    case 'age':
      return { kind, from: 18, to: null };
    case 'all':
    case 'any':
      return { kind, of: [freshCondition('rank'), freshCondition('score')] };
  }
};

/** A condition of another kind in the same place; what stood there becomes a part of 且 and 或. */
export const asKind = (condition: DraftedCondition, kind: ConditionKind): DraftedCondition => {
  if (kind === condition.kind) return condition;
  const holds = 'of' in condition && typeof condition.of !== 'string' ? condition.of : null;
  if (kind === 'all' || kind === 'any') {
    return { kind, of: holds ?? [condition, freshCondition('score')] };
  }
  return holds?.find((part) => part.kind === kind) ?? freshCondition(kind);
};

/** An id that nothing in the pack has yet. */
const freeId = (taken: readonly string[], begin: string): string => {
  let number = taken.length + 1;
  while (taken.includes(`${begin}${number}`)) number += 1;
  return `${begin}${number}`;
};

const idsOf = ({ rules }: DraftedPack): readonly string[] => rules.map(({ id }) => id);

/** The next rule: nothing said yet but what the rule before it said of whom and by whom. */
const freshRule = (pack: DraftedPack): DraftedRule => {
  const last = pack.rules.at(-1);
  const approval: Approval = { kind: 'offices', offices: [{ zh: '' }] };
  return {
    ...RULE_DEFAULTS,
    id: freeId(idsOf(pack), 'rule-'),
    clause: { zh: '' },
    contests: last?.contests ?? [{ tier: 'province', classes: null }],
    groups: last?.groups ?? ['worker'],
    when: freshCondition('rank'),
    grant: { kind: 'level', level: '3' },
    approval: last?.approval ?? approval,
  };
};

export const addRule = (pack: DraftedPack): DraftedPack => ({
  ...pack,
  rules: [...pack.rules, freshRule(pack)],
});

export const putRule = (pack: DraftedPack, at: number, rule: DraftedRule): DraftedPack => {
  const before = pack.rules[at]?.id;
  const rules = pack.rules.with(at, rule);
  if (before === undefined || before === rule.id) return { ...pack, rules };
  // Whoever named the rule goes on naming it under its new id.
  const renamed = (id: string) => (id === before ? rule.id : id);
  return {
    ...pack,
    rules: rules.map((one) => ({ ...one, insteadOf: one.insteadOf.map(renamed) })),
  };
};

export const copyRule = (pack: DraftedPack, at: number): DraftedPack => {
  const rule = pack.rules[at];
  if (!rule) return pack;
  const id = freeId(idsOf(pack), `${rule.id.slice(0, 50)}-`);
  return { ...pack, rules: pack.rules.toSpliced(at + 1, 0, { ...rule, id }) };
};

export const removeRule = (pack: DraftedPack, at: number): DraftedPack => {
  const gone = pack.rules[at]?.id;
  const rules = pack.rules.toSpliced(at, 1);
  const left = rules.map((rule) => ({
    ...rule,
    insteadOf: rule.insteadOf.filter((id) => id !== gone),
  }));
  return { ...pack, rules: left };
};

/** One place up or down; the order says nothing, it is for whoever reads. */
export const moveRule = (pack: DraftedPack, at: number, by: -1 | 1): DraftedPack => {
  const rule = pack.rules[at];
  const to = at + by;
  if (!rule || to < 0 || to >= pack.rules.length) return pack;
  return { ...pack, rules: pack.rules.toSpliced(at, 1).toSpliced(to, 0, rule) };
};

/** Chinese and, where there is any, English: an empty word is none. */
export const inBoth = (zh: string, en: string): Bilingual => ({
  zh,
  ...(en.trim() === '' ? {} : { en }),
});

/** The rule a wrong place lies in: `rules[2].when.of[0].upTo` is in the third. */
export const ruleOf = (at: string): number | null => {
  const found = /^rules\[(\d+)\]/.exec(at)?.[1];
  return found === undefined ? null : Number(found);
};

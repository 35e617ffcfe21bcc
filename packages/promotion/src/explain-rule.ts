import { inLanguage, type Language } from './bilingual.ts';
import type { Drafted } from './drafted.ts';
import type { Condition, PromotionRule, TitleNomination } from './promotion-rule.ts';
import { ruleWordsEn } from './rule-words.en.ts';
import type { RuleWords } from './rule-words.ts';
import { ruleWordsZh } from './rule-words.zh.ts';

type Rule = Drafted<PromotionRule>;

/** A rule taken apart into what an office asks about it; each part is one phrase. */
export type RuleParts = {
  readonly whom: string;
  readonly when: string;
  readonly grants: string;
  /** null where nothing is granted outright. */
  readonly ifHeld: string | null;
  /** Cap, skips, yearly plan, how often, leave to apply, which rules it replaces. */
  readonly terms: readonly string[];
  readonly title: string | null;
  readonly approval: string;
};

const wordsIn = (language: Language): RuleWords => (language === 'zh' ? ruleWordsZh : ruleWordsEn);

const said = (condition: Drafted<Condition>, words: RuleWords): string => {
  switch (condition.kind) {
    case 'all':
      return words.all(condition.of.map((part) => said(part, words)));
    case 'any':
      return words.any(condition.of.map((part) => said(part, words)));
    case 'rank':
      return words.leaf.rank(condition);
    case 'percentile':
      return words.leaf.percentile(condition);
    case 'places':
      return words.leaf.places(condition);
    case 'award':
      return words.leaf.award(condition);
    case 'score':
      return words.leaf.score(condition);
    case 'held':
      return words.leaf.held(condition);
    case 'stage':
      return words.leaf.stage(condition);
    case 'age':
      return words.leaf.age(condition);
  }
};

/** A condition in words; a number that is still to be given shows as a gap. */
export const explainCondition = (condition: Drafted<Condition>, language: Language): string =>
  said(condition, wordsIn(language));

const whomOf = (rule: Rule, words: RuleWords): string => {
  const contests = rule.contests.map(words.contest).join(words.and);
  return [
    contests === '' ? '…' : contests,
    words.groups(rule.groups),
    ...(rule.teamSize === null ? [] : [words.teamSize(rule.teamSize)]),
    ...(rule.taskLevels === null ? [] : [words.taskLevels(rule.taskLevels)]),
  ].join(words.apart);
};

const termsOf = (rule: Rule, words: RuleWords): readonly string[] => [
  ...(rule.cap === null ? [] : [words.cap(rule.cap)]),
  ...(rule.minimumLevel === null ? [] : [words.minimum(rule.minimumLevel)]),
  ...(rule.maySkip ? [] : [words.mayNotSkip]),
  ...(rule.mayApplyFor === null ? [] : [words.mayApplyFor(rule.mayApplyFor)]),
  ...(rule.perPersonPerYear === null ? [] : [words.perYear(rule.perPersonPerYear)]),
  ...(rule.perPersonEver === null ? [] : [words.ever(rule.perPersonEver)]),
  ...(rule.insteadOf.length === 0 ? [] : [words.insteadOf(rule.insteadOf)]),
  ...(rule.valid === null ? [] : [words.period(rule.valid)]),
  words.inPlan[rule.inPlan],
];

const titleOf = (title: Drafted<TitleNomination>, words: RuleWords, language: Language): string =>
  words.title(
    inLanguage(title.name, language),
    title.when && said(title.when, words),
    title.quota && words.quota(title.quota),
    title.oncePerLifetime,
  );

/** A rule in phrases, also one that is still being written. */
export const partsOfRule = (rule: Rule, language: Language): RuleParts => {
  const words = wordsIn(language);
  return {
    whom: whomOf(rule, words),
    when: said(rule.when, words),
    grants: words.grant(rule.grant),
    ifHeld: rule.grant.kind === 'level' ? words.ifHeld(rule.ifHeld) : null,
    terms: termsOf(rule, words),
    title: rule.title && titleOf(rule.title, words, language),
    approval: words.approval(rule.approval),
  };
};

/** What a rule gives to whom, as one sentence; its terms and its approval stand in `partsOfRule`. */
export const explainRule = (rule: Rule, language: Language): string => {
  const { whom, when, grants, ifHeld, title } = partsOfRule(rule, language);
  // Who is only nominated, or may only apply, is not told each time that no level comes with it.
  const granted = rule.grant.kind === 'none' && title !== null ? null : grants;
  const gives = [granted, ifHeld, title].filter((part) => part !== null);
  return wordsIn(language).sentence(whom, when, gives);
};

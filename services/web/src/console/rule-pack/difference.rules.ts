import { inLanguage, type Language } from '@jinbang/promotion/bilingual';
import { explainRule, partsOfRule, type RuleParts } from '@jinbang/promotion/explain-rule';
import type { DraftedPack, DraftedRule } from './drafted-pack.rules.ts';

type Pack = Pick<DraftedPack, 'title' | 'jurisdiction' | 'valid' | 'source' | 'rules'>;

/** One thing that is otherwise in the later version; null: it is not there. */
export type Change = {
  readonly what: 'title' | 'jurisdiction' | 'valid' | 'source' | 'clause' | keyof RuleParts;
  readonly before: string | null;
  readonly after: string | null;
};
export type RuleChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly ruleId: string;
  /** The clause, or the rule as one sentence where none is written. */
  readonly clause: string;
  readonly changes: readonly Change[];
};
export type PackChange = {
  readonly head: readonly Change[];
  readonly rules: readonly RuleChange[];
};

const changesIn = (
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): readonly Change[] =>
  Object.keys(after).flatMap((what) => {
    const [left, right] = [before[what] ?? null, after[what] ?? null];
    // Both records come from the same function, so each key is one of the things that change.
    return left === right ? [] : [{ what: what as Change['what'], before: left, after: right }];
  });

const headOf = ({ title, jurisdiction, valid, source }: Pack, language: Language) => ({
  title: inLanguage(title, language),
  jurisdiction: inLanguage(jurisdiction, language),
  valid: `${valid.from} – ${valid.to ?? ''}`,
  source: [inLanguage(source.title, language), source.published, source.address ?? '']
    .filter((part) => part !== '')
    .join(' · '),
});

const saysOf = (rule: DraftedRule, language: Language) => {
  const { terms, ...parts } = partsOfRule(rule, language);
  return {
    clause: inLanguage(rule.clause, language),
    ...parts,
    terms: terms.join(language === 'zh' ? '；' : '; '),
  };
};

const named = (rule: DraftedRule, language: Language): string =>
  inLanguage(rule.clause, language) || explainRule(rule, language);

/** What a later version says otherwise, in words; rules are the same where their id is. */
export const changesBetween = (before: Pack, after: Pack, language: Language): PackChange => {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const kept = new Set(after.rules.map(({ id }) => id));
  const later = after.rules.flatMap((rule): readonly RuleChange[] => {
    const known = old.get(rule.id);
    const clause = named(rule, language);
    if (!known) return [{ kind: 'added', ruleId: rule.id, clause, changes: [] }];
    const changes = changesIn(saysOf(known, language), saysOf(rule, language));
    return changes.length === 0 ? [] : [{ kind: 'changed', ruleId: rule.id, clause, changes }];
  });
  const gone = before.rules
    .filter(({ id }) => !kept.has(id))
    .map(
      (rule): RuleChange => ({
        kind: 'removed',
        ruleId: rule.id,
        clause: named(rule, language),
        changes: [],
      }),
    );
  return {
    head: changesIn(headOf(before, language), headOf(after, language)),
    rules: [...later, ...gone],
  };
};

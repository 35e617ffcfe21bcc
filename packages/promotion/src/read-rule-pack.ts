import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Bilingual } from './bilingual.ts';
import {
  byKind,
  day,
  flag,
  key,
  listOf,
  oneOf,
  orElse,
  orNull,
  type Read,
  range,
  record,
  text,
  whole,
  wrong,
} from './json-reader.ts';
import { isAbove, isContestGrantable, LEVELS, type Level } from './ladder.ts';
import {
  type Approval,
  CONTEST_CLASSES,
  type ContestScope,
  GROUPS,
  type Grant,
  type IfHeld,
  type Period,
  type PromotionRule,
  type Quota,
  RULE_DEFAULTS,
  type RulePack,
  type RuleSource,
  type TeamSize,
  TIERS,
  type TitleNomination,
} from './promotion-rule.ts';
import { condition, quotaFields } from './read-condition.ts';

const COUNT_MAX = 1_000_000;
const RULES_MAX = 100;
const INSTEAD_MAX = 20;
/** More are not told at once; mending these first is the way on. */
const ISSUES_MAX = 500;

const bilingual: Read<Bilingual> = record<Bilingual>({
  zh: text(200),
  en: orElse<string | undefined>(text(200), undefined),
});

/** domain §5: the top two steps are never a contest's to give. */
const grantable: Read<Level> = (value, at, issues) => {
  const level = oneOf(LEVELS)(value, at, issues);
  if (level === undefined || isContestGrantable(level)) return level;
  return wrong(issues, at, 'past-ceiling');
};

const period: Read<Period> = (value, at, issues) => {
  const read = record<Period>({ from: day, to: orElse(orNull(day), null) })(value, at, issues);
  if (read && read.to !== null && read.from > read.to) {
    return wrong(issues, `${at}.to`, 'empty-range');
  }
  return read;
};

const contestScope = record<ContestScope>({
  tier: oneOf(TIERS),
  classes: orElse(orNull(listOf(oneOf(CONTEST_CLASSES), 1, CONTEST_CLASSES.length)), null),
});

const teamSize = range(
  record<TeamSize>({ from: whole(1, 20), to: orElse(orNull(whole(1, 20)), null) }),
);

const grant = byKind<Grant>({
  level: record({ kind: oneOf(['level']), level: grantable }),
  'next-above-held': record({
    kind: oneOf(['next-above-held']),
    ifNoneHeld: orElse(orNull(grantable), null),
  }),
  none: record({ kind: oneOf(['none']) }),
});

const ifHeld = byKind<IfHeld>({
  next: record({ kind: oneOf(['next']) }),
  none: record({ kind: oneOf(['none']) }),
  level: record({ kind: oneOf(['level']), level: grantable }),
});

const quota = record<Quota>(quotaFields);

const title = record<TitleNomination>({
  key,
  name: bilingual,
  when: orElse(orNull(condition), null),
  quota: orElse(orNull(quota), null),
  oncePerLifetime: orElse(flag, true),
});

const offices = listOf(bilingual, 1, 10);
const approval = byKind<Approval>({
  offices: record({ kind: oneOf(['offices']), offices }),
  automatic: record({
    kind: oneOf(['automatic']),
    ownedBy: orElse(orNull(key), null),
    otherwise: offices,
  }),
});

const ruleFields = record<PromotionRule>({
  id: key,
  version: orElse(whole(1, COUNT_MAX), RULE_DEFAULTS.version),
  clause: bilingual,
  contests: listOf(contestScope, 1, 20),
  groups: orElse(orNull(listOf(oneOf(GROUPS), 1, GROUPS.length)), null),
  teamSize: orElse(orNull(teamSize), null),
  taskLevels: orElse(orNull(listOf(oneOf(LEVELS), 1, LEVELS.length)), null),
  valid: orElse(orNull(period), null),
  when: condition,
  insteadOf: orElse(listOf(key, 0, INSTEAD_MAX), RULE_DEFAULTS.insteadOf),
  grant,
  ifHeld: orElse<IfHeld>(ifHeld, RULE_DEFAULTS.ifHeld),
  cap: orElse(orNull(grantable), null),
  minimumLevel: orElse(orNull(grantable), null),
  maySkip: orElse(flag, RULE_DEFAULTS.maySkip),
  mayApplyFor: orElse(orNull(grantable), null),
  inPlan: orElse(oneOf(['required', 'not-required']), RULE_DEFAULTS.inPlan),
  title: orElse(orNull(title), null),
  perPersonPerYear: orElse(orNull(whole(1, 100)), null),
  perPersonEver: orElse(orNull(whole(1, 100)), null),
  approval,
});

/** What one field allows and another forbids. */
const contradictions = (rule: PromotionRule, at: string, issues: RejectionIssue[]): void => {
  const granted = rule.grant.kind === 'level' ? rule.grant.level : rule.minimumLevel;
  if (rule.cap !== null && granted !== null && isAbove(granted, rule.cap)) {
    wrong(issues, `${at}.cap`, 'cap-below-grant');
  }
  if (rule.cap !== null && rule.minimumLevel !== null && isAbove(rule.minimumLevel, rule.cap)) {
    wrong(issues, `${at}.minimumLevel`, 'minimum-above-cap');
  }
  if (rule.ifHeld.kind === 'level' && granted !== null && !isAbove(rule.ifHeld.level, granted)) {
    wrong(issues, `${at}.ifHeld.level`, 'held-step-too-low');
  }
  if (rule.grant.kind === 'none' && rule.title === null && rule.mayApplyFor === null) {
    wrong(issues, `${at}.grant`, 'gives-nothing');
  }
};

const rule: Read<PromotionRule> = (value, at, issues) => {
  const read = ruleFields(value, at, issues);
  if (read) contradictions(read, at, issues);
  return read;
};

const source = record<RuleSource>({
  title: bilingual,
  published: text(40),
  address: orElse(orNull(text(300)), null),
  readings: orElse(listOf(bilingual, 0, 50), []),
});

const pack = record<RulePack>({
  id: key,
  version: whole(1, COUNT_MAX),
  title: bilingual,
  jurisdiction: bilingual,
  valid: period,
  source,
  rules: listOf(rule, 1, RULES_MAX),
});

const doubles = (rules: readonly PromotionRule[], issues: RejectionIssue[]): void => {
  const seen = new Set<string>();
  for (const [index, { id }] of rules.entries()) {
    if (seen.has(id)) wrong(issues, `rules[${index}].id`, 'double-id', { id });
    seen.add(id);
  }
};

/** Does the rule come back to itself, by however many others it replaces? */
const isCircular = (id: string, replaces: ReadonlyMap<string, readonly string[]>): boolean => {
  const seen = new Set<string>();
  const ahead = [...(replaces.get(id) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === id) return true;
    if (!seen.has(next)) ahead.push(...(replaces.get(next) ?? []));
    seen.add(next);
  }
  return false;
};

/** A rule replaces rules of its own pack, and never itself by way of others. */
const replacements = (rules: readonly PromotionRule[], issues: RejectionIssue[]): void => {
  const replaces = new Map(rules.map(({ id, insteadOf }) => [id, insteadOf]));
  for (const [index, { id, insteadOf }] of rules.entries()) {
    for (const [place, other] of insteadOf.entries()) {
      if (replaces.has(other)) continue;
      wrong(issues, `rules[${index}].insteadOf[${place}]`, 'no-such-rule', { id: other });
    }
    if (isCircular(id, replaces)) wrong(issues, `rules[${index}].insteadOf`, 'circular');
  }
};

/**
 * Untrusted JSON to a rule pack, with every default filled in. Refused as `rule-pack.invalid`
 * with one issue per wrong place, e.g. `rules[2].when.of[0].upTo`; nothing is guessed or dropped.
 */
export const readRulePack = (json: unknown): Result<RulePack, Rejection<'rule-pack.invalid'>> => {
  const issues: RejectionIssue[] = [];
  const read = pack(json, '', issues);
  if (read) {
    doubles(read.rules, issues);
    replacements(read.rules, issues);
  }
  if (read && issues.length === 0) return accept(read);
  return refuse({
    kind: 'invalid',
    code: 'rule-pack.invalid',
    issues: issues.slice(0, ISSUES_MAX),
  });
};

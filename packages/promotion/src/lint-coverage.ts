import { type ConditionFacts, evaluateCondition } from './evaluate-condition.ts';
import { highestOf, isAbove, LEVELS, type Level } from './ladder.ts';
import { grantsLevel, type LevelRule, stepTo } from './level-step.ts';
import { type Field, fieldsFor } from './lint-field.ts';
import { type Finding, found, type Place } from './lint-finding.ts';
import { type Scope, scopesOf } from './lint-scope.ts';
import type { PromotionRule, RulePack } from './promotion-rule.ts';

/** One rank of a field with the rules whose condition it meets. */
type Row = {
  readonly rank: number;
  readonly met: readonly PromotionRule[];
  /** Those whose title could be reached here, too. */
  readonly titled: readonly PromotionRule[];
};
type Line = Pick<Field, 'count' | 'held'> & { readonly rows: readonly Row[] };

/** More would keep an editor waiting; the linter says so when it stops here. */
const EVALUATIONS_MAX = 60_000;

const HOLDERS: readonly (Level | null)[] = [null, ...LEVELS];

/** Whoever meets a rule that replaces others is judged without those. */
const unreplaced = (met: readonly PromotionRule[]): readonly PromotionRule[] => {
  const replaced = new Set(met.flatMap(({ insteadOf }) => insteadOf));
  return replaced.size === 0 ? met : met.filter(({ id }) => !replaced.has(id));
};

const rowOf = ({ rules }: Scope, facts: ConditionFacts): Row => {
  const met = unreplaced(rules.filter((rule) => evaluateCondition(rule.when, facts).met));
  const titled = met.filter(
    ({ title }) => title && (title.when === null || evaluateCondition(title.when, facts).met),
  );
  return { rank: facts.result.rank ?? 0, met, titled };
};

const walk = (scope: Scope, { rows, ...field }: Field): Line => ({
  ...field,
  rows: rows.map((facts) => rowOf(scope, facts)),
});

const placeIn = ({ count, held }: Line, { rank }: Row): Place =>
  held === undefined ? { rank, count } : { rank, count, held: held ?? 'none' };

const levelRules = (row: Row): readonly LevelRule[] => row.met.filter(grantsLevel);
const idsOf = (rules: readonly PromotionRule[]): readonly string[] => rules.map(({ id }) => id);

/** A rank that gets nothing although a worse one gets something. */
const gapIn = (line: Line): readonly Finding[] => {
  const { rows } = line;
  const missing = rows.findIndex((row) => levelRules(row).length === 0);
  const row = rows[missing];
  const after = rows.slice(missing + 1).find((later) => levelRules(later).length > 0);
  if (!row || !after) return [];
  const before = rows.slice(0, missing).findLast((earlier) => levelRules(earlier).length > 0);
  const around = [...(before ? levelRules(before) : []), ...levelRules(after)];
  return [found('gap', [...new Set(idsOf(around))], placeIn(line, row))];
};

/** Each pair of rules once, with the first rank of which both speak. */
const overlapsIn = (lines: readonly Line[]): readonly Finding[] => {
  const pairs = new Map<string, Finding>();
  for (const line of lines) {
    for (const row of line.rows) {
      for (const [one, other] of pairsOf(idsOf(levelRules(row)))) {
        const pair = `${one} ${other}`;
        if (!pairs.has(pair)) pairs.set(pair, found('overlap', [one, other], placeIn(line, row)));
      }
    }
  }
  return [...pairs.values()];
};

const pairsOf = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));

/** What each rule makes of each kind of holder; computed once, asked for every row. */
type Steps = ReadonlyMap<string, ReadonlyMap<Level | null, Level | null>>;
const stepsOf = (pack: RulePack): Steps =>
  new Map(
    pack.rules
      .filter(grantsLevel)
      .map((rule) => [rule.id, new Map(HOLDERS.map((held) => [held, stepTo(rule, held).level]))]),
  );

const reversalFor = (line: Line, held: Level | null, steps: Steps): readonly Finding[] => {
  const bestFor = (row: Row) =>
    highestOf(levelRules(row).flatMap(({ id }) => steps.get(id)?.get(held) ?? []));
  const rows = line.rows.filter((row) => levelRules(row).length > 0);
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (!next) continue;
    const level = bestFor(row);
    const worseLevel = bestFor(next);
    if (worseLevel === null || (level !== null && !isAbove(worseLevel, level))) continue;
    return [
      found('worse-rank-better', [...new Set(idsOf([...levelRules(row), ...levelRules(next)]))], {
        rank: row.rank,
        count: line.count,
        held: held ?? 'none',
        level: level ?? 'none',
        worseRank: next.rank,
        worseLevel,
      }),
    ];
  }
  return [];
};

const limit = (times: number | null): number => times ?? Number.POSITIVE_INFINITY;

/** Everything `left` gives to anybody, `right` gives too, under no stricter terms. */
const givesNoMore = (left: LevelRule, right: LevelRule): boolean => {
  if (limit(right.perPersonPerYear) < limit(left.perPersonPerYear)) return false;
  if (limit(right.perPersonEver) < limit(left.perPersonEver)) return false;
  if (right.inPlan === 'required' && left.inPlan === 'not-required') return false;
  return HOLDERS.every((held) => {
    const given = stepTo(left, held).level;
    const other = stepTo(right, held).level;
    return given === null || (other !== null && !isAbove(given, other));
  });
};

/** Rules never met at all, and rules another one always outbids. */
const idle = (pack: RulePack, rows: readonly Row[]): readonly Finding[] => {
  const companions = new Map<string, Set<string>>();
  for (const { met } of rows) {
    const ids = new Set(idsOf(met));
    for (const id of ids) {
      const before = companions.get(id) ?? ids;
      companions.set(id, new Set([...before].filter((other) => ids.has(other))));
    }
  }
  const level = pack.rules.filter(grantsLevel);
  const subsumed = level.flatMap((rule, place) => {
    const always = companions.get(rule.id) ?? new Set<string>();
    const by = level.find((other, index) => {
      if (other === rule || !always.has(other.id) || !givesNoMore(rule, other)) return false;
      // Of two rules that say the same, the later one is the idle one.
      const same = companions.get(other.id)?.has(rule.id) && givesNoMore(other, rule);
      return !same || index < place;
    });
    return by ? [found('subsumed', [rule.id, by.id], {})] : [];
  });
  const never = pack.rules.filter(({ id }) => !companions.has(id));
  const titled = new Set(rows.flatMap((row) => idsOf(row.titled)));
  const untitled = pack.rules.filter(
    ({ id, title }) => title !== null && companions.has(id) && !titled.has(id),
  );
  return [
    ...never.map(({ id }) => found('unreachable', [id], {})),
    ...untitled.map(({ id }) => found('title-unreachable', [id], {})),
    ...subsumed,
  ];
};

/** The first example of each kind for the same rules; nobody reads forty of one sort. */
const firstOfEach = (findings: readonly Finding[]): readonly Finding[] =>
  [
    ...new Map(
      findings
        .toReversed()
        .map((finding) => [`${finding.code} ${finding.ruleIds.join()}`, finding]),
    ).values(),
  ].toReversed();

/** Gaps, overlaps, reversals, and rules that never decide: found by walking every kind of field. */
export const lintCoverage = (pack: RulePack): readonly Finding[] => {
  const scopes = scopesOf(pack);
  const walked = scopes.map((scope) => {
    const rowsMax = Math.ceil(EVALUATIONS_MAX / scopes.length / scope.rules.length);
    const { fields, cut } = fieldsFor(scope.rules, scope.like.result, rowsMax);
    return { cut, lines: fields.map((field) => walk(scope, field)) };
  });
  const lines = walked.flatMap((scope) => scope.lines);
  const still = idle(
    pack,
    lines.flatMap(({ rows }) => rows),
  );
  const outbid = new Set(still.map(({ ruleIds }) => ruleIds.toSorted().join()));
  const overlaps = overlapsIn(lines).filter(
    ({ ruleIds }) => !outbid.has(ruleIds.toSorted().join()),
  );
  const steps = stepsOf(pack);
  const reversals = lines.flatMap((line) =>
    (line.held === undefined ? HOLDERS : [line.held]).flatMap((held) =>
      reversalFor(line, held, steps),
    ),
  );
  const cut = walked.some((scope) => scope.cut) ? [found('not-exhaustive', [], {})] : [];
  return firstOfEach([...lines.flatMap(gapIn), ...overlaps, ...still, ...reversals, ...cut]);
};

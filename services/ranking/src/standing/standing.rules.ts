import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { type Exact, exact, zero } from '@jinbang/kernel/exact';
import type { PrizeLimit } from '@jinbang/scoring/prizes';
import {
  type RankedRow,
  type RankRule,
  type ResultCode,
  rankSubjects,
} from '@jinbang/scoring/rank';
import { scaleOf, scaleValue } from '@jinbang/scoring/scale';
import type { SchemeTree } from '@jinbang/scoring/scheme-outline';
import { type RankSubject, type TieOrder, tieOrderOf } from '@jinbang/scoring/tie-chain';
import type { SubjectTotal } from '@jinbang/scoring/total';
import { type Awards, awardsOf, type Counts } from './award.rules.ts';
import type { Line } from './line.rules.ts';

/** The total of a line, and how many of the marks it is made of are there. */
export type LineTotal = {
  readonly totals: SubjectTotal;
  readonly settled: number;
  readonly expected: number;
};

export type StandingRow = LineTotal & {
  readonly line: Line;
  readonly place: number;
  /** null: no mark yet, or listed after the ranked rows with a code. */
  readonly rank: number | null;
  readonly code: ResultCode;
  /** Exact text, rounded as the rules say; null without a result. */
  readonly total: string | null;
  readonly scale: number | null;
  readonly award: string | null;
  /** What decided the place, its ids made by `rankId`; null for a line without any mark. */
  readonly ranked: RankedRow | null;
};

export type GroupStanding = {
  readonly group: string;
  readonly counts: Counts;
  readonly rows: readonly StandingRow[];
  /** Every line that is OK has all its marks. */
  readonly isComplete: boolean;
  /** Lines that tie in every step where ranks are never shared. */
  readonly undecided: readonly (readonly string[])[];
  readonly prizeLimits: readonly PrizeLimit[];
};

export type RankingContext = {
  readonly rule: RankingRule;
  readonly order: TieOrder;
  /** Groups in the order of the event's rules. */
  readonly groups: readonly string[];
  /** Recorded orders of entries that tie, oldest first. */
  readonly decisions: readonly (readonly string[])[];
};

export const contextOf = (
  rule: RankingRule,
  tree: SchemeTree,
  groups: readonly string[],
  decisions: readonly (readonly string[])[],
): RankingContext => ({ rule, order: tieOrderOf(tree), groups, decisions });

const rankRule = ({ rule, order }: RankingContext): RankRule => ({
  ties: rule.ties,
  order,
  shared: rule.shared,
  numbering: rule.numbering,
  passMarks: rule.passMark === null ? [] : [{ of: 'total', atLeast: rule.passMark }],
});

/** The place the newest recorded order that names this line gave it. */
const decidedPlace = (
  decisions: readonly (readonly string[])[],
  id: string,
): number | undefined => {
  const place = decisions.findLast((order) => order.includes(id))?.indexOf(id);
  return place === undefined ? undefined : place + 1;
};

/** Ranks the lines of each group by itself (domain §4); groups stand in the order of the rules. */
export const rankLines = (
  lines: readonly Line[],
  totalOfLine: (line: Line) => LineTotal,
  context: RankingContext,
): readonly GroupStanding[] => {
  const byGroup = Map.groupBy(lines, (line) => line.group);
  const names = [...new Set([...context.groups, ...byGroup.keys()])];
  return names.map((group) => rankGroup(group, byGroup.get(group) ?? [], totalOfLine, context));
};

/** Ranking orders equals by id: by what people read first, so that ties list in a way they expect. */
export const rankId = ({ code, id }: Line): string => `${code}/${id}`;

const subjectsOf = (
  lines: readonly Line[],
  totals: ReadonlyMap<string, LineTotal>,
  { decisions }: RankingContext,
): readonly RankSubject[] =>
  lines.flatMap((line) => {
    const total = totals.get(line.id);
    if (!total) return [];
    const decision = decidedPlace(decisions, line.id);
    return [{ id: rankId(line), code: line.resultCode, totals: total.totals, decision }];
  });

const rankGroup = (
  group: string,
  lines: readonly Line[],
  totalOfLine: (line: Line) => LineTotal,
  context: RankingContext,
): GroupStanding => {
  const totals = new Map(lines.map((line) => [line.id, totalOfLine(line)]));
  const lineOf = new Map(lines.map((line) => [rankId(line), line]));
  const begun = lines.filter((line) => hasBegun(line, totals.get(line.id)));
  const standing = rankSubjects(subjectsOf(begun, totals, context), rankRule(context));
  const isComplete = begun.length === lines.length && !standing.provisional;
  const counts = countsOf(lines, standing.rows);
  const honours = isComplete ? honoursOf(standing.rows, counts, context.rule) : noHonours;
  const rankedRows = standing.rows.flatMap((row): StandingRow[] => {
    const line = lineOf.get(row.id);
    const total = line && totals.get(line.id);
    if (!line || !total) return [];
    const { place, rank, code } = row;
    const scale = honours.scaleOf.get(row.id) ?? null;
    const award = honours.awardOf.get(row.id) ?? null;
    return [{ ...total, line, place, rank, code, total: row.total, scale, award, ranked: row }];
  });
  return {
    group,
    counts,
    rows: [...rankedRows, ...blankRows(lines, totals, rankedRows.length)],
    isComplete,
    undecided: standing.undecided.map((tie) => tie.flatMap((id) => lineOf.get(id)?.id ?? [])),
    prizeLimits: honours.prizeLimits,
  };
};

type Honours = Awards & { readonly scaleOf: ReadonlyMap<string, number> };

/** While marks are missing nobody has a medal, a prize or a place on the scale. */
const noHonours: Honours = { scaleOf: new Map(), awardOf: new Map(), prizeLimits: [] };

const honoursOf = (rows: readonly RankedRow[], counts: Counts, rule: RankingRule): Honours => {
  const scaleOf: ReadonlyMap<string, number> = rule.scale ? scalesOf(rows) : new Map();
  return { scaleOf, ...awardsOf(rows, counts, rule, (id) => scaleOf.get(id) ?? null) };
};

/** A line that is OK and has no mark is not ranked last: it has not begun. */
const hasBegun = (line: Line, total: LineTotal | undefined): boolean =>
  line.resultCode !== 'OK' || (total !== undefined && (total.settled > 0 || total.expected === 0));

const blankRows = (
  lines: readonly Line[],
  totals: ReadonlyMap<string, LineTotal>,
  before: number,
): readonly StandingRow[] =>
  lines
    .flatMap((line) => {
      const total = totals.get(line.id);
      return total && !hasBegun(line, total) ? [{ line, total }] : [];
    })
    .toSorted((left, right) => byCode(left.line, right.line))
    .map(({ line, total }, index) => ({
      ...total,
      line,
      place: before + index + 1,
      rank: null,
      code: 'OK',
      total: null,
      scale: null,
      award: null,
      ranked: null,
    }));

const byCode = (left: Line, right: Line): number => {
  if (left.code !== right.code) return left.code < right.code ? -1 : 1;
  return left.id < right.id ? -1 : 1;
};

/** Entered: every line; started: all but DNS; finished: who has a result, passed or not. */
const countsOf = (lines: readonly Line[], rows: readonly RankedRow[]): Counts => ({
  entered: lines.length,
  started: lines.filter((line) => line.resultCode !== 'DNS').length,
  finished: rows.filter((row) => row.code === 'OK' || row.code === 'FAIL').length,
});

const scalesOf = (rows: readonly RankedRow[]): ReadonlyMap<string, number> => {
  const finished = rows.filter((row) => row.total !== null);
  const raw = finished.map((row): Exact => exact(row.total ?? '0'));
  const scale = scaleOf(raw);
  if (!scale?.shown) return new Map();
  return new Map(finished.map((row, index) => [row.id, scaleValue(scale, raw[index] ?? zero)]));
};

/** What people read for an id of the ranking, as `RankedRow` names neighbours. */
export const codesOf = (groups: readonly GroupStanding[]): ((id: string) => string) => {
  const codes = new Map(
    groups.flatMap(({ rows }) => rows.map(({ line }) => [rankId(line), line.code] as const)),
  );
  return (id) => codes.get(id) ?? id;
};

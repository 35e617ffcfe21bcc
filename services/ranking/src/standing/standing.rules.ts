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
import { decidedPlace } from './decision.rules.ts';
import {
  type Gated,
  type GroupGate,
  heldAt,
  isPassed,
  type LineGate,
  NO_GATES,
} from './gate.rules.ts';
import type { Line } from './line.rules.ts';
import { placingsOf } from './placing.rules.ts';

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
  /** The last gate it came to; null where the event has none, or it did not come to one. */
  readonly gate: LineGate | null;
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
  /** In the order of the stages. */
  readonly gates: readonly GroupGate[];
};

export type RankingContext = {
  readonly rule: RankingRule;
  readonly order: TieOrder;
  /** Groups in the order of the event's rules. */
  readonly groups: readonly string[];
  /** Recorded orders of entries that tie, oldest first. */
  readonly decisions: readonly (readonly string[])[];
  /** What became of the lines at the gates before this ranking. */
  readonly gated: Gated;
  /** false: the list of a stage itself, in which those held back have their place. */
  readonly holdsBack: boolean;
};

export const contextOf = (
  rule: RankingRule,
  tree: SchemeTree,
  groups: readonly string[],
  decisions: readonly (readonly string[])[],
): RankingContext => ({
  rule,
  order: tieOrderOf(tree),
  groups,
  decisions,
  gated: NO_GATES,
  holdsBack: true,
});

export const rankRule = ({ rule, order }: RankingContext): RankRule => ({
  ties: rule.ties,
  order,
  shared: rule.shared,
  numbering: rule.numbering,
  passMarks: [
    ...(rule.passMark === null ? [] : [{ of: 'total' as const, atLeast: rule.passMark }]),
    ...(rule.passMarks ?? []),
  ],
});

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

/** Lines as the arithmetic of ranks takes them. */
export const subjectsOf = (
  lines: readonly Line[],
  totals: ReadonlyMap<string, LineTotal>,
  context: RankingContext,
): readonly RankSubject[] => {
  const isHere = ({ id }: Line) => heldIn(context, id) === undefined;
  const placings = context.rule.ties.some(({ by }) => by === 'better-ranks')
    ? placingsOf(lines.filter(isHere), totals)
    : undefined;
  return lines.flatMap((line) => {
    const total = totals.get(line.id);
    if (!total) return [];
    const { id, resultCode: code } = line;
    const decision = decidedPlace(context.decisions, id);
    const subject = { id: rankId(line), code, totals: total.totals, decision };
    return [{ ...subject, heldAt: heldIn(context, id), placings: placings?.get(id) }];
  });
};

/** Where a gate held this line back; undefined: it did not. */
const heldIn = ({ gated, holdsBack, rule }: RankingContext, id: string): number | undefined =>
  holdsBack ? heldAt(gated.ofLine.get(id), rule.gates?.length ?? 0) : undefined;

/** Of somebody who did not go on nothing more is expected. */
const expectedOf = (total: LineTotal, context: RankingContext, id: string): LineTotal =>
  heldIn(context, id) === undefined ? total : { ...total, expected: total.settled };

const rankGroup = (
  group: string,
  lines: readonly Line[],
  totalOfLine: (line: Line) => LineTotal,
  context: RankingContext,
): GroupStanding => {
  const totals = new Map(
    lines.map((line) => [line.id, expectedOf(totalOfLine(line), context, line.id)]),
  );
  const lineOf = new Map(lines.map((line) => [rankId(line), line]));
  const isListed = (line: Line) =>
    heldIn(context, line.id) !== undefined || hasBegun(line, totals.get(line.id));
  const begun = lines.filter(isListed);
  const gates = context.gated.ofGroup.get(group) ?? [];
  const gateOfLine = (id: string) => context.gated.ofLine.get(id) ?? null;
  const standing = rankSubjects(subjectsOf(begun, totals, context), rankRule(context));
  const isComplete =
    begun.length === lines.length && !standing.provisional && gates.every(isPassed);
  const counts = countsOf(lines, standing.rows);
  const honours = isComplete ? honoursOf(standing.rows, counts, context.rule) : noHonours;
  const rankedRows = standing.rows.flatMap((row): StandingRow[] => {
    const line = lineOf.get(row.id);
    const total = line && totals.get(line.id);
    if (!line || !total) return [];
    const { place, rank, code } = row;
    const scale = honours.scaleOf.get(row.id) ?? null;
    const award = honours.awardOf.get(row.id) ?? null;
    const gate = gateOfLine(line.id);
    return [
      { ...total, line, place, rank, code, total: row.total, scale, award, ranked: row, gate },
    ];
  });
  const blank = lines.filter((line) => !isListed(line));
  return {
    group,
    counts,
    rows: [...rankedRows, ...blankRows(blank, totals, rankedRows.length, gateOfLine)],
    isComplete,
    undecided: [
      ...gates.flatMap((gate) => gate.undecided),
      ...standing.undecided.map((tie) => tie.flatMap((id) => lineOf.get(id)?.id ?? [])),
    ],
    prizeLimits: honours.prizeLimits,
    gates,
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
export const hasBegun = (line: Line, total: LineTotal | undefined): boolean =>
  line.resultCode !== 'OK' || (total !== undefined && (total.settled > 0 || total.expected === 0));

const blankRows = (
  lines: readonly Line[],
  totals: ReadonlyMap<string, LineTotal>,
  before: number,
  gateOfLine: (id: string) => LineGate | null,
): readonly StandingRow[] =>
  lines
    .flatMap((line) => {
      const total = totals.get(line.id);
      return total ? [{ line, total }] : [];
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
      gate: gateOfLine(line.id),
    }));

const byCode = (left: Line, right: Line): number => {
  if (left.code !== right.code) return left.code < right.code ? -1 : 1;
  return left.id < right.id ? -1 : 1;
};

/** Entered: every line; started: all but DNS; finished: who has a result of the last stage, passed or not. */
const countsOf = (lines: readonly Line[], rows: readonly RankedRow[]): Counts => ({
  entered: lines.length,
  started: lines.filter((line) => line.resultCode !== 'DNS').length,
  finished: rows.filter(({ code, heldBack }) => code === 'OK' || (code === 'FAIL' && !heldBack))
    .length,
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

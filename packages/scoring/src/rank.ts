import { exactText } from '@jinbang/kernel/exact';
import { type Numbering, rankNumbers } from './numbering.ts';
import { type MissedMark, missedMarks, type PassMark } from './pass-mark.ts';
import {
  type DecidedBy,
  type RankSubject,
  type TieOrder,
  type TieStep,
  tieKeys,
} from './tie-chain.ts';
import { type Boundary, type Order, orderByKeys } from './tie-groups.ts';

export type ResultCode = 'OK' | 'DNS' | 'DNF' | 'WD' | 'DSQ' | 'FAIL';
export type UnrankedCode = Exclude<ResultCode, 'OK'>;

/** How totals become ranks: all of it the event's published rule (domain §4). */
export type RankRule = {
  readonly ties: readonly TieStep[];
  /** What the `…-by-weight` steps walk; `tieOrderOf(scheme)`. */
  readonly order: TieOrder;
  /** false: equals share no rank, a recorded decision is needed and the row says so. */
  readonly shared: boolean;
  readonly numbering: Numbering;
  readonly passMarks?: readonly PassMark[] | undefined;
  /** The order of the codes below the ranked rows. */
  readonly codeOrder?: readonly UnrankedCode[] | undefined;
};

/** Against a neighbour of the list: what decided, and both values as exact text. */
export type Comparison = {
  readonly id: string;
  /** null: equal in every step. */
  readonly decidedBy: DecidedBy | null;
  readonly mine: string;
  readonly theirs: string;
  readonly skipped: readonly DecidedBy[];
};

/** One row of a standing, with all that is needed to say in a sentence why it stands there. */
export type RankedRow = {
  readonly id: string;
  /** Position in the list, from 1. */
  readonly place: number;
  /** null: listed after the ranked rows, with a code. */
  readonly rank: number | null;
  readonly code: ResultCode;
  /** Exact text; null where the code leaves no result. */
  readonly total: string | null;
  /** Some of its marks are still missing. */
  readonly provisional: boolean;
  /** How many rows hold this rank, itself included; 0 for unranked rows. */
  readonly sharedBy: number;
  /** Equal to another row where ranks are never shared: a recorded decision is awaited. */
  readonly undecided: boolean;
  readonly above: Comparison | null;
  readonly below: Comparison | null;
  readonly missed: readonly MissedMark[];
  /** Not OK because a gate held it back, not because of a pass mark. */
  readonly heldBack: boolean;
};

export type Standing = {
  readonly rows: readonly RankedRow[];
  readonly provisional: boolean;
  /** Groups of ids that await a decision. */
  readonly undecided: readonly (readonly string[])[];
};

const CODE_ORDER: readonly UnrankedCode[] = ['FAIL', 'DNF', 'WD', 'DNS', 'DSQ'];

/**
 * Ranks the subjects of one group; who belongs to it is the caller's filter. O(n log n).
 * Codes and missed pass marks list after the ranked rows, provisional rows rank among the others
 * and say so.
 */
export const rankSubjects = (subjects: readonly RankSubject[], rule: RankRule): Standing => {
  const judged = subjects.map((subject) => judge(subject, rule));
  const keys = tieKeys(withDecision(rule), rule.order);
  const ranked = judged.filter((one) => one.code === 'OK').map((one) => one.subject);
  const order = orderByKeys(ranked, keys);
  const groups = tiedGroups(order);
  const top = rankedRows(order, groups, rule);
  const rows = [...top, ...unrankedRows(judged, rule, top.length)];
  return {
    rows,
    provisional: rows.some((row) => row.provisional),
    undecided: rule.shared
      ? []
      : groups.filter(awaitsDecision).map((group) => group.map(({ id }) => id)),
  };
};

/** Where ranks are never shared a recorded decision is always the last word, listed or not. */
export const withDecision = ({
  ties,
  shared,
}: Pick<RankRule, 'ties' | 'shared'>): readonly TieStep[] =>
  shared || ties.some((step) => step.by === 'decision') ? ties : [...ties, { by: 'decision' }];

type Judged = {
  readonly subject: RankSubject;
  readonly code: ResultCode;
  readonly missed: readonly MissedMark[];
};

/** Who a gate held back was not to go on: that nothing was done after it is no other code. */
const judge = (subject: RankSubject, { passMarks = [] }: RankRule): Judged => {
  const { code = 'OK' } = subject;
  if (isHeldBack(subject)) return { subject, code: 'FAIL', missed: [] };
  const missed = code === 'OK' ? missedMarks(subject, passMarks) : [];
  return { subject, code: missed.length > 0 ? 'FAIL' : code, missed };
};

/** Withdrawn or disqualified stays so. */
const isHeldBack = ({ heldAt, code }: RankSubject): boolean =>
  heldAt !== undefined && code !== 'WD' && code !== 'DSQ';

type Group = readonly RankSubject[];

const tiedGroups = ({ subjects, boundaries }: Order): readonly Group[] => {
  const groups: RankSubject[][] = [];
  for (const [index, subject] of subjects.entries()) {
    const tied = index > 0 && boundaries[index - 1]?.decidedBy === null;
    if (tied) groups.at(-1)?.push(subject);
    else groups.push([subject]);
  }
  return groups;
};

/** A tie that a missing mark may still break is nobody's to decide yet. */
const awaitsDecision = (group: Group): boolean => group.length > 1 && !group.some(isProvisional);

/** Equals that await a decision share a number until it is made; an ordinal would make it up. */
export const numberingOf = ({
  shared,
  numbering,
}: Pick<RankRule, 'shared' | 'numbering'>): Numbering =>
  !shared && numbering === 'ordinal' ? 'standard' : numbering;

const rankedRows = (
  { subjects, boundaries }: Order,
  groups: readonly Group[],
  rule: RankRule,
): readonly RankedRow[] => {
  const numbering = numberingOf(rule);
  const ranks = rankNumbers(
    groups.map((group) => group.length),
    numbering,
  );
  const groupOfRow = groups.flatMap((group) => group.map(() => group));
  return subjects.map((subject, index) => {
    const group = groupOfRow[index] ?? [subject];
    return {
      id: subject.id,
      place: index + 1,
      rank: ranks[index] ?? null,
      code: 'OK',
      total: exactText(subject.totals.total),
      provisional: isProvisional(subject),
      sharedBy: numbering === 'ordinal' ? 1 : group.length,
      undecided: !rule.shared && awaitsDecision(group),
      above: comparison('above', subjects[index - 1], boundaries[index - 1]),
      below: comparison('below', subjects[index + 1], boundaries[index]),
      missed: [],
      heldBack: false,
    };
  });
};

const isProvisional = ({ totals }: RankSubject): boolean => totals.state === 'provisional';

const comparison = (
  side: 'above' | 'below',
  neighbour: RankSubject | undefined,
  boundary: Boundary | undefined,
): Comparison | null => {
  if (!neighbour || !boundary) return null;
  const { decidedBy, skipped } = boundary;
  // Equals compare by the total they share.
  const equal = exactText(neighbour.totals.total);
  const { upper, lower } = decidedBy === null ? { upper: equal, lower: equal } : boundary;
  const [mine, theirs] = side === 'above' ? [lower, upper] : [upper, lower];
  return { id: neighbour.id, decidedBy, mine, theirs, skipped };
};

/** By code, those below the pass mark by total, then those held back by place, everybody else by id. */
const unrankedRows = (
  judged: readonly Judged[],
  { codeOrder = CODE_ORDER }: RankRule,
  before: number,
): readonly RankedRow[] => {
  const listing: readonly ResultCode[] = [...codeOrder, ...CODE_ORDER];
  const placeOf = (code: ResultCode) => listing.indexOf(code);
  return judged
    .filter(({ code }) => code !== 'OK')
    .toSorted((left, right) => placeOf(left.code) - placeOf(right.code) || withinCode(left, right))
    .map(({ subject, code, missed }, index) => ({
      id: subject.id,
      place: before + index + 1,
      rank: null,
      code,
      total: hasTotal({ subject, code }) ? exactText(subject.totals.total) : null,
      provisional: false,
      sharedBy: 0,
      undecided: false,
      above: null,
      below: null,
      missed,
      heldBack: isHeldBack(subject),
    }));
};

/** Who did not go on has no total of the final. */
const hasTotal = ({ subject, code }: Pick<Judged, 'subject' | 'code'>): boolean =>
  code === 'FAIL' && !isHeldBack(subject);

/** 0 for who was not held back, so that they list first. */
const heldPlace = (subject: RankSubject): number =>
  isHeldBack(subject) ? (subject.heldAt ?? 0) : 0;

const withinCode = (left: Judged, right: Judged): number => {
  const byTotal =
    hasTotal(left) && hasTotal(right)
      ? right.subject.totals.total.compare(left.subject.totals.total)
      : heldPlace(left.subject) - heldPlace(right.subject);
  if (byTotal !== 0) return byTotal;
  return left.subject.id < right.subject.id ? -1 : Number(left.subject.id > right.subject.id);
};

import { exactText } from '@jinbang/kernel/exact';
import { rankInGroup } from '@jinbang/scoring/numbering';
import { type Comparison, numberingOf, type RankedRow, rankSubjects } from '@jinbang/scoring/rank';
import { keyText, type RankSubject } from '@jinbang/scoring/tie-chain';
import type { Line } from '../standing/line.rules.ts';
import {
  hasBegun,
  type LineTotal,
  type RankingContext,
  rankRule,
  type StandingRow,
  subjectsOf,
} from '../standing/standing.rules.ts';
import { comparable, exactly } from './comparable.ts';
import {
  addLine,
  blankGroup,
  countsIn,
  dropLine,
  type GroupOrder,
  isGroupComplete,
  lineAt,
  placeIn,
} from './group-order.ts';
import { type Candidate, type Honours, honoursIn } from './honours.ts';
import { type KeyValue, listOf } from './key-value.ts';
import type { LineItem } from './line-item.ts';
import { joinSpans, type RowSpan, spanIn } from './moved-rows.ts';
import { type OrderChain, orderChain, valuesOf } from './order-rules.ts';
import { differenceOf, itemAt, type Standing, standingOf } from './tie-place.ts';
import type { GroupHead, StandingWindow, WindowAsked } from './window.ts';

/** The ranking of an event for one sight, kept up line by line. */
export type StandingOrder = {
  readonly context: RankingContext;
  readonly chain: OrderChain;
  readonly groups: Map<string, GroupOrder>;
  readonly items: Map<string, LineItem>;
  readonly totalOfLine: (line: Line) => LineTotal;
  /** What is said of a line whoever its neighbours are; made when its row is first read. */
  readonly alone: WeakMap<LineItem, RankedRow>;
  /** By group, as of that many of its changes. */
  readonly honours: Map<string, { readonly changes: number; readonly given: Honours }>;
};

export const createOrder = (
  lines: readonly Line[],
  totalOfLine: (line: Line) => LineTotal,
  context: RankingContext,
): StandingOrder => {
  const chain = orderChain(rankRule(context));
  const groups = new Map(context.groups.map((name) => [name, blankGroup(name, chain.compare)]));
  const items = new Map<string, LineItem>();
  const order: StandingOrder = {
    context,
    chain,
    groups,
    items,
    totalOfLine,
    alone: new WeakMap(),
    honours: new Map(),
  };
  for (const line of lines) placeLine(order, line);
  return order;
};

const groupOf = ({ groups, chain }: StandingOrder, name: string): GroupOrder => {
  const known = groups.get(name);
  if (known) return known;
  const fresh = blankGroup(name, chain.compare);
  groups.set(name, fresh);
  return fresh;
};

const subjectOf = ({ context }: StandingOrder, line: Line, total: LineTotal): RankSubject => {
  const [subject] = subjectsOf([line], new Map([[line.id, total]]), context);
  if (!subject) throw new RangeError('A line with a total is a subject of the ranking.');
  return subject;
};

/** The row of a line if nobody else were there: its code, its total, what it missed. */
const aloneOf = ({ context }: StandingOrder, subject: RankSubject): RankedRow => {
  const [row] = rankSubjects([subject], rankRule(context)).rows;
  if (!row) throw new RangeError('Who is ranked has a row.');
  return row;
};

const itemOf = (order: StandingOrder, line: Line): LineItem => {
  const total = order.totalOfLine(line);
  const subject = subjectOf(order, line, total);
  const { code, provisional } = aloneOf(order, subject);
  const isOrdered = code === 'OK' && hasBegun(line, total);
  return {
    id: subject.id,
    line,
    section: code === 'OK' && !isOrdered ? 'blank' : code,
    values: isOrdered ? valuesOf(order.chain, subject) : [],
    isOpen: isOrdered && provisional,
    total: comparable(total.totals.total),
  };
};

/** Puts a line where its marks place it now; it leaves the place it had. O(log n). */
export const placeLine = (order: StandingOrder, line: Line): void => {
  const before = order.items.get(line.id);
  if (before) dropLine(groupOf(order, before.line.group), before);
  const item = itemOf(order, line);
  order.items.set(line.id, item);
  addLine(groupOf(order, line.group), item);
};

/** The row of the board's listing in which a group begins. */
const firstRowOf = ({ groups }: StandingOrder, name: string): number => {
  let rows = 0;
  for (const group of groups.values()) {
    if (group.group === name) break;
    rows += group.lines;
  }
  return rows;
};

/**
 * As `placeLine`; the rows come back in which another line, or another rank, may stand now. One more
 * than those that moved: what decided against the line above is said of the row below it.
 */
export const moveLine = (order: StandingOrder, line: Line): RowSpan => {
  const spanNow = (): RowSpan | null => {
    const item = order.items.get(line.id);
    if (!item) return null;
    const { group } = item.line;
    const { from, to } = spanIn(groupOf(order, group), item, order.context);
    const first = firstRowOf(order, group);
    return { from: first + from, to: first + to + 1 };
  };
  const before = spanNow();
  placeLine(order, line);
  const after = spanNow();
  return after ? joinSpans(before, after) : (before ?? { from: 0, to: 0 });
};

const aloneIn = (order: StandingOrder, item: LineItem): RankedRow => {
  const known = order.alone.get(item);
  if (known) return known;
  const fresh = aloneOf(order, subjectOf(order, item.line, order.totalOfLine(item.line)));
  order.alone.set(item, fresh);
  return fresh;
};

const rankIn = (
  { context }: StandingOrder,
  { row, group: { first, size, before } }: Standing,
): number | null =>
  rankInGroup(
    { first: first + 1, size, row: row - first, group: before + 1 },
    numberingOf(context.rule),
  );

const candidateIn =
  (order: StandingOrder, group: GroupOrder) =>
  (item: LineItem): Candidate => {
    const { id } = item;
    const total = item.section === 'blank' ? null : aloneIn(order, item).total;
    if (item.section !== 'OK') return { id, total, place: placeIn(group, item), rank: null };
    const standing = standingOf(group.ranked, item, group.compare);
    return { id, total, place: standing.row + 1, rank: rankIn(order, standing) };
  };

const textOf = (value: KeyValue): string => (value === undefined ? '' : keyText(listOf(value)));

/** What stands between two neighbours; `side` says where the other one is. */
const comparisonIn = (
  { chain }: StandingOrder,
  { ranked, compare }: GroupOrder,
  item: LineItem,
  other: LineItem | undefined,
  side: 'above' | 'below',
): Comparison | null => {
  if (!other) return null;
  const [upper, lower] = side === 'above' ? [other, item] : [item, other];
  const { key, skipped } = differenceOf(ranked, upper, lower, compare);
  const toStep = (index: number) => chain.keys[index]?.decidedBy ?? { by: 'total' as const };
  // Equals compare by the total they share.
  const shownOf = (one: LineItem) =>
    key === null ? exactText(exactly(one.total)) : textOf(one.values[key]);
  return {
    id: other.id,
    decidedBy: key === null ? null : toStep(key),
    mine: shownOf(item),
    theirs: shownOf(other),
    skipped: skipped.map(toStep),
  };
};

const rankedRowIn = (order: StandingOrder, group: GroupOrder, item: LineItem): RankedRow | null => {
  if (item.section === 'blank') return null;
  const alone = aloneIn(order, item);
  if (item.section !== 'OK') return { ...alone, place: placeIn(group, item) };
  const standing = standingOf(group.ranked, item, group.compare);
  const { row, group: tied } = standing;
  const { rule } = order.context;
  const above = itemAt(group.ranked, row - 1);
  const below = itemAt(group.ranked, row + 1);
  return {
    ...alone,
    place: row + 1,
    rank: rankIn(order, standing),
    sharedBy: numberingOf(rule) === 'ordinal' ? 1 : tied.size,
    undecided: !rule.shared && tied.size > 1 && tied.open === 0,
    above: comparisonIn(order, group, item, above, 'above'),
    below: comparisonIn(order, group, item, below, 'below'),
  };
};

const honoursOf = (order: StandingOrder, group: GroupOrder): Honours => {
  const known = order.honours.get(group.group);
  if (known?.changes === group.changes) return known.given;
  const { context } = order;
  const given = honoursIn(
    { order: group, context, candidateOf: candidateIn(order, group) },
    known?.given.scale,
  );
  order.honours.set(group.group, { changes: group.changes, given });
  return given;
};

const rowsIn = (
  order: StandingOrder,
  group: GroupOrder,
  items: readonly LineItem[],
): readonly StandingRow[] => {
  const honours = honoursOf(order, group);
  const awardOf = honours.awardsOf(items);
  return items.map((item): StandingRow => {
    const total = order.totalOfLine(item.line);
    const ranked = rankedRowIn(order, group, item);
    return {
      ...total,
      line: item.line,
      place: ranked?.place ?? placeIn(group, item),
      rank: ranked?.rank ?? null,
      code: ranked?.code ?? 'OK',
      total: ranked?.total ?? null,
      scale: honours.scaleOf(item),
      award: awardOf.get(item.id) ?? null,
      ranked,
      gate: null,
    };
  });
};

/** Rows of the ranking. O(log n) for each. */
export const windowIn = (order: StandingOrder, asked: WindowAsked): StandingWindow => {
  const { listing, group: only, from, count } = asked;
  const rows: StandingRow[] = [];
  let total = 0;
  for (const group of order.groups.values()) {
    if (only !== undefined && only !== group.group) continue;
    const first = Math.max(0, from - total);
    const wanted = Math.max(0, Math.min(group.lines, from + count - total) - first);
    const items = Array.from({ length: wanted }, (_, row) => lineAt(group, listing, first + row));
    rows.push(
      ...rowsIn(
        order,
        group,
        items.filter((item) => item !== undefined),
      ),
    );
    total += group.lines;
  }
  return { total, rows };
};

export const rowIn = (order: StandingOrder, lineId: string): StandingRow | undefined => {
  const item = order.items.get(lineId);
  return item && rowsIn(order, groupOf(order, item.line.group), [item])[0];
};

export const headsIn = (order: StandingOrder): readonly GroupHead[] =>
  [...order.groups.values()].map((group) => ({
    group: group.group,
    rows: group.lines,
    counts: countsIn(group),
    isComplete: isGroupComplete(group),
    prizeLimits: honoursOf(order, group).prizeLimits,
  }));

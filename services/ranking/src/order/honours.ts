import { type Scale, scaleFrom, scaleValue } from '@jinbang/scoring/scale';
import { type Awards, awardsOf } from '../standing/award.rules.ts';
import type { RankingContext } from '../standing/standing.rules.ts';
import { type Comparable, exactly } from './comparable.ts';
import { countsIn, type GroupOrder, isGroupComplete } from './group-order.ts';
import type { LineItem } from './line-item.ts';
import { itemAt, standingOf } from './tie-place.ts';
import { spreadOf } from './totals.ts';

/** A row as awards ask for it. */
export type Candidate = {
  readonly id: string;
  readonly place: number;
  readonly rank: number | null;
  readonly total: string | null;
};

/** A scale with the values already worked out: most marks leave the scale as it is. */
type KnownScale = { readonly scale: Scale; readonly values: Map<Comparable, number> };

export type Honours = {
  readonly scale?: KnownScale | undefined;
  readonly scaleOf: (item: LineItem) => number | null;
  readonly awardsOf: (items: readonly LineItem[]) => ReadonlyMap<string, string>;
  readonly prizeLimits: Awards['prizeLimits'];
};

const NONE: Honours = { scaleOf: () => null, awardsOf: () => new Map(), prizeLimits: [] };

type Asked = {
  readonly order: GroupOrder;
  readonly context: RankingContext;
  readonly candidateOf: (item: LineItem) => Candidate;
};

const scaleIn = (
  { order, context }: Asked,
  before: KnownScale | undefined,
): KnownScale | undefined => {
  const spread = context.rule.scale ? spreadOf(order.totals) : null;
  const scale = spread && scaleFrom(spread);
  if (!scale?.shown) return undefined;
  const isSame =
    before?.scale.median.equals(scale.median) && before.scale.deviation.equals(scale.deviation);
  return isSame ? before : { scale, values: new Map() };
};

const scaleOfTotal = ({ scale, values }: KnownScale, total: Comparable): number => {
  const known = values.get(total);
  if (known !== undefined) return known;
  const fresh = scaleValue(scale, exactly(total));
  if (typeof total === 'number') values.set(total, fresh);
  return fresh;
};

/** First and last of the group of equals a row is in: a prize asks for the place of either. */
const extremesOf = ({ ranked, compare }: GroupOrder, item: LineItem): readonly LineItem[] => {
  if (item.section !== 'OK') return [];
  const { first, size } = standingOf(ranked, item, compare).group;
  return [first, first + size - 1].flatMap((row) => itemAt(ranked, row) ?? []);
};

const PODIUM = new Set(['gold', 'silver', 'bronze']);
const TOP_ROWS = 16;

/**
 * Scale, medals and prizes of single rows, by the same functions that give them to a whole list: a
 * medal needs the top of the list as far as medals reach, a prize the first or the last of those equal.
 */
export const honoursIn = (asked: Asked, before?: KnownScale | undefined): Honours => {
  const { order, context, candidateOf } = asked;
  if (!isGroupComplete(order)) return NONE;
  const counts = countsIn(order);
  const scale = scaleIn(asked, before);
  const scaleOf = (item: LineItem): number | null =>
    scale && (item.section === 'OK' || item.section === 'FAIL')
      ? scaleOfTotal(scale, item.total)
      : null;
  const awardAll = (items: readonly LineItem[]): Awards => {
    const known = new Map(items.map((item) => [item.id, item]));
    const rows = [...known.values()].map(candidateOf).toSorted((a, b) => a.place - b.place);
    const scaleOfRow = (id: string): number | null => {
      const item = known.get(id);
      return item ? scaleOf(item) : null;
    };
    return awardsOf(rows, counts, context.rule, scaleOfRow);
  };
  const top = context.rule.medals ? topOf(order, awardAll) : [];
  const { medals, prizes } = context.rule;
  const beside = (items: readonly LineItem[]) =>
    prizes ? items.flatMap((item) => extremesOf(order, item)) : [];
  return {
    scale,
    scaleOf,
    awardsOf: (items) =>
      medals || prizes ? awardAll([...top, ...items, ...beside(items)]).awardOf : new Map(),
    prizeLimits: awardAll([]).prizeLimits,
  };
};

/** So many rows from the top that somebody below the last medal is among them. */
const topOf = (
  { ranked }: GroupOrder,
  awardAll: (items: readonly LineItem[]) => Awards,
): readonly LineItem[] => {
  for (let rows = TOP_ROWS; ; rows *= 2) {
    const top = Array.from({ length: rows }, (_, row) => itemAt(ranked, row)).filter(
      (item) => item !== undefined,
    );
    const last = top.at(-1);
    const awardOf = awardAll(top).awardOf;
    if (top.length < rows || (last && !PODIUM.has(awardOf.get(last.id) ?? ''))) return top;
  }
};

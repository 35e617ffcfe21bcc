import { numberingOf } from '@jinbang/scoring/rank';
import type { RankingContext } from '../standing/standing.rules.ts';
import { weightBefore } from './blocked-order.ts';
import { type GroupOrder, isGroupComplete, placeIn, rowsIn } from './group-order.ts';
import type { LineItem } from './line-item.ts';
import { branchOf } from './tie-order.ts';

/** Rows from 0, the last one included. */
export type RowSpan = { readonly from: number; readonly to: number };

/** Both, and what lies between them. */
export const joinSpans = (left: RowSpan | null, right: RowSpan): RowSpan =>
  left
    ? { from: Math.min(left.from, right.from), to: Math.max(left.to, right.to) }
    : { from: right.from, to: right.to };

/**
 * The ranked rows that stand where they do because of each other: all of the same first key. Where one
 * of them lacks a value of a later key, that key is left out for all.
 */
const rankedSpan = ({ ranked, compare }: GroupOrder, item: LineItem): RowSpan => {
  const { body, rows } = ranked;
  const value = item.values[0];
  const key = compare[0];
  if (body.kind !== 'split' || value === undefined || !key) return { from: 0, to: rows - 1 };
  const from = weightBefore(body.branches, (other) => key(other.value, value)).rows;
  const size = branchOf(body.branches, value, key)?.below.rows ?? 1;
  return { from, to: from + size - 1 };
};

const hasHonours = ({ scale, medals, prizes }: RankingContext['rule']): boolean =>
  scale || medals || prizes !== null;

/** The rows of a group, as a board lists them, that this line has a say in where it stands now. */
export const spanIn = (
  order: GroupOrder,
  item: LineItem,
  { rule }: Pick<RankingContext, 'rule'>,
): RowSpan => {
  // Median, medals and prizes of a group that is complete come from everybody in it.
  if (hasHonours(rule) && isGroupComplete(order)) return { from: 0, to: order.lines - 1 };
  if (item.section !== 'OK') {
    const row = placeIn(order, item, 'board') - 1;
    return { from: row, to: row };
  }
  const span = rankedSpan(order, item);
  // Counted by groups of equals, a rank depends on how many of them stand above.
  return numberingOf(rule) === 'dense' ? { from: span.from, to: rowsIn(order, 'OK') - 1 } : span;
};

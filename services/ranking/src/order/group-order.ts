import {
  addElement,
  type BlockedOrder,
  blankOrder,
  dropElement,
  elementAt,
  elementsOf,
  weightBefore,
  weightOf,
} from './blocked-order.ts';
import { compareNumbers } from './comparable.ts';
import type { CompareKey } from './key-value.ts';
import { CODES, type LineItem, SECTIONS, type Unranked } from './line-item.ts';
import { addItem, blankTieOrder, dropItem, itemsOf, type TieOrder } from './tie-order.ts';
import { itemAt, standingOf } from './tie-place.ts';
import { addTotal, blankTotals, dropTotal, type Totals } from './totals.ts';
import type { Listing } from './window.ts';

/** The lines of one group in order: ranked by the chain, the others by what they are listed for. */
export type GroupOrder = {
  readonly group: string;
  readonly compare: readonly CompareKey[];
  readonly ranked: TieOrder<LineItem>;
  readonly listed: Readonly<Record<Unranked | 'blank', BlockedOrder<LineItem>>>;
  /** The totals of all who have a result. */
  readonly totals: Totals;
  lines: number;
  absent: number;
  /** Rises with every change. */
  changes: number;
};

const byId = (left: LineItem, right: LineItem): number =>
  left.id < right.id ? -1 : Number(left.id > right.id);

/** Best total first. */
const byTotal = (left: LineItem, right: LineItem): number =>
  compareNumbers(right.total, left.total) || byId(left, right);

const byCode = ({ line: left }: LineItem, { line: right }: LineItem): number => {
  if (left.code !== right.code) return left.code < right.code ? -1 : 1;
  return left.id < right.id ? -1 : Number(left.id > right.id);
};

export const blankGroup = (group: string, compare: readonly CompareKey[]): GroupOrder => ({
  group,
  compare,
  ranked: blankTieOrder(),
  listed: {
    blank: blankOrder(byCode),
    FAIL: blankOrder(byTotal),
    DNF: blankOrder(byId),
    WD: blankOrder(byId),
    DNS: blankOrder(byId),
    DSQ: blankOrder(byId),
  },
  totals: blankTotals(),
  lines: 0,
  absent: 0,
  changes: 0,
});

const hasResult = ({ section }: LineItem): boolean => section === 'OK' || section === 'FAIL';

const noteLine = (order: GroupOrder, { line }: LineItem, by: 1 | -1): void => {
  order.lines += by;
  order.changes += 1;
  if (line.resultCode === 'DNS') order.absent += by;
};

export const addLine = (order: GroupOrder, item: LineItem): void => {
  noteLine(order, item, 1);
  if (hasResult(item)) addTotal(order.totals, item.total);
  if (item.section === 'OK') addItem(order.ranked, item, order.compare);
  else addElement(order.listed[item.section], item);
};

export const dropLine = (order: GroupOrder, item: LineItem): void => {
  noteLine(order, item, -1);
  if (hasResult(item)) dropTotal(order.totals, item.total);
  if (item.section === 'OK') dropItem(order.ranked, item, order.compare);
  else dropElement(order.listed[item.section], item);
};

type Section = LineItem['section'];

export const rowsIn = ({ ranked, listed }: GroupOrder, section: Section): number =>
  section === 'OK' ? ranked.rows : weightOf(listed[section]).rows;

const rowsBefore = (order: GroupOrder, section: Section, listing: Listing): number => {
  let rows = 0;
  for (const one of SECTIONS[listing]) {
    if (one === section) return rows;
    rows += rowsIn(order, one);
  }
  return rows;
};

/** The item in this row of the listing, from 0. */
export const lineAt = (order: GroupOrder, listing: Listing, row: number): LineItem | undefined => {
  let left = row;
  for (const section of SECTIONS[listing]) {
    const rows = rowsIn(order, section);
    if (left < rows) {
      return section === 'OK'
        ? itemAt(order.ranked, left)
        : elementAt(order.listed[section], left)?.element;
    }
    left -= rows;
  }
  return undefined;
};

/** The place of a line in a listing, from 1. */
export const placeIn = (
  order: GroupOrder,
  item: LineItem,
  listing: Listing = 'standing',
): number => {
  const { section } = item;
  if (section === 'OK') return standingOf(order.ranked, item, order.compare).row + 1;
  const compare = section === 'FAIL' ? byTotal : section === 'blank' ? byCode : byId;
  const inside = weightBefore(order.listed[section], (other) => compare(other, item)).rows;
  return rowsBefore(order, section, listing) + inside + 1;
};

/** Every line, ranked ones first. */
export function* linesOf({ ranked, listed }: GroupOrder): Generator<LineItem> {
  yield* itemsOf(ranked);
  for (const code of CODES) yield* elementsOf(listed[code]);
  yield* elementsOf(listed.blank);
}

/** Has everybody who is OK all their marks? */
export const isGroupComplete = ({ ranked, listed }: GroupOrder): boolean =>
  ranked.open === 0 && weightOf(listed.blank).rows === 0;

export const countsIn = (order: GroupOrder) => ({
  entered: order.lines,
  started: order.lines - order.absent,
  finished: order.ranked.rows + rowsIn(order, 'FAIL'),
});

import type { Exact } from '@jinbang/kernel/exact';
import {
  addElement,
  type BlockedOrder,
  blankOrder,
  changeElement,
  dropElement,
  elementAt,
  elementsOf,
  findElement,
  weightBefore,
  weightOf,
} from './blocked-order.ts';
import { type Comparable, compareNumbers, exactly } from './comparable.ts';

/** What one key of a chain says of a subject; undefined: nothing to compare. */
export type KeyValue = Comparable | readonly Exact[] | undefined;

/** One subject in the order; its values stand in the order of the chain's keys. */
export type OrderedItem = {
  readonly id: string;
  readonly values: readonly KeyValue[];
  /** Some of its marks are missing. */
  readonly isOpen: boolean;
};

/** Below zero: `left` stands before `right`. */
export type CompareKey = (
  left: Exclude<KeyValue, undefined>,
  right: Exclude<KeyValue, undefined>,
) => number;

/**
 * The order of a chain of keys, kept up subject by subject. Each level splits those who are equal so
 * far by the next key. A key is asked of a whole tied group, never of a pair: where one member lacks
 * a value the level lets everybody pass on unsplit.
 */
export type TieOrder<Item extends OrderedItem> = {
  readonly depth: number;
  rows: number;
  /** How many groups of equals there are. */
  ties: number;
  open: number;
  /** Members without a value for the key of this level. */
  lacking: number;
  body:
    | { readonly kind: 'none' }
    /** Alone nobody is compared: no level below is made. */
    | { readonly kind: 'one'; readonly item: Item }
    | { readonly kind: 'split'; readonly branches: BlockedOrder<Branch<Item>> }
    | { readonly kind: 'skip'; readonly next: TieOrder<Item> }
    /** Past the last key: equals, by id. */
    | { readonly kind: 'equal'; readonly items: BlockedOrder<Item> };
};

type Value = Exclude<KeyValue, undefined>;
type Branch<Item extends OrderedItem> = { readonly value: Value; readonly below: TieOrder<Item> };
type Keys = readonly CompareKey[];

export const blankTieOrder = <Item extends OrderedItem>(depth = 0): TieOrder<Item> => ({
  depth,
  rows: 0,
  ties: 0,
  open: 0,
  lacking: 0,
  body: { kind: 'none' },
});

const byId = (left: OrderedItem, right: OrderedItem): number =>
  left.id < right.id ? -1 : Number(left.id > right.id);

/** Every item of an order, in order. */
export function* itemsOf<Item extends OrderedItem>({ body }: TieOrder<Item>): Generator<Item> {
  if (body.kind === 'one') yield body.item;
  else if (body.kind === 'skip') yield* itemsOf(body.next);
  else if (body.kind === 'equal') yield* elementsOf(body.items);
  else if (body.kind === 'split') {
    for (const { below } of elementsOf(body.branches)) yield* itemsOf(below);
  }
}

/** A level made anew for members that are known to be two or more. */
const bodyFor = <Item extends OrderedItem>(
  { depth, lacking }: TieOrder<Item>,
  items: readonly Item[],
  keys: Keys,
): TieOrder<Item>['body'] => {
  const key = keys[depth];
  if (!key) {
    const equal = blankOrder<Item>(byId);
    for (const item of items) addElement(equal, item);
    return { kind: 'equal', items: equal };
  }
  if (lacking > 0) {
    const next = blankTieOrder<Item>(depth + 1);
    for (const item of items) addItem(next, item, keys);
    return { kind: 'skip', next };
  }
  const branches = blankOrder<Branch<Item>>(
    (left, right) => key(left.value, right.value),
    ({ below }) => below,
  );
  for (const item of items) addBranch(branches, item, depth, keys);
  return { kind: 'split', branches };
};

const branchOf = <Item extends OrderedItem>(
  branches: BlockedOrder<Branch<Item>>,
  value: Value,
  key: CompareKey | undefined,
): Branch<Item> | undefined => key && findElement(branches, (other) => key(other.value, value));

const addBranch = <Item extends OrderedItem>(
  branches: BlockedOrder<Branch<Item>>,
  item: Item,
  depth: number,
  keys: Keys,
): void => {
  const value = item.values[depth];
  if (value === undefined) return;
  const known = branchOf(branches, value, keys[depth]);
  if (known) {
    changeElement(branches, known, () => addItem(known.below, item, keys));
    return;
  }
  const below = blankTieOrder<Item>(depth + 1);
  addItem(below, item, keys);
  addElement(branches, { value, below });
};

const dropBranch = <Item extends OrderedItem>(
  branches: BlockedOrder<Branch<Item>>,
  item: Item,
  depth: number,
  keys: Keys,
): void => {
  const value = item.values[depth];
  const known = value === undefined ? undefined : branchOf(branches, value, keys[depth]);
  if (!known) return;
  if (known.below.rows === 1) dropElement(branches, known);
  else changeElement(branches, known, () => dropItem(known.below, item, keys));
};

const count = <Item extends OrderedItem>(
  order: TieOrder<Item>,
  item: Item,
  keys: Keys,
  by: 1 | -1,
): void => {
  order.rows += by;
  if (item.isOpen) order.open += by;
  if (order.depth < keys.length && item.values[order.depth] === undefined) order.lacking += by;
};

const tiesIn = <Item extends OrderedItem>({ body }: TieOrder<Item>): number => {
  switch (body.kind) {
    case 'none':
      return 0;
    case 'one':
    case 'equal':
      return 1;
    case 'skip':
      return body.next.ties;
    case 'split':
      return weightOf(body.branches).ties;
  }
};

/** Does the level let everybody pass on, or split them? It changes with the first or last who lacks a value. */
const isOtherKind = <Item extends OrderedItem>({ body, lacking }: TieOrder<Item>): boolean =>
  (body.kind === 'split' && lacking > 0) || (body.kind === 'skip' && lacking === 0);

/** Adds an item whose id is not there yet. */
export const addItem = <Item extends OrderedItem>(
  order: TieOrder<Item>,
  item: Item,
  keys: Keys,
): void => {
  count(order, item, keys, 1);
  const { body } = order;
  if (body.kind === 'none') order.body = { kind: 'one', item };
  else if (body.kind === 'one' || isOtherKind(order)) {
    order.body = bodyFor(order, [...itemsOf(order), item], keys);
  } else if (body.kind === 'equal') addElement(body.items, item);
  else if (body.kind === 'skip') addItem(body.next, item, keys);
  else addBranch(body.branches, item, order.depth, keys);
  order.ties = tiesIn(order);
};

/** Takes an item out that is there, with the values it had when it was added. */
export const dropItem = <Item extends OrderedItem>(
  order: TieOrder<Item>,
  item: Item,
  keys: Keys,
): void => {
  count(order, item, keys, -1);
  const { body } = order;
  if (body.kind === 'equal') dropElement(body.items, item);
  else if (body.kind === 'skip') dropItem(body.next, item, keys);
  else if (body.kind === 'split') dropBranch(body.branches, item, order.depth, keys);
  if (order.rows === 0) order.body = { kind: 'none' };
  else if (order.rows === 1) {
    const [only] = itemsOf(order);
    if (only) order.body = { kind: 'one', item: only };
  } else if (isOtherKind(order)) order.body = bodyFor(order, [...itemsOf(order)], keys);
  order.ties = tiesIn(order);
};

/** Where an item stands: its row from 0, and the group of equals it is in. */
export type Standing = {
  readonly row: number;
  readonly group: {
    /** The row of its first member. */
    readonly first: number;
    readonly size: number;
    /** How many groups stand before it. */
    readonly before: number;
    readonly open: number;
  };
};

/** Where this item stands. O(log n) for each key that has to be asked. */
export const standingOf = <Item extends OrderedItem>(
  order: TieOrder<Item>,
  item: Item,
  keys: Keys,
): Standing => {
  let level = order;
  let first = 0;
  let before = 0;
  for (;;) {
    const { body, depth } = level;
    if (body.kind === 'skip') level = body.next;
    else if (body.kind === 'split') {
      const value = item.values[depth];
      const key = keys[depth];
      if (value === undefined || !key) break;
      const above = weightBefore(body.branches, (other) => key(other.value, value));
      const branch = branchOf(body.branches, value, key);
      first += above.rows;
      before += above.ties;
      if (!branch) break;
      level = branch.below;
    } else break;
  }
  const { body, rows: size, open } = level;
  const inside =
    body.kind === 'equal' ? weightBefore(body.items, (other) => byId(other, item)).rows : 0;
  return { row: first + inside, group: { first, size, before, open } };
};

/** The item in this row, from 0. */
export const itemAt = <Item extends OrderedItem>(
  order: TieOrder<Item>,
  row: number,
): Item | undefined => {
  const { body } = order;
  if (row < 0 || row >= order.rows) return undefined;
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'one':
      return body.item;
    case 'skip':
      return itemAt(body.next, row);
    case 'equal':
      return elementAt(body.items, row)?.element;
    case 'split': {
      const found = elementAt(body.branches, row);
      return found && itemAt(found.element.below, row - found.before.rows);
    }
  }
};

/** Which key told two items apart, and which were left out because somebody lacked a value. */
export type Difference = {
  /** Index of the key; null: equal in every key. */
  readonly key: number | null;
  readonly skipped: readonly number[];
};

export const differenceOf = <Item extends OrderedItem>(
  order: TieOrder<Item>,
  upper: Item,
  lower: Item,
  keys: Keys,
): Difference => {
  const skipped: number[] = [];
  let level: TieOrder<Item> = order;
  for (;;) {
    const body: TieOrder<Item>['body'] = level.body;
    const depth: number = level.depth;
    if (body.kind === 'skip') {
      skipped.push(depth);
      level = body.next;
      continue;
    }
    const mine: KeyValue = upper.values[depth];
    const theirs: KeyValue = lower.values[depth];
    const key = keys[depth];
    if (body.kind !== 'split' || mine === undefined || theirs === undefined || !key) break;
    if (key(mine, theirs) !== 0) return { key: depth, skipped };
    const below: TieOrder<Item> | undefined = branchOf(body.branches, mine, key)?.below;
    if (!below) break;
    level = below;
  }
  return { key: null, skipped };
};

const compareLists = (mine: readonly Exact[], theirs: readonly Exact[]): number | null => {
  for (const [index, value] of mine.entries()) {
    const other = theirs[index];
    if (other === undefined) return null;
    const order = value.compare(other);
    if (order !== 0) return order;
  }
  return 0;
};

/** Compares values of one key as `compareKeyed` compares the exact ones: the longer list is better. */
export const valueOrder = (better: 'higher' | 'lower'): CompareKey => {
  const direction = better === 'higher' ? -1 : 1;
  return (left, right) => {
    if (!isList(left) && !isList(right)) return direction * compareNumbers(left, right);
    const [mine, theirs] = [listOf(left), listOf(right)];
    const order = compareLists(mine, theirs);
    if (order === null || order === 0) return theirs.length - mine.length;
    return direction * order;
  };
};

const isList = (value: Value): value is readonly Exact[] => Array.isArray(value);

/** One value is a list of one. */
export const listOf = (value: Value): readonly Exact[] =>
  isList(value) ? value : [exactly(value)];

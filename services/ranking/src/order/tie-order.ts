import {
  addElement,
  type BlockedOrder,
  blankOrder,
  changeElement,
  dropElement,
  elementsOf,
  findElement,
  weightOf,
} from './blocked-order.ts';
import type { CompareKey, KeyValue, Value } from './key-value.ts';

/** One subject in the order; its values stand in the order of the chain's keys. */
export type OrderedItem = {
  readonly id: string;
  readonly values: readonly KeyValue[];
  /** Some of its marks are missing. */
  readonly isOpen: boolean;
};

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

type Branch<Item extends OrderedItem> = { readonly value: Value; readonly below: TieOrder<Item> };
export type Keys = readonly CompareKey[];

export const blankTieOrder = <Item extends OrderedItem>(depth = 0): TieOrder<Item> => ({
  depth,
  rows: 0,
  ties: 0,
  open: 0,
  lacking: 0,
  body: { kind: 'none' },
});

/** Equals stand by id. */
export const byId = (left: OrderedItem, right: OrderedItem): number =>
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

/** The branch of this value, where one is there. */
export const branchOf = <Item extends OrderedItem>(
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

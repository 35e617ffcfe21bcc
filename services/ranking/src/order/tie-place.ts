import { elementAt, weightBefore } from './blocked-order.ts';
import type { KeyValue } from './key-value.ts';
import { branchOf, byId, type Keys, type OrderedItem, type TieOrder } from './tie-order.ts';

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

/**
 * A sorted list that is changed in place: blocks of a few dozen elements, each block with the sums of
 * what its elements weigh. Found by bisection, counted by block: O(log n) and a short walk.
 */
export type BlockedOrder<Element> = {
  readonly compare: (left: Element, right: Element) => number;
  readonly weigh: (element: Element) => Weight;
  blocks: Block<Element>[];
};

/** Rows an element stands for, and how many of them tie with nobody above them. */
export type Weight = { readonly rows: number; readonly ties: number };

type Block<Element> = { elements: Element[]; rows: number; ties: number };

const BLOCK_MAX = 96;

export const blankOrder = <Element>(
  compare: BlockedOrder<Element>['compare'],
  weigh: BlockedOrder<Element>['weigh'] = () => ONE,
): BlockedOrder<Element> => ({ compare, weigh, blocks: [] });

const ONE: Weight = { rows: 1, ties: 1 };

/** The first place from `low` on for which `isReached` holds; it holds for all after it. */
const bisect = (count: number, isReached: (index: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const seek = <Element>(
  { blocks }: BlockedOrder<Element>,
  compareWith: (element: Element) => number,
): { readonly in: number; readonly at: number } => {
  const within = bisect(blocks.length, (index) => {
    const last = blocks[index]?.elements.at(-1);
    return last !== undefined && compareWith(last) >= 0;
  });
  const elements = blocks[within]?.elements ?? [];
  const at = bisect(elements.length, (index) => {
    const element = elements[index];
    return element !== undefined && compareWith(element) >= 0;
  });
  return { in: within, at };
};

/** The element that is equal by this comparison (below zero: it stands before what is sought). */
export const findElement = <Element>(
  order: BlockedOrder<Element>,
  compareWith: (element: Element) => number,
): Element | undefined => {
  const place = seek(order, compareWith);
  const found = order.blocks[place.in]?.elements[place.at];
  return found !== undefined && compareWith(found) === 0 ? found : undefined;
};

const split = <Element>(order: BlockedOrder<Element>, index: number): void => {
  const block = order.blocks[index];
  if (!block || block.elements.length <= BLOCK_MAX) return;
  const half = block.elements.length >>> 1;
  order.blocks.splice(
    index,
    1,
    blockOf(order, block.elements.slice(0, half)),
    blockOf(order, block.elements.slice(half)),
  );
};

const blockOf = <Element>(
  { weigh }: BlockedOrder<Element>,
  elements: Element[],
): Block<Element> => {
  let rows = 0;
  let ties = 0;
  for (const element of elements) {
    const weight = weigh(element);
    rows += weight.rows;
    ties += weight.ties;
  }
  return { elements, rows, ties };
};

/** Puts an element in its place; none that is equal may be there. */
export const addElement = <Element>(order: BlockedOrder<Element>, element: Element): void => {
  const place = seek(order, (other) => order.compare(other, element));
  // Past the last block: at the end of that one.
  const index = Math.min(place.in, Math.max(0, order.blocks.length - 1));
  const block = order.blocks[index];
  if (!block) {
    order.blocks.push(blockOf(order, [element]));
    return;
  }
  block.elements.splice(place.in > index ? block.elements.length : place.at, 0, element);
  const { rows, ties } = order.weigh(element);
  block.rows += rows;
  block.ties += ties;
  split(order, index);
};

/** Takes an equal element out; true when there was one. */
export const dropElement = <Element>(order: BlockedOrder<Element>, element: Element): boolean => {
  const place = seek(order, (other) => order.compare(other, element));
  const block = order.blocks[place.in];
  const found = block?.elements[place.at];
  if (!block || found === undefined || order.compare(found, element) !== 0) return false;
  const { rows, ties } = order.weigh(found);
  block.rows -= rows;
  block.ties -= ties;
  block.elements.splice(place.at, 1);
  if (block.elements.length === 0) order.blocks.splice(place.in, 1);
  return true;
};

/** Changes an element in place and what its block weighs with it. */
export const changeElement = <Element>(
  order: BlockedOrder<Element>,
  element: Element,
  change: () => void,
): void => {
  const block = order.blocks[seek(order, (other) => order.compare(other, element)).in];
  // Read before the change: what is weighed may be the very thing that changes.
  const { rows, ties } = order.weigh(element);
  change();
  const after = order.weigh(element);
  if (!block) return;
  block.rows += after.rows - rows;
  block.ties += after.ties - ties;
};

const addUp = (weights: Iterable<Weight>, sum: { rows: number; ties: number }): void => {
  for (const { rows, ties } of weights) {
    sum.rows += rows;
    sum.ties += ties;
  }
};

/** What stands before the first element that does not stand before what is sought. */
export const weightBefore = <Element>(
  order: BlockedOrder<Element>,
  compareWith: (element: Element) => number,
): Weight => {
  const place = seek(order, compareWith);
  const sum = { rows: 0, ties: 0 };
  addUp(order.blocks.slice(0, place.in), sum);
  const within = order.blocks[place.in]?.elements.slice(0, place.at) ?? [];
  addUp(within.map(order.weigh), sum);
  return sum;
};

export type Found<Element> = { readonly element: Element; readonly before: Weight };

/** The element that holds this row, counted from 0, and what stands before it. */
export const elementAt = <Element>(
  order: BlockedOrder<Element>,
  row: number,
): Found<Element> | undefined => {
  let rows = 0;
  let ties = 0;
  for (const block of order.blocks) {
    if (row >= rows + block.rows) {
      rows += block.rows;
      ties += block.ties;
      continue;
    }
    for (const element of block.elements) {
      const weight = order.weigh(element);
      if (row < rows + weight.rows) return { element, before: { rows, ties } };
      rows += weight.rows;
      ties += weight.ties;
    }
  }
  return undefined;
};

export const weightOf = <Element>({ blocks }: BlockedOrder<Element>): Weight => {
  const sum = { rows: 0, ties: 0 };
  addUp(blocks, sum);
  return sum;
};

export function* elementsOf<Element>({ blocks }: BlockedOrder<Element>): Generator<Element> {
  for (const { elements } of blocks) yield* elements;
}

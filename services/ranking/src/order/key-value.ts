import type { Exact } from '@jinbang/kernel/exact';
import { type Comparable, compareNumbers, exactly } from './comparable.ts';

/** What one key of a chain says of a subject; undefined: nothing to compare. */
export type KeyValue = Comparable | readonly Exact[] | undefined;

export type Value = Exclude<KeyValue, undefined>;

/** Below zero: `left` stands before `right`. */
export type CompareKey = (left: Value, right: Value) => number;

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

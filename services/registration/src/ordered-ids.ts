import type { NewId } from '@jinbang/kernel/id';

/**
 * Ids for the rows of one list, rising with their places. Ids made in the same millisecond have no
 * order of their own, and lists here are read in the order of their ids.
 */
export const orderedIds = (newId: NewId, count: number): readonly string[] =>
  Array.from({ length: count }, newId).toSorted((left, right) => (left < right ? -1 : 1));

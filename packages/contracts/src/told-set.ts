import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { setHash } from './set-hash.ts';

/** One part of a set, as it was told. */
export type ToldPart<Row> = { readonly part: number; readonly rows: readonly Row[] };
/** What closes a set: how many parts and rows it has, and the hash over all of them. */
export type ToldClosing = { readonly parts: number; readonly rows: number; readonly hash: string };
/** What a set still lacks before it can be used. */
export type ToldFlaw = 'parts-missing' | 'rows-differ' | 'hash-differs';

/**
 * The rows of a set told in parts (architecture §4), once every part is there and count and hash agree
 * with the closing; parts and closing may have come in any order. Parts past the closing belong to no set.
 */
export const assembleSet = <Row>(
  parts: readonly ToldPart<Row>[],
  closing: ToldClosing,
): Result<readonly Row[], ToldFlaw> => {
  const ordered = parts
    .filter(({ part }) => part <= closing.parts)
    .toSorted((left, right) => left.part - right.part);
  const isWhole =
    ordered.length === closing.parts && ordered.every(({ part }, index) => part === index + 1);
  if (!isWhole) return refuse('parts-missing');
  const rows = ordered.flatMap((part) => part.rows);
  if (rows.length !== closing.rows) return refuse('rows-differ');
  return setHash(rows) === closing.hash ? accept(rows) : refuse('hash-differs');
};

import { setHash } from '@jinbang/contracts/set-hash';

/** One part of a set, as it was told. */
export type ToldPart = { readonly part: number; readonly rows: readonly unknown[] };
/** What closes a set: how many parts and rows it has, and the hash over all of them. */
export type ToldClosing = { readonly parts: number; readonly rows: number; readonly hash: string };

/**
 * The rows of a set, once every part is there and count and hash agree with the closing; else null.
 * Parts and closing may have come in any order (architecture §4).
 */
export const gatherSet = (
  parts: readonly ToldPart[],
  closing: ToldClosing | undefined,
): readonly unknown[] | null => {
  if (!closing) return null;
  const inOrder = parts
    .filter(({ part }) => part <= closing.parts)
    .toSorted((left, right) => left.part - right.part);
  if (inOrder.length !== closing.parts) return null;
  const rows = inOrder.flatMap((part) => part.rows);
  if (rows.length !== closing.rows || setHash(rows) !== closing.hash) return null;
  return rows;
};

import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { setHash } from '@jinbang/contracts/set-hash';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

export type ResultPart = { readonly part: number; readonly rows: readonly ResultRow[] };
export type ResultClosing = {
  readonly partCount: number;
  readonly rowCount: number;
  readonly hash: string;
};
/** What a result still lacks before it can be used; shown to staff. */
export type ResultFlaw = 'result.parts-missing' | 'result.rows-differ' | 'result.hash-differs';

/** The rows of a result, only when all parts are there and count and hash agree with the closing. */
export const assembleResult = (
  closing: ResultClosing,
  parts: readonly ResultPart[],
): Result<readonly ResultRow[], ResultFlaw> => {
  const ordered = parts.toSorted((left, right) => left.part - right.part);
  const isWhole =
    ordered.length === closing.partCount && ordered.every(({ part }, index) => part === index + 1);
  if (!isWhole) return refuse('result.parts-missing');
  const rows = ordered.flatMap((part) => part.rows);
  if (rows.length !== closing.rowCount) return refuse('result.rows-differ');
  return setHash(rows) === closing.hash ? accept(rows) : refuse('result.hash-differs');
};

import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { assembleSet, type ToldFlaw, type ToldPart } from '@jinbang/contracts/told-set';
import { type Result, refuse } from '@jinbang/kernel/result';

export type ResultPart = ToldPart<ResultRow>;
export type ResultClosing = {
  readonly partCount: number;
  readonly rowCount: number;
  readonly hash: string;
};
/** What a result still lacks before it can be used; shown to staff. */
export type ResultFlaw = `result.${ToldFlaw}`;

/** The rows of a result, only when all parts are there and count and hash agree with the closing. */
export const assembleResult = (
  { partCount, rowCount, hash }: ResultClosing,
  parts: readonly ResultPart[],
): Result<readonly ResultRow[], ResultFlaw> => {
  const rows = assembleSet(parts, { parts: partCount, rows: rowCount, hash });
  return rows.ok ? rows : refuse<ResultFlaw>(`result.${rows.refusal}`);
};

import type { WrongField } from '@jinbang/contracts/http/handing-out';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** What somebody found on one row of a data check sheet; nothing wrong: it is right. */
export type Found = { readonly foundBy: string; readonly wrong: readonly WrongField[] };

/** What follows for the paper when this person finds this on a row others looked at before. */
export type Turn = {
  readonly turn: 1 | 2;
  readonly firstBy: string | null;
  readonly step: 'found-right' | 'found-wrong' | null;
};

/**
 * Two people look at each row (Papers 17). One alone may find it wrong, and then it is wrong; right it
 * is once two have said so.
 */
export const turnOf = (
  before: readonly Found[],
  { foundBy, wrong }: Found,
): Result<Turn, Rejection> => {
  const [first] = before;
  if (before.length > 1 || (first && first.wrong.length > 0)) {
    return refuse({ kind: 'conflict', code: 'check-row.done' });
  }
  if (first?.foundBy === foundBy) return refuse({ kind: 'forbidden', code: 'check-row.four-eyes' });
  const found = wrong.length > 0 ? 'found-wrong' : 'found-right';
  if (!first) {
    return accept({ turn: 1, firstBy: null, step: found === 'found-wrong' ? found : null });
  }
  return accept({ turn: 2, firstBy: first.foundBy, step: found });
};

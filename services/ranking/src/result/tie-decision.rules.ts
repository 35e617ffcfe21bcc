import type { Rejection } from '@jinbang/kernel/rejection';
import type { GroupStanding } from '../standing/standing.rules.ts';

/**
 * Why this order decides nothing, or null: it must name each member of one undecided tie once. So
 * nobody can move an entry past one it does not tie with.
 */
export const whyNoTie = (
  groups: readonly GroupStanding[],
  entryIds: readonly string[],
): Rejection | null => {
  const asked = new Set(entryIds);
  const isTie = groups
    .flatMap((group) => group.undecided)
    .some((tie) => tie.length === entryIds.length && tie.every((id) => asked.has(id)));
  return isTie ? null : { kind: 'conflict', code: 'result.no-such-tie' };
};

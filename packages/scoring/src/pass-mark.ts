import { type Exact, exact, exactText } from '@jinbang/kernel/exact';
import type { RankSubject } from './tie-chain.ts';

/** A mark that must be reached to be ranked at all; practical and theory are on a scale of 100. */
export type PassMark =
  | { readonly of: 'total' | 'practical' | 'theory'; readonly atLeast: string }
  | { readonly of: 'module'; readonly moduleId: string; readonly atLeast: string };

/** The pass mark that was missed, with what was reached. */
export type MissedMark = PassMark & { readonly reached: string };

/**
 * The pass marks a subject missed (FAIL 未达合格线). Nobody fails while marks are missing, and a part
 * the subject has no marks for cannot be missed.
 */
export const missedMarks = (
  { totals }: RankSubject,
  passMarks: readonly PassMark[],
): readonly MissedMark[] =>
  totals.state === 'provisional'
    ? []
    : passMarks.flatMap((passMark) => {
        const reached = reachedOf(passMark, totals);
        if (reached === undefined || reached.gte(exact(passMark.atLeast))) return [];
        return [{ ...passMark, reached: exactText(reached) }];
      });

const reachedOf = (passMark: PassMark, totals: RankSubject['totals']): Exact | undefined => {
  switch (passMark.of) {
    case 'total':
      return totals.total;
    case 'practical':
    case 'theory':
      return totals[passMark.of]?.percent;
    case 'module':
      return totals.modules.get(passMark.moduleId);
  }
};

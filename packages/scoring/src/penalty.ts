import type { Exact } from '@jinbang/kernel/exact';
import {
  type Amount,
  amountOf,
  compareAmounts,
  exactOf,
  isBelowZero,
  minus,
  noPoints,
} from './amount.ts';

/** A penalty 判罚扣分 of the chief judge; its reason stands in the record it names. */
export type Penalty = {
  readonly penaltyId: string;
  readonly moduleId: string;
  /** Above zero. */
  readonly points: Exact;
};

/** What a penalty came to: it takes what is there, and never makes a module negative. */
export type TakenPenalty = Penalty & { readonly taken: Exact };

/** In the order they were given; each takes at most what the ones before it have left. */
export const takePenalties = (
  points: Amount,
  moduleId: string,
  penalties: readonly Penalty[],
): readonly TakenPenalty[] => {
  let left = isBelowZero(points) ? noPoints : points;
  return penalties
    .filter((penalty) => penalty.moduleId === moduleId)
    .map((penalty) => {
      const asked = amountOf(penalty.points);
      const taken = compareAmounts(asked, left) > 0 ? left : asked;
      left = minus(left, taken);
      return { ...penalty, taken: exactOf(taken) };
    });
};

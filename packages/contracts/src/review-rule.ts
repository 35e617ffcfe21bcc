import { z } from 'zod';
import { exactAmount } from './primitive.ts';

/**
 * What REVIEW draws of a module and when it goes over everything (M06); part of an event's published
 * rules. Of both tops the one that takes more counts.
 */
export const reviewRule = z.object({
  topCount: z.int().min(0).max(5_000).nullable(),
  topPercent: exactAmount.nullable(),
  restPercent: exactAmount,
  /** More than this share of what was drawn is wrong: everything is gone over. */
  limitPercent: exactAmount,
});
export type ReviewRule = z.infer<typeof reviewRule>;

/** Where an event's rules say nothing else (M06). */
export const REVIEW_RULE: ReviewRule = {
  topCount: null,
  topPercent: '30',
  restPercent: '15',
  limitPercent: '5',
};

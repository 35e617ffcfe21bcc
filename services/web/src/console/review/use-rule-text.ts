import type { ReviewRule } from '@jinbang/contracts/review-rule';
import { useWords } from '../../ui/language.ts';
import { reviewWords } from './review-words.ts';

/** The rule of a review as a sentence. */
export const useRuleText = () => {
  const words = useWords(reviewWords);
  const topText = ({ topCount, topPercent }: ReviewRule): string => {
    if (topCount === null)
      return topPercent === null ? words.topNone : words.topPercent(topPercent);
    return topPercent === null ? words.topNumber(topCount) : words.topBoth(topPercent, topCount);
  };
  return (rule: ReviewRule): string =>
    words.ruleText(topText(rule), rule.restPercent, rule.limitPercent);
};

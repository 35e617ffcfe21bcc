import type { ReviewRule } from '@jinbang/contracts/review-rule';
import type { Terms } from './event.body.ts';

const percentOf = (terms: Terms, key: string): string | undefined => {
  const value = terms[key];
  return typeof value === 'string' ? value : undefined;
};

/** The review the event's rules ask for; undefined where they ask for none. */
export const reviewRuleOf = (terms: Terms): ReviewRule | undefined => {
  const [top, rest, errors] = ['reviewTop', 'reviewRest', 'reviewErrors'].map((key) =>
    percentOf(terms, key),
  );
  if (top === undefined || rest === undefined || errors === undefined) return undefined;
  return { topCount: null, topPercent: top, restPercent: rest, limitPercent: errors };
};

/** Modules whose review is asked for or was begun, and is not done. */
export const unreviewed = (
  { terms, modules }: { terms: Terms; modules: readonly { readonly moduleId: string }[] },
  reviews: ReadonlyMap<string, 'OPEN' | 'CLOSED'>,
): number =>
  modules.filter(({ moduleId }) => {
    const state = reviews.get(moduleId);
    return state === undefined ? reviewRuleOf(terms) !== undefined : state === 'OPEN';
  }).length;

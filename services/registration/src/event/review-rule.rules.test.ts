import { describe, expect, it } from 'vitest';
import { reviewRuleOf, unreviewed } from './review-rule.rules.ts';

const terms = { reviewTop: '30', reviewRest: '15', reviewErrors: '5' };
const modules = [{ moduleId: 'm1' }, { moduleId: 'm2' }];

describe('the review that the rules ask for', () => {
  it('is told with its shares, and not at all where one is missing', () => {
    expect(reviewRuleOf(terms)).toEqual({
      topCount: null,
      topPercent: '30',
      restPercent: '15',
      limitPercent: '5',
    });
    expect(reviewRuleOf({ reviewTop: '30', reviewRest: '15' })).toBeUndefined();
    expect(reviewRuleOf({})).toBeUndefined();
  });
  it('holds the draws closed until every module is reviewed', () => {
    expect(unreviewed({ terms, modules }, new Map())).toBe(2);
    const one = new Map([['m1', 'CLOSED' as const]]);
    expect(unreviewed({ terms, modules }, one)).toBe(1);
    expect(unreviewed({ terms, modules }, new Map(one).set('m2', 'CLOSED'))).toBe(0);
  });
  it('once begun is to be done, whether the rules asked for it or not', () => {
    expect(unreviewed({ terms: {}, modules }, new Map())).toBe(0);
    expect(unreviewed({ terms: {}, modules }, new Map([['m1', 'OPEN']]))).toBe(1);
  });
});

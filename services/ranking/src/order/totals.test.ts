import { exact } from '@jinbang/kernel/exact';
import { scaleOf } from '@jinbang/scoring/scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from './comparable.ts';
import { addTotal, blankTotals, dropTotal, spreadOf } from './totals.ts';

const total = fc
  .constantFrom('-3', '0', '12.5', '13', '1/3', '40', '40.01', '99', '100')
  .map(exact);

describe('the spread of totals that are kept up', () => {
  it('is the median and the deviation of all of them, added in any order, some taken away', () => {
    fc.assert(
      fc.property(
        fc.array(total, { maxLength: 40 }),
        fc.array(total, { maxLength: 10 }),
        (stay, go) => {
          const totals = blankTotals();
          for (const value of [...go, ...stay]) addTotal(totals, comparable(value));
          for (const value of go) dropTotal(totals, comparable(value));
          const expected = scaleOf(stay);
          const spread = spreadOf(totals);
          expect(spread?.count).toBe(expected?.count);
          expect(spread?.median.toFraction()).toBe(expected?.median.toFraction());
          expect(spread?.deviation.toFraction()).toBe(expected?.deviation.toFraction());
        },
      ),
      { numRuns: 400 },
    );
  });
});

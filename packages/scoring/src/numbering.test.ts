import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Numbering, rankNumbers } from './numbering.ts';

describe('numbering shared places', () => {
  // One score list with ties of two and three, published as an example of all five methods.
  const sizes = [1, 2, 3, 1];
  it.each<[Numbering, number[]]>([
    ['standard', [1, 2, 2, 4, 4, 4, 7]],
    ['modified', [1, 3, 3, 6, 6, 6, 7]],
    ['dense', [1, 2, 2, 3, 3, 3, 4]],
    ['ordinal', [1, 2, 3, 4, 5, 6, 7]],
    ['fractional', [1, 2.5, 2.5, 5, 5, 5, 7]],
  ])('%s gives %j', (numbering, ranks) => {
    expect(rankNumbers(sizes, numbering)).toEqual(ranks);
  });

  const groups = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 });
  it('relates the methods: fractional is the middle of standard and modified, ordinal lies between', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const [standard, modified, ordinal, fractional] = (
          ['standard', 'modified', 'ordinal', 'fractional'] as const
        ).map((numbering) => rankNumbers(some, numbering));
        for (const [row, low] of (standard ?? []).entries()) {
          const high = modified?.[row] ?? Number.NaN;
          expect(fractional?.[row]).toBe((low + high) / 2);
          expect(ordinal?.[row]).toBeGreaterThanOrEqual(low);
          expect(ordinal?.[row]).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
  it('leaves no gap in dense numbers and ends at the number of groups', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const dense = rankNumbers(some, 'dense');
        expect(new Set(dense)).toEqual(new Set(some.map((_, index) => index + 1)));
      }),
    );
  });
});

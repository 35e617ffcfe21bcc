import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardPrizes, type PrizeRule, prizeLimits } from './prizes.ts';

const levels = [
  { award: 'first-prize', percent: '10', counts: 'own', atLeast: 1 },
  { award: 'second-prize', percent: '20', counts: 'own', atLeast: 2 },
  { award: 'third-prize', percent: '30', counts: 'own', atLeast: 3 },
] as const;
/** A city class-1 contest: 10/20/30 % of starters, down, at least 1/2/3 from six on, from 60 points. */
const city: PrizeRule = {
  base: 'started',
  rounding: 'down',
  levels,
  minimumFrom: 6,
  minimumScore: '60',
};
const placesOf = (rule: PrizeRule, counted: number) =>
  prizeLimits(rule, counted).map((limit) => limit.places);
const rowsOf = (totals: readonly string[], ranks = totals.map((_, index) => index + 1)) =>
  totals.map((total, index) => ({
    id: `s${index + 1}`,
    place: index + 1,
    rank: ranks[index] ?? null,
    total,
  }));
const started = (count: number) => ({ entered: count + 5, started: count, finished: count });
const awardsOf = (rows: ReturnType<typeof rowsOf>, count: number, rule: PrizeRule = city) =>
  awardPrizes(rows, started(count), rule).awards.map((one) => `${one.id} ${one.award}`);

describe('places of a prize', () => {
  it.each([
    [30, [3, 6, 9]],
    [29, [2, 5, 8]],
    [12, [1, 2, 3]],
    [9, [1, 2, 3]],
    [6, [1, 2, 3]],
    [5, [0, 1, 1]],
    [0, [0, 0, 0]],
  ])('of %i starters are %j', (counted, places) => {
    expect(placesOf(city, counted)).toEqual(places);
  });
  it('depend on base and rounding, which the result therefore shows', () => {
    expect(placesOf({ ...city, rounding: 'up' }, 29)).toEqual([3, 6, 9]);
    expect(placesOf({ ...city, rounding: 'half-up' }, 25)).toEqual([3, 5, 8]);
    const counts = { entered: 40, started: 30, finished: 20 };
    const shown = (['entered', 'started', 'finished'] as const).map((base) => {
      const { counted, limits } = awardPrizes([], counts, { ...city, base });
      return [counted, limits[0]?.places];
    });
    expect(shown).toEqual([
      [40, 4],
      [30, 3],
      [20, 2],
    ]);
  });
  it('can be one to two to three of a fifth, and never more than it', () => {
    const fifth: PrizeRule = {
      base: 'entered',
      rounding: 'up',
      levels: levels.map(({ award, counts }, index) => ({
        award,
        counts,
        percent: `${10 * (index + 1)}/3`,
      })),
      atMostPercent: '20',
    };
    expect(placesOf(fifth, 60)).toEqual([2, 4, 6]);
    expect(placesOf(fifth, 40)).toEqual([2, 3, 3]);
  });
  it('may go down to half of all for merit', () => {
    const merit = { award: 'merit', percent: '50', counts: 'down-to' } as const;
    const some = { ...city, levels: [...levels.slice(0, 2), merit] };
    expect(prizeLimits(some, 30).at(-1)).toEqual({ award: 'merit', places: 6, downTo: 15 });
  });
  it('are never more than there are people', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 4 });
    const rounding = fc.constantFrom('down', 'up', 'half-up');
    fc.assert(
      fc.property(percents, fc.nat(200), rounding, (shares, counted, how) => {
        const own = shares.map((percent) => ({
          award: 'x',
          percent: `${percent}`,
          counts: 'own' as const,
          atLeast: 3,
        }));
        const limits = prizeLimits({ base: 'started', rounding: how, levels: own }, counted);
        expect(limits.at(-1)?.downTo).toBeLessThanOrEqual(counted);
        expect(limits.every((limit) => limit.places >= 0)).toBe(true);
      }),
    );
  });
});

describe('prizes', () => {
  const totals = ['95', '90', '88', '85', '80', '59.99'];
  it('go down the list, and never below the minimum score', () => {
    const prizes = awardPrizes(rowsOf(totals), started(6), city);
    expect(prizes.awards.map((one) => one.award)).toEqual([
      'first-prize',
      'second-prize',
      'second-prize',
      'third-prize',
      'third-prize',
    ]);
    expect(prizes.belowMinimum).toEqual(['s6']);
  });
  it('take in everybody who shares the last place, and give away the places they used', () => {
    expect(awardsOf(rowsOf(totals, [1, 1, 3, 4, 5, 6]), 6)).toEqual([
      's1 first-prize',
      's2 first-prize',
      's3 second-prize',
      's4 third-prize',
      's5 third-prize',
    ]);
  });
  it('or leave out all of them, where the rule says so', () => {
    const out = { ...city, ties: 'all-out' } as const;
    expect(awardsOf(rowsOf(totals, [1, 1, 3, 4, 5, 6]), 6, out).slice(0, 2)).toEqual([
      's1 second-prize',
      's2 second-prize',
    ]);
  });
  it('count places, not ranks, so that dense numbering gives no more of them', () => {
    expect(awardsOf(rowsOf(totals, [1, 2, 2, 2, 3, 4]), 6)[3]).toBe('s4 second-prize');
    expect(awardsOf(rowsOf(totals, [1, 1, 1, 2, 3, 4]), 6)[3]).toBe('s4 third-prize');
  });
  it('pass over rows without a rank', () => {
    const rows = [...rowsOf(totals), { id: 'dns', place: 7, rank: null, total: null }];
    expect(awardPrizes(rows, started(7), city).awards.map((one) => one.id)).not.toContain('dns');
  });
});

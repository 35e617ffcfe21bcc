import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import {
  FRESH_PRIZES,
  flawOfRanking,
  keyOf,
  stepsLeft,
  withLeast,
  withPercent,
} from './rank.rules.ts';

const rule: RankingRule = {
  ties: [],
  shared: false,
  numbering: 'standard',
  moduleDecimals: 2,
  totalDecimals: 2,
  passMark: null,
  scale: false,
  medals: false,
  prizes: FRESH_PRIZES,
};

describe('the chain of ties', () => {
  it('offers every step once, and modules that have an id', () => {
    const module = {
      name: { zh: '模块' },
      kind: 'practical',
      weight: '1',
      keyKind: 'entry',
    } as const;
    const left = stepsLeft([{ by: 'practical' }], [{ ...module, moduleId: 'm1' }, module]);
    expect(left.map(keyOf)).toEqual([
      'theory',
      'modules-by-weight',
      'criteria-by-weight',
      'decision',
      'module:m1',
    ]);
  });
});

describe('prizes', () => {
  it('end with the last that has a share, and one always has', () => {
    expect(withPercent(FRESH_PRIZES, 3, '50').percents).toEqual(['10', '20', '30', '50']);
    expect(withPercent(FRESH_PRIZES, 1, '').percents).toEqual(['10']);
    expect(withPercent(FRESH_PRIZES, 0, '').percents).toEqual(['10']);
  });
  it('have least numbers only where one is said, none for a prize that is gone', () => {
    const least = withLeast(FRESH_PRIZES, 1, 2);
    expect(least.least).toEqual({ places: [0, 2, 0], from: 6 });
    expect(withPercent(least, 2, '').least).toEqual({ places: [0, 2], from: 6 });
    expect(withLeast(least, 1, null).least).toBeUndefined();
  });
  it('are sent when their numbers are numbers and no more than all get one', () => {
    expect(flawOfRanking(rule)).toBeNull();
    expect(flawOfRanking({ ...rule, passMark: '6o' })).toBe('number');
    expect(flawOfRanking({ ...rule, prizes: { ...FRESH_PRIZES, percents: ['60', '50'] } })).toBe(
      'percents',
    );
    expect(flawOfRanking({ ...rule, prizes: { ...FRESH_PRIZES, minimumScore: '-1' } })).toBe(
      'number',
    );
    expect(flawOfRanking({ ...rule, prizes: null })).toBeNull();
  });
});

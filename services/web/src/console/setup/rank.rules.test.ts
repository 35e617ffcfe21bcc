import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import {
  FRESH_GATE,
  FRESH_PRIZES,
  flawOfRanking,
  keyOf,
  medalsOf,
  stepsLeft,
  withGate,
  withLeast,
  withPassMark,
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
      'better-ranks',
      'decision',
      'module:m1',
    ]);
  });
});

describe('stages and parts', () => {
  it('leave nothing behind in the rule when the last gate or mark is gone', () => {
    const gated = withGate(rule, 0, FRESH_GATE);
    expect(gated.gates).toEqual([FRESH_GATE]);
    expect(withGate(gated, 0, null)).toEqual(rule);
    const passing = withPassMark(withPassMark(rule, 'theory', '60'), 'theory', '65');
    expect(passing.passMarks).toEqual([{ of: 'theory', atLeast: '65' }]);
    expect(withPassMark(passing, 'theory', '')).toEqual(rule);
  });
  it('are sent when a gate asks for something of some modules', () => {
    const flaw = (change: Partial<typeof FRESH_GATE>) =>
      flawOfRanking(withGate(rule, 0, { ...FRESH_GATE, ...change }));
    expect(flaw({})).toBeNull();
    expect(flaw({ atLeast: null })).toBeNull();
    expect(flaw({ atLeast: null, places: null })).toBe('gate');
    expect(flaw({ of: [] })).toBe('gate');
    expect(flaw({ atLeast: 'x' })).toBe('number');
  });
});

describe('medals', () => {
  it('are as published where the rule says nothing, and may do without Excellence', () => {
    const published = { within: 2, excellenceFrom: 700, from: { gold: 4, silver: 5, bronze: 6 } };
    expect(medalsOf(rule)).toEqual(published);
    expect(medalsOf({ ...rule, medalRule: { excellenceFrom: null } }).excellenceFrom).toBeNull();
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
    // One to two to three of a fifth: thirds add up exactly.
    const fifth = { ...FRESH_PRIZES, percents: ['10/3', '20/3', '90'], atMost: '20' };
    expect(flawOfRanking({ ...rule, prizes: fifth })).toBeNull();
    expect(flawOfRanking({ ...rule, prizes: { ...fifth, atMost: '-1' } })).toBe('number');
  });
});

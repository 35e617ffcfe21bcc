import { exact } from '@jinbang/kernel/exact';
import { plainTotal } from '@jinbang/scoring/total';
import { describe, expect, it } from 'vitest';
import { isKept } from '../order/order-rules.ts';
import { plainRule } from '../told.fixture.ts';
import type { Line } from './line.rules.ts';
import { placingsOf } from './placing.rules.ts';
import { contextOf, type LineTotal, rankLines } from './standing.rules.ts';

type Marks = readonly [code: string, ...points: readonly number[]];

const lineOf = (code: string, resultCode: Line['resultCode'] = 'OK') =>
  ({
    id: code,
    entryId: code,
    code,
    group: 'worker',
    personIds: [],
    resultCode,
  }) as unknown as Line;
const totalOf = (points: readonly number[]): LineTotal => {
  const sum = points.reduce((all, one) => all + one, 0);
  const modules = new Map(points.map((one, at) => [`m${at + 1}`, exact(one)]));
  return { totals: { ...plainTotal(exact(sum)), modules }, settled: 3, expected: 3 };
};
const ranked = (all: readonly Marks[], by: 'better-ranks' | 'practical' = 'better-ranks') => {
  const totals = new Map(all.map(([code, ...points]) => [code, totalOf(points)]));
  const context = contextOf(
    { ...plainRule, ties: [{ by }] },
    { modules: [] } as unknown as Parameters<typeof contextOf>[1],
    ['worker'],
    [],
  );
  const lines = all.map(([code]) => lineOf(code));
  const [group] = rankLines(lines, ({ id }) => totals.get(id) ?? totalOf([]), context);
  return group?.rows ?? [];
};

describe('the count of better ranks', () => {
  /** Equal totals; `peak` is first in two modules, `even` in one. */
  const all: readonly Marks[] = [
    ['even', 8, 8, 8],
    ['peak', 10, 9, 5],
  ];
  it('puts who has more firsts in the modules before an equal total, and says with which ranks', () => {
    const rows = ranked(all);
    expect(rows.map(({ line, rank }) => [line.code, rank])).toEqual([
      ['peak', 1],
      ['even', 2],
    ]);
    expect(rows[1]?.ranked?.above).toMatchObject({
      decidedBy: { by: 'better-ranks' },
      mine: '1 2 2',
      theirs: '1 1 2',
    });
  });
  it('shares a rank in a module with equals, and skips the next', () => {
    const marks = new Map(
      [
        ['a', 9],
        ['b', 9],
        ['c', 7],
      ].map(([code, points]) => [`${code}`, totalOf([Number(points)])]),
    );
    const found = placingsOf([lineOf('a'), lineOf('b'), lineOf('c'), lineOf('d', 'DNF')], marks);
    expect([...found]).toEqual([
      ['a', [1]],
      ['b', [1]],
      ['c', [3]],
    ]);
  });
  it('shares the rank of the total where all single ranks are the same', () => {
    const rows = ranked([
      ['a', 5, 3],
      ['b', 3, 5],
    ]);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 1]);
  });
  it('is asked only where the rule says so, and then the whole is ranked each time', () => {
    expect(isKept({ ...plainRule, ties: [{ by: 'practical' }] })).toBe(true);
    expect(isKept({ ...plainRule, ties: [{ by: 'better-ranks' }] })).toBe(false);
    expect(ranked(all, 'practical').map(({ rank }) => rank)).toEqual([1, 1]);
  });
});

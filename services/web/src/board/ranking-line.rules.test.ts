import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import { rankingLines } from './ranking-line.rules.ts';

const RULE: RankingRule = {
  ties: [],
  shared: true,
  numbering: 'standard',
  moduleDecimals: null,
  totalDecimals: 2,
  passMark: null,
  scale: false,
  medals: false,
  prizes: null,
};
const moduleOf = (moduleId: string, weight: string) => ({
  moduleId,
  name: { zh: `模块${moduleId}` },
  kind: 'practical',
  weight,
});
const linesOf = (change: Partial<RankingRule>, weights: readonly string[] = ['1']) =>
  rankingLines({
    ranking: { ...RULE, ...change },
    modules: weights.map((weight, index) => moduleOf(String(index + 1), weight)),
  });
const kindsOf = (change: Partial<RankingRule>) => linesOf(change).map(({ kind }) => kind);

describe('the rules behind a list of ranks', () => {
  it('name what every list has: sum, rounding, ties, numbering', () => {
    expect(kindsOf({})).toEqual(['one-module', 'rounding', 'ties', 'numbering']);
  });
  it('give each module its weight in percent, a third as a fraction', () => {
    expect(linesOf({}, ['0.3', '0.7'])[0]).toMatchObject({
      parts: [{ percent: '30' }, { percent: '70' }],
    });
    expect(linesOf({}, ['1/3', '2/3'])[0]).toMatchObject({
      parts: [{ percent: '100/3' }, { percent: '200/3' }],
    });
  });
  it('do not call a single module with another weight the total', () => {
    expect(linesOf({}, ['0.5'])[0]).toMatchObject({ kind: 'weighted', parts: [{ percent: '50' }] });
  });
  it('say nothing of how shared ranks are numbered where ranks are never shared', () => {
    expect(kindsOf({ shared: false })).toEqual(['one-module', 'rounding', 'ties']);
  });
  it('name pass mark, scale, medals and prizes only where there are any', () => {
    const prizes: RankingRule['prizes'] = {
      base: 'started',
      rounding: 'down',
      percents: ['10', '20', '30'],
      minimumScore: '60',
    };
    expect(kindsOf({ passMark: '60', scale: true, medals: true, prizes }).slice(4)).toEqual([
      'pass-mark',
      'scale',
      'medals',
      'prizes',
    ]);
  });
});

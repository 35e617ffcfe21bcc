import type { GateRule, RankingRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import { rankingLines } from './ranking-line.rules.ts';
import { rankingWords } from './ranking-words.ts';

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
  it('begin with the gate, of the modules it is made of, and leave out what counts nothing', () => {
    const gate: GateRule = {
      ...{ of: ['2'], atLeast: '60', places: 35, openUpTo: 35 },
      ...{ base: 'entered', ties: 'all' },
    };
    const lines = linesOf({ gates: [gate] }, ['1', '0']);
    expect(lines.slice(0, 2)).toMatchObject([
      { kind: 'gate', names: [{ zh: '模块2' }] },
      { kind: 'one-module', name: { zh: '模块1' } },
    ]);
    const { gate: zh } = rankingWords.zh;
    expect(zh(['理论'], { ...gate, of: 'theory' })).toBe(
      '先比理论：百分制成绩达到 60 分且列本组前 35 名的入围，末位同分的全部入围。本组报名人数不超过 35 人时全部入围。未入围的列在名次之后，不排名次。',
    );
    const rest: GateRule = { ...gate, of: 'theory', places: null, openUpTo: 0 };
    expect(rankingWords.en.gate(['Theory'], rest)).toBe(
      'First Theory: who has at least 60 of 100 goes on. The others are listed below the ranks, without one.',
    );
  });
  it('name the pass marks of parts and a medal rule of its own', () => {
    const passMarks = [
      { of: 'theory', atLeast: '60' },
      { of: 'module', moduleId: '1', atLeast: '50' },
    ] as const;
    const medalRule = { within: 1, excellenceFrom: null };
    const change = { passMarks: [...passMarks], medals: true, scale: true, medalRule };
    expect(linesOf(change).slice(4)).toMatchObject([
      { kind: 'part-pass-mark', of: 'theory' },
      { kind: 'part-pass-mark', of: { zh: '模块1' } },
      { kind: 'scale' },
      { kind: 'medals', within: 1, excellenceFrom: null },
    ]);
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

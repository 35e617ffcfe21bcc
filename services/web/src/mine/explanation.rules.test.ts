import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { describe, expect, it } from 'vitest';
import { reasonsOf } from './explanation.rules.ts';

const ranking: RankingRule = {
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
const told = {
  rank: 2,
  code: 'OK',
  sharedBy: 1,
  total: '87.5',
  totalMax: '100',
  tie: null,
  award: null,
  prize: null,
  counts: { entered: 24, started: 23, finished: 22 },
  ranking,
} as const;
const kinds = (change: object) => reasonsOf({ ...told, ...change }).map(({ kind }) => kind);

describe('why a contestant stands where they stand', () => {
  it('is the place among those who finished, and the total', () => {
    expect(reasonsOf(told)).toEqual([
      { kind: 'rank', rank: 2, finished: 22, others: 0 },
      { kind: 'points', total: '87.5', max: '100' },
    ]);
  });
  it('says how many others share the place', () => {
    expect(reasonsOf({ ...told, sharedBy: 3 })[0]).toMatchObject({ others: 2 });
  });
  it('names what decided between equal totals', () => {
    const tie = { by: 'practical', mine: '80' };
    expect(reasonsOf({ ...told, tie })).toContainEqual({ kind: 'tie', ...tie });
  });
  it('names what the chief judge took off', () => {
    const penalty = { moduleId: 'm', points: '2', taken: '2', kind: null };
    expect(reasonsOf({ ...told, penalties: [penalty] })).toContainEqual({
      kind: 'penalty',
      penalty,
    });
  });
  it('gives a prize with how it was cut, a medal without', () => {
    const prize = { award: 'first-prize', places: 2, downTo: 2 };
    expect(reasonsOf({ ...told, award: 'first-prize', prize }).at(-1)).toEqual({
      kind: 'award',
      award: 'first-prize',
      cut: { places: 2, downTo: 2 },
    });
    expect(reasonsOf({ ...told, award: 'gold' }).at(-1)).toMatchObject({ cut: null });
  });
  it('speaks of no prize only where there are prizes, and a place', () => {
    const medals = { ...told.ranking, medals: true };
    expect(kinds({})).not.toContain('no-award');
    expect(kinds({ ranking: medals })).toContain('no-award');
    expect(kinds({ ranking: medals, rank: null, code: 'DNS', total: null })).toEqual(['no-rank']);
  });
  it('says of who did not go on what was reached, instead of a pass mark', () => {
    const gate = { stage: 1, outcome: 'held', because: 'below', rank: 36, reached: '59.5' };
    const held = { rank: null, code: 'FAIL', total: null, gate };
    expect(reasonsOf({ ...told, ...held } as never)).toEqual([{ kind: 'held', gate }]);
    expect(kinds({ gate: { ...gate, outcome: 'through', because: 'within' } })).toEqual([
      'rank',
      'points',
    ]);
  });
  it('says of a result below the pass mark that it has no rank, and its total', () => {
    expect(kinds({ rank: null, code: 'FAIL' })).toEqual(['no-rank', 'points']);
    const missed = { of: 'theory', atLeast: '60', reached: '52.5' } as const;
    expect(reasonsOf({ ...told, rank: null, code: 'FAIL', missed: [missed] })[1]).toEqual({
      kind: 'missed',
      missed,
    });
  });
});

import { exact, exactText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import { plantScheme } from './scheme-outline.ts';
import { totalOf } from './total.ts';

const aspect = (aspectId: string, moduleId: string, max: string) => ({
  aspectId,
  moduleId,
  criterion: 'A',
  subCriterion: 'A1',
  max,
});
const scheme = plantScheme({
  modules: [
    { moduleId: 'm1', kind: 'practical', weight: '0.7' },
    { moduleId: 'm2', kind: 'theory', weight: '0.3' },
  ],
  aspects: [aspect('p', 'm1', '100'), aspect('t', 'm2', '100'), aspect('d', 'm1', '0')],
  rule: { moduleDecimals: 2, totalDecimals: 2 },
});
const penalty = (points: string, moduleId = 'm1', penaltyId = points) => ({
  penaltyId,
  moduleId,
  points: exact(points),
});
const totalWith = (
  penalties: readonly ReturnType<typeof penalty>[],
  { practical = '80', taken = '0' } = {},
) =>
  totalOf(scheme, {
    values: new Map([
      ['p', exact(practical)],
      ['t', exact('60')],
      ['d', exact(taken)],
    ]),
    penalties,
  });
const moduleOf = (total: ReturnType<typeof totalWith>) =>
  exactText(total.modules.get('m1') ?? exact(-1));

describe('a penalty of the chief judge', () => {
  it('comes off its module before the weight, and leaves the others alone', () => {
    const total = totalWith([penalty('5.5')]);
    expect(moduleOf(total)).toBe('74.5');
    // 74.5 · 0.7 + 60 · 0.3
    expect(exactText(total.total)).toBe('70.15');
  });
  it('adds to others of the same module and is named with what it took', () => {
    const total = totalWith([penalty('5'), penalty('2')]);
    expect(moduleOf(total)).toBe('73');
    expect(total.penalties.map(({ penaltyId, taken }) => [penaltyId, exactText(taken)])).toEqual([
      ['5', '5'],
      ['2', '2'],
    ]);
  });
  it('takes what is there and never makes a module negative', () => {
    const total = totalWith([penalty('79'), penalty('3')], { practical: '80' });
    expect(moduleOf(total)).toBe('0');
    expect(total.penalties.map(({ taken }) => exactText(taken))).toEqual(['79', '1']);
    // Deductions without a floor had made it negative already; the penalty takes nothing more.
    expect(moduleOf(totalWith([penalty('3')], { practical: '1', taken: '-2' }))).toBe('-1');
  });
  it('of a module that is not there takes nothing', () => {
    expect(exactText(totalWith([penalty('5', 'm9')]).total)).toBe('74');
  });
});

import { exact, exactText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import type { Aspect, Banded } from './aspect.ts';
import { type SeatMark, settleAspect } from './aspect-value.ts';
import { plantScheme } from './scheme-outline.ts';
import { totalOf } from './total.ts';

// The numbers of a published appearance table: eight items of 100 points, four bands each, the whole
// worth 12.5 % of the event. Position 4 is the item's own zero rule (a cheat mark on the piece).
const TABLE = [
  ['余高', ['16', '12', '8', '0']],
  ['高低差', ['14', '8', '2', '0']],
  ['宽窄差', ['10', '6', '2', '0']],
  ['咬边', ['20', '14', '8', '0']],
  ['凹陷', ['10', '6', '2', '0']],
  ['凸起', ['10', '6', '2', '0']],
  ['错边', ['10', '6', '2', '0']],
  ['角变形', ['10', '6', '2', '0']],
] as const;

const bandedOf = (points: readonly string[]): Banded => ({
  kind: 'banded',
  bands: [...points.map((one) => ({ points: one })), { points: '0', label: '试件做舞弊标记' }],
});
const items: readonly Aspect[] = TABLE.map(([, points], place) => ({
  id: `A1.${place + 1}`,
  code: `A1.${place + 1}`,
  kind: 'M',
  max: points[0],
  calculation: bandedOf(points),
}));
const crack: Aspect = {
  id: 'A1.9',
  code: 'A1.9',
  kind: 'M',
  max: '0',
  calculation: { kind: 'fatal', zeroes: 'criterion' },
};
const scheme = plantScheme({
  modules: [{ moduleId: 'm1', kind: 'practical', weight: '0.125' }],
  aspects: [...items, crack].map(({ id, max, calculation }) => ({
    aspectId: id,
    moduleId: 'm1',
    criterion: 'A',
    subCriterion: 'A1',
    max,
    ...(calculation.kind === 'fatal' ? { zeroes: calculation.zeroes } : {}),
  })),
  rule: { moduleDecimals: 2, totalDecimals: 2 },
});

const markOf = (aspect: Aspect, mark: SeatMark) => {
  const settled = settleAspect(aspect, new Map([['s1', mark]]), ['s1', 's2', 's3']);
  if (settled.state !== 'COMPLETE') throw new Error(`${aspect.code}: ${settled.state}`);
  return settled.value;
};
const BANDS = [1, 0, 1, 1, 0, 1, 0, 2];
const totalWith = (bands: readonly number[], found: boolean) =>
  totalOf(scheme, {
    values: new Map([
      ...items.map(
        (aspect, place) =>
          [aspect.id, markOf(aspect, { kind: 'banded', band: bands[place] ?? 3 })] as const,
      ),
      [crack.id, markOf(crack, { kind: 'fatal', found })] as const,
    ]),
  });

describe('a banded table, from the bands the judges name to the total', () => {
  it('gives 9.25 for bands II I II II I II I III', () => {
    const { modules, total, state } = totalWith(BANDS, false);
    expect([exactText(modules.get('m1') ?? exact(-1)), exactText(total), state]).toEqual([
      '74',
      '9.25',
      'complete',
    ]);
  });
  it('gives 0 for the whole piece with a crack, and says why', () => {
    const { total, zeroings } = totalWith(BANDS, true);
    expect(exactText(total)).toBe('0');
    expect(zeroings).toEqual([{ level: 'criterion', name: 'A', aspectId: 'A1.9' }]);
  });
  it('zeroes one item alone for a cheat mark on it', () => {
    // Item 4 was worth 14 of the 74.
    expect(exactText(totalWith(BANDS.with(3, 4), false).total)).toBe('7.5');
  });
});

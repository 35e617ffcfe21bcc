import { describe, expect, it } from 'vitest';
import { isUnitFlawed, pointsIn, withUnits } from './unit.rules.ts';

const rule = { ties: [], shared: true } as never;

describe('the table of units', () => {
  it('begins as published, and goes without a trace', () => {
    const { units } = withUnits(rule, 'points');
    expect(units).toMatchObject({ of: 'organisation', table: { others: '1' } });
    expect(withUnits({ ...withUnits(rule, 'points') }, null)).toEqual(rule);
  });
  it('reads points as people type them', () => {
    expect(pointsIn('10 9，8、7.5,, 6')).toEqual(['10', '9', '8', '7.5', '6']);
  });
  it('is sent when every one is a number from zero up', () => {
    const points = (some: string[]) =>
      isUnitFlawed({ of: 'region', table: { by: 'points', points: some, others: '1' } });
    expect(points(['10', '9'])).toBe(false);
    expect(points([])).toBe(true);
    expect(points(['10', 'x'])).toBe(true);
    expect(points(['-1'])).toBe(true);
    expect(isUnitFlawed({ of: 'region', table: { by: 'medals' } })).toBe(false);
  });
});

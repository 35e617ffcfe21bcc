import { describe, expect, it } from 'vitest';
import { bestOfUnits, overallBest, type ScaledMember } from './best-of.ts';

const scaled = (id: string, unitId: string, scale: number | null, rank: number | null = 1) =>
  ({ ...{ id, unitId, eventId: `event ${id}` }, rank, scale }) satisfies ScaledMember;
const brief = (members: readonly ScaledMember[]) =>
  overallBest(members).map(
    ({ id, scale, sharedBy, next, among }) => `${id} ${scale} of ${sharedBy} > ${next} in ${among}`,
  );
const MEMBERS = [
  scaled('x', 'a', 810),
  scaled('y', 'a', 790),
  scaled('z', 'b', 810),
  scaled('w', 'b', 702),
  scaled('v', 'c', null),
];

describe('the best of all events', () => {
  it('has the highest scale value of all, and says the next one and among how many', () => {
    expect(brief(MEMBERS.slice(1))).toEqual(['z 810 of 1 > 790 in 3']);
  });
  it('is everybody who has that value: no published step tells equals apart', () => {
    expect(brief(MEMBERS)).toEqual(['x 810 of 2 > 790 in 4', 'z 810 of 2 > 790 in 4']);
  });
  it('compares values, not ranks: a second may stand above the first of another event', () => {
    expect(brief([scaled('second', 'a', 801, 2), scaled('first', 'b', 799, 1)])).toEqual([
      'second 801 of 1 > 799 in 2',
    ]);
  });
  it('is never somebody without a rank, however high the value', () => {
    expect(brief([scaled('failed', 'a', 820, null), scaled('x', 'b', 790)])).toEqual([
      'x 790 of 1 > null in 1',
    ]);
  });
  it('is nobody where no scale is shown', () => {
    expect(overallBest([])).toEqual([]);
    expect(overallBest([scaled('v', 'c', null)])).toEqual([]);
  });
  it('is the same in whatever order members are listed', () => {
    expect(overallBest(MEMBERS.toReversed())).toEqual(overallBest(MEMBERS));
  });
});

describe('the best of a delegation', () => {
  it('has its highest value, and is looked for in the delegation alone', () => {
    const found = [...bestOfUnits(MEMBERS)].map(([unit, best]) => [
      unit,
      ...best.map(({ id, next, among }) => `${id} > ${next} in ${among}`),
    ]);
    expect(found).toEqual([
      ['a', 'x > 790 in 2'],
      ['b', 'z > 702 in 2'],
    ]);
  });
  it('is shared by equals of one delegation', () => {
    const members = [...MEMBERS, scaled('u', 'a', 810)];
    expect(bestOfUnits(members).get('a')).toMatchObject([
      { id: 'u', sharedBy: 2 },
      { id: 'x', sharedBy: 2 },
    ]);
  });
});

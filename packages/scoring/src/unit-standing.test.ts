import { exact } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MEMBER_POINTS,
  PUBLISHED_POINTS,
  pointsFor,
  rankUnits,
  type UnitMember,
  type UnitRule,
} from './unit-standing.ts';

let count = 0;
const member = (unitId: string, more: Partial<UnitMember> = {}): UnitMember => {
  count += 1;
  return { id: `m${count}`, unitId, eventId: 'e1', rank: null, total: null, ...more };
};
const ranked = (unitId: string, ranks: readonly number[], eventId = 'e1') =>
  ranks.map((rank) => member(unitId, { rank, eventId }));
const totals = (unitId: string, marks: readonly string[], seconds?: readonly number[]) =>
  marks.map((mark, at) =>
    member(unitId, {
      total: exact(mark),
      rank: at + 1,
      seconds: seconds ? exact(seconds[at] ?? 0) : undefined,
    }),
  );
const table = (members: readonly UnitMember[], rule: UnitRule) =>
  rankUnits(members, rule).rows.map(
    ({ id, rank, code, total }) => `${id} ${rank ?? code} ${total}`,
  );

describe('points by rank', () => {
  it.each([
    [1, '10'],
    [2, '9'],
    [3, '8'],
    [4, '7'],
    [5, '6'],
    [6, '5'],
    [7, '4'],
    [10, '4'],
    [11, '1'],
    [200, '1'],
  ])('rank %i is worth %s', (rank, points) => {
    expect(pointsFor(rank, PUBLISHED_POINTS)).toEqual(exact(points));
  });
  it('add up by unit and over events', () => {
    const members = [
      ...ranked('north', [1, 7]),
      ...ranked('south', [2]),
      ...ranked('south', [3, 30], 'e2'),
      member('west', { rank: null }),
    ];
    expect(table(members, PUBLISHED_POINTS)).toEqual(['south 1 18', 'north 2 14', 'west DNF null']);
  });
  it('tie by more better ranks, and the row says so', () => {
    // 10 + 4 + 4 and 9 + 9: the first has a first place.
    const members = [...ranked('a', [2]), ...ranked('a', [2], 'e2'), ...ranked('b', [1, 8, 9])];
    const { rows } = rankUnits(members, PUBLISHED_POINTS);
    expect(rows.map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(rows[1]?.above).toMatchObject({ decidedBy: { by: 'better-ranks' }, theirs: '1 8 9' });
  });
  it('may count only the best few of an event', () => {
    const rule: UnitRule = { ...PUBLISHED_POINTS, best: 1 };
    expect(table([...ranked('a', [1, 2, 3]), ...ranked('b', [4])], rule)).toEqual([
      'a 1 10',
      'b 2 7',
    ]);
  });
});

describe('the sum of a team', () => {
  const rule: UnitRule = { by: 'sum', members: 3, missing: 'unranked' };
  it('is of its best members, and exact', () => {
    const members = [
      ...totals('a', ['80.5', '70.25', '60', '90']),
      ...totals('b', ['80', '80', '80']),
    ];
    expect(table(members, rule)).toEqual(['a 1 240.75', 'b 2 240']);
  });
  it.each([
    ['unranked', ['full 1 150', 'short DNF null']],
    ['zero', ['short 1 180', 'full 2 150']],
  ] as const)('with a member missing is %s, as the rule says', (missing, expected) => {
    const members = [
      ...totals('short', ['90', '90']),
      member('short'),
      ...totals('full', ['50', '50', '50']),
    ];
    expect(table(members, { ...rule, missing })).toEqual(expected);
  });
  it('ties by the shorter time of all together', () => {
    const members = [
      ...totals('slow', ['60', '60', '60'], [10, 10, 11]),
      ...totals('fast', ['70', '60', '50'], [10, 10, 10]),
    ];
    const { rows } = rankUnits(members, rule);
    expect(rows[0]).toMatchObject({ id: 'fast', below: { decidedBy: { by: 'time' }, mine: '30' } });
  });
});

describe('delegations', () => {
  const medalled = (unitId: string, medals: readonly UnitMember['medal'][]) =>
    medals.map((medal) => member(unitId, { medal, rank: 1 }));
  it('stand by golds, then silvers, then bronzes', () => {
    const members = [
      ...medalled('many', ['silver', 'silver', 'bronze', 'excellence']),
      ...medalled('gold', ['gold']),
      ...medalled('gold+', ['gold', 'bronze']),
      ...medalled('silver', ['silver', 'silver', 'silver']),
      ...medalled('none', [null]),
    ];
    const names = rankUnits(members, { by: 'medals' }).rows.map(({ id, rank }) => `${id} ${rank}`);
    expect(names).toEqual(['gold+ 1', 'gold 2', 'silver 3', 'many 4', 'none 5']);
  });
  it('or by 4, 3, 2, 1 points for gold, silver, bronze and the Medal for Excellence', () => {
    const members = [
      ...medalled('a', ['gold', 'excellence']),
      ...medalled('b', ['silver', 'bronze', 'excellence']),
      ...medalled('c', [null, null]),
    ];
    expect(table(members, MEMBER_POINTS)).toEqual(['b 1 6', 'a 2 5', 'c 3 0']);
  });
});

describe('any table of units', () => {
  it('is the same in whatever order members are listed', () => {
    const one = fc.record({
      unitId: fc.constantFrom('a', 'b', 'c'),
      rank: fc.integer({ min: 1, max: 12 }),
      eventId: fc.constantFrom('e1', 'e2'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (given) => {
        const members = given.map((some, at) => member(some.unitId, { ...some, id: `m${at}` }));
        const rule: UnitRule = { ...PUBLISHED_POINTS, best: 2 };
        expect(rankUnits(members.toReversed(), rule)).toEqual(rankUnits(members, rule));
      }),
    );
  });
});

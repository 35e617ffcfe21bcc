import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DelegationMember,
  type DelegationTable,
  rankDelegations,
} from './delegation-table.ts';
import { MEMBER_POINTS, rankUnits } from './unit-standing.ts';

let count = 0;
const member = (unitId: string, more: Partial<DelegationMember> = {}): DelegationMember => {
  count += 1;
  const blank = { rank: 1, total: null, medal: null, prize: null, scale: null, started: true };
  return { id: `m${count}`, unitId, eventId: 'e1', ...blank, ...more };
};
const listed = (members: readonly DelegationMember[], table: DelegationTable) =>
  rankDelegations(members, table).rows.map(
    ({ id, rank, code, total }) => `${id} ${rank ?? code} ${total}`,
  );
const average: DelegationTable = { by: 'average-medal-points', points: MEMBER_POINTS.points };

describe('average medal points', () => {
  it('are medal points by entry that started: one gold of one stands before two of five', () => {
    const members = [
      member('small', { medal: 'gold' }),
      ...[1, 2].map(() => member('large', { medal: 'gold' })),
      ...[1, 2, 3].map(() => member('large')),
    ];
    expect(listed(members, average)).toEqual(['small 1 4', 'large 2 1.6']);
    expect(listed(members, MEMBER_POINTS)).toEqual(['large 1 8', 'small 2 4']);
  });
  it('are exact, and count whoever started and has no rank, but not who did not start', () => {
    const out = { rank: null };
    const members = [
      member('a', { medal: 'gold' }),
      member('a', out),
      member('a', out),
      member('b', { medal: 'gold' }),
      member('b', { ...out, started: false }),
    ];
    expect(listed(members, average)).toEqual(['b 1 4', 'a 2 4/3']);
  });
  it('tie by more better medals, then share the place', () => {
    const two = (unitId: string, ...medals: DelegationMember['medal'][]) =>
      medals.map((medal) => member(unitId, { medal }));
    const members = [
      ...two('c', 'silver', 'silver'),
      ...two('b', 'gold', 'bronze'),
      ...two('a', 'silver', 'silver'),
      member('away', { rank: null, started: false }),
    ];
    const { rows } = rankDelegations(members, average);
    expect(rows.map(({ id, rank, sharedBy }) => [id, rank, sharedBy])).toEqual([
      ['b', 1, 1],
      ['a', 2, 2],
      ['c', 2, 2],
      ['away', null, 0],
    ]);
    expect(rows[1]?.above).toMatchObject({
      decidedBy: { by: 'better-ranks' },
      mine: '2 2',
      theirs: '1 3',
    });
  });
});

describe('the average scale', () => {
  const scaled = (unitId: string, ...scales: (number | null)[]) =>
    scales.map((scale, at) => member(unitId, { scale, rank: at + 1 }));
  it('is of everybody who has a value, exact, and never of who has none', () => {
    const members = [
      ...scaled('a', 700, 701, 701),
      ...scaled('b', 800, null, 602),
      ...scaled('c', null),
    ];
    expect(listed(members, { by: 'average-scale' })).toEqual([
      'b 1 701',
      'a 2 2102/3',
      'c DNF null',
    ]);
  });
  it('counts no zero for a scale that is not shown', () => {
    expect(listed(scaled('a', 750, null), { by: 'average-scale' })).toEqual(['a 1 750']);
  });
});

describe('the table of prizes', () => {
  const prized = (unitId: string, ...prizes: DelegationMember['prize'][]) =>
    prizes.map((prize) => member(unitId, { prize }));
  it('stands by first prizes, then second, third, 优胜奖', () => {
    const members = [
      ...prized('second', 'second-prize', 'second-prize'),
      ...prized('first', 'first-prize'),
      ...prized('first+', 'first-prize', 'merit'),
      ...prized('merit', 'merit', 'merit', 'merit'),
      ...prized('none', null),
      member('absent', { rank: null }),
    ];
    const found = rankDelegations(members, { by: 'prizes' }).rows;
    expect(found.map(({ id, rank, code }) => `${id} ${rank ?? code}`)).toEqual([
      'first+ 1',
      'first 2',
      'second 3',
      'merit 4',
      'none 5',
      'absent DNF',
    ]);
  });
  it('takes no Medal for Excellence for 优胜奖, nor the other way round (S21)', () => {
    const members = [
      member('medal', { medal: 'excellence' }),
      member('prize', { prize: 'merit' }),
      member('both', { medal: 'excellence' }),
    ];
    const first = (table: DelegationTable) =>
      rankDelegations(members, table)
        .rows.filter(({ rank }) => rank === 1)
        .map(({ id }) => id);
    expect(first({ by: 'prizes' })).toEqual(['prize']);
    expect(first({ by: 'medals' })).toEqual(['both', 'medal']);
  });
});

describe('any table of delegations', () => {
  const one = fc.record({
    unitId: fc.constantFrom('a', 'b', 'c'),
    rank: fc.option(fc.integer({ min: 1, max: 9 })),
    scale: fc.option(fc.integer({ min: 500, max: 900 })),
    medal: fc.option(fc.constantFrom('gold' as const, 'silver' as const, 'excellence' as const)),
    prize: fc.option(fc.constantFrom('first-prize' as const, 'merit' as const)),
    started: fc.boolean(),
  });
  const some = fc
    .array(one, { maxLength: 20 })
    .map((given) => given.map((more, at) => member(more.unitId, { ...more, id: `p${at}` })));
  const tables = fc.constantFrom<DelegationTable>(
    average,
    { by: 'prizes' },
    { by: 'average-scale' },
    { by: 'medals' },
    MEMBER_POINTS,
  );
  it('is the same in whatever order members are listed, and leaves no delegation out', () => {
    fc.assert(
      fc.property(some, tables, (members, table) => {
        const standing = rankDelegations(members, table);
        expect(rankDelegations(members.toReversed(), table)).toEqual(standing);
        const units = new Set(members.map(({ unitId }) => unitId));
        expect(new Set(standing.rows.map(({ id }) => id))).toEqual(units);
      }),
    );
  });
  it('never has an average scale outside the values it is made of', () => {
    fc.assert(
      fc.property(some, (members) => {
        for (const { id, total } of rankDelegations(members, { by: 'average-scale' }).rows) {
          const own = members.flatMap(({ unitId, scale }) => (unitId === id ? (scale ?? []) : []));
          if (total === null) expect(own).toEqual([]);
          else {
            const [top = 0, below = 1] = total.split('/').map(Number);
            expect(top / below).toBeGreaterThanOrEqual(Math.min(...own));
            expect(top / below).toBeLessThanOrEqual(Math.max(...own));
          }
        }
      }),
    );
  });
  it('that is a table of units is the very same', () => {
    fc.assert(
      fc.property(some, (members) => {
        expect(rankDelegations(members, MEMBER_POINTS)).toEqual(rankUnits(members, MEMBER_POINTS));
      }),
    );
  });
});

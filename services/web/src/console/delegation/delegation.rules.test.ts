import type { DelegationRow } from '@jinbang/contracts/http/delegation';
import { describe, expect, it } from 'vitest';
import { awardsIn, orderedBy } from './delegation.rules.ts';

const row = (
  delegationId: string,
  ranks: { readonly medals?: number; readonly points?: number },
  more: Partial<DelegationRow> = {},
): DelegationRow => ({
  delegationId,
  name: null,
  entered: 1,
  started: 1,
  ranked: 1,
  medals: { gold: 0, silver: 0, bronze: 0, excellence: 0 },
  prizes: { 'first-prize': 0, 'second-prize': 0, 'third-prize': 0, merit: 0 },
  places: (['medals', 'points'] as const).map((table) => ({
    ...{ table, rank: ranks[table] ?? null, sharedBy: 1, value: null, shown: null, tie: null },
  })),
  ...more,
});

describe('a table of delegations', () => {
  const rows = [
    row('a', { medals: 1, points: 2 }),
    row('b', { medals: 2, points: 1 }),
    row('c', {}),
  ];
  it('is put in the order of another table, those without a place in it last', () => {
    const order = (table: 'medals' | 'points' | null) =>
      orderedBy(rows, table).map(({ delegationId }) => delegationId);
    expect([order('medals'), order('points'), order(null)]).toEqual([
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['a', 'b', 'c'],
    ]);
  });
  it('has columns for medals or prizes where somebody has one', () => {
    const prizes = { 'first-prize': 0, 'second-prize': 1, 'third-prize': 0, merit: 0 };
    expect(awardsIn(rows)).toEqual([]);
    expect(awardsIn([...rows, row('d', {}, { prizes })])).toEqual([
      ...['first-prize', 'second-prize', 'third-prize', 'merit'],
    ]);
  });
});

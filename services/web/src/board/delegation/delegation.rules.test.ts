import type { DelegationRow } from '@jinbang/contracts/http/delegation';
import { describe, expect, it } from 'vitest';
import { delegationName } from '../delegation-name.ts';
import { rowsBy } from './delegation.rules.ts';

const row = (delegationId: string, ...ranks: readonly (number | null)[]): DelegationRow => ({
  ...{ delegationId, name: null, entered: 3, started: 3, ranked: 3 },
  medals: { gold: 0, silver: 0, bronze: 0, excellence: 0 },
  prizes: { 'first-prize': 0, 'second-prize': 0, 'third-prize': 0, merit: 0 },
  places: ranks.map((rank) => ({
    ...{ table: 'medals' as const, rank, sharedBy: 1, value: null, shown: null, tie: null },
  })),
});

describe('delegations', () => {
  it('stand in the order of the table that is looked at, those without a rank last', () => {
    const rows = [row('12', 1, 3), row('44', 2, 1), row('32', 3, null)];
    expect(rowsBy(rows, 0).map(({ delegationId }) => delegationId)).toEqual(['12', '44', '32']);
    expect(rowsBy(rows, 1).map(({ delegationId }) => delegationId)).toEqual(['44', '12', '32']);
  });
  it('are called as the label table has them, never a country, and by their code without a label', () => {
    expect(delegationName('810000', 'zh')).toBe('中国香港');
    expect(delegationName('710000', 'en')).toBe('Taiwan, China');
    expect(delegationName('120101', 'zh')).toBe('120101');
  });
});

import type { RankingRule, UnitRule, UnitTable } from '@jinbang/contracts/ranking-rule';
import { isExactText } from '@jinbang/kernel/exact';

export type UnitKind = UnitTable['by'];

/** As published: 10, 9, 8, 7, 6, 5, then 4 down to rank 10, and 1 for everybody else. */
const FRESH_TABLES: Readonly<Record<UnitKind, UnitTable>> = {
  points: {
    by: 'points',
    points: ['10', '9', '8', '7', '6', '5', '4', '4', '4', '4'],
    others: '1',
  },
  sum: { by: 'sum', members: 3, missing: 'unranked' },
  medals: { by: 'medals' },
  'medal-points': {
    by: 'medal-points',
    points: { gold: '4', silver: '3', bronze: '2', excellence: '1' },
  },
};

/** The rule with a fresh table of this kind, or without units. */
export const withUnits = ({ units, ...rest }: RankingRule, kind: UnitKind | null): RankingRule =>
  kind === null
    ? rest
    : { ...rest, units: { of: units?.of ?? 'organisation', table: FRESH_TABLES[kind] } };

/** Points as they are typed, rank by rank: `10 9 8`. */
export const pointsIn = (text: string): string[] =>
  text
    .split(/[\s,，、;；]+/)
    .filter((one) => one !== '')
    .slice(0, 100);

/** Can the table be sent as it is? */
export const isUnitFlawed = ({ table }: UnitRule): boolean => {
  const isAmount = (text: string) => isExactText(text) && !text.startsWith('-');
  if (table.by === 'points') {
    return table.points.length === 0 || ![...table.points, table.others].every(isAmount);
  }
  return table.by === 'medal-points' && !Object.values(table.points).every(isAmount);
};

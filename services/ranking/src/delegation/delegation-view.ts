import type {
  BestEntry,
  DelegationKind,
  DelegationPlace,
  DelegationRow,
  DelegationTables,
} from '@jinbang/contracts/http/delegation';
import type { Bilingual } from '@jinbang/contracts/primitive';
import { regionLabel } from '@jinbang/contracts/region-label';
import { exact, exactText, fixedText, roundHalfUp } from '@jinbang/kernel/exact';
import type { Best } from '@jinbang/scoring/best-of';
import type { RankedRow } from '@jinbang/scoring/rank';
import type { Counting, Delegations, RankedTable } from './delegation.rules.ts';
import type { Telling } from './telling.rules.ts';

const ROWS_MAX = 1_000;
const OVERALL_MAX = 100;
const BEST_MAX = 2_000;
/** Of an average as people read it. */
const DECIMALS = 2;

/** Golds and prizes are counted beside the table; that their sum is nought says nothing. */
const hasValue = ({ chosen }: RankedTable): boolean =>
  chosen.table !== 'medals' && chosen.table !== 'prizes';

/** Points and medals tell no mark; a sum, a mean and the ranks behind them do. */
const isTold = ({ chosen }: RankedTable, members: readonly Counting[], telling: Telling): boolean =>
  (chosen.table !== 'sum' && chosen.table !== 'average-scale') || telling.mayTellValue(members);

const shownText = (value: string): string => {
  const number = exact(value);
  const rounded = roundHalfUp(number, DECIMALS);
  return rounded.d === 1n ? exactText(rounded) : fixedText(number, DECIMALS);
};

const tieOf = ({ above }: RankedRow, mayTell: boolean): DelegationPlace['tie'] => {
  const by = above?.decidedBy?.by;
  if (!above || (by !== 'better-ranks' && by !== 'time')) return null;
  return mayTell
    ? { by, mine: above.mine, theirs: above.theirs }
    : { by, mine: null, theirs: null };
};

const placeIn = (table: RankedTable, id: string, telling: Telling): DelegationPlace => {
  const row = table.rowOf.get(id);
  const none = { rank: null, sharedBy: 0, value: null, shown: null, tie: null };
  if (!row || row.rank === null) return { table: table.chosen.table, ...none };
  const own = table.membersOf.get(id) ?? [];
  const mayTell = isTold(table, own, telling);
  const theirs = table.membersOf.get(row.above?.id ?? '') ?? [];
  const value = hasValue(table) && mayTell ? row.total : null;
  return {
    table: table.chosen.table,
    rank: row.rank,
    sharedBy: row.sharedBy,
    value,
    shown: value === null ? null : shownText(value),
    // The ranks of both sides stand in it. Medals and prizes stand beside the place and say it better.
    tie: hasValue(table)
      ? tieOf(row, tellsRanks(table) || [own, theirs].every(telling.mayTellValue))
      : null,
  };
};

/** Medals are everybody's to read; the ranks of everybody behind a sum are not. */
const tellsRanks = ({ chosen }: RankedTable): boolean =>
  chosen.table === 'medal-points' || chosen.table === 'average-medal-points';

const countOf = (members: readonly Counting[], award: string): number =>
  members.filter(({ row }) => row.award === award).length;

const nameOf = (
  id: string,
  of: DelegationKind,
  members: readonly Counting[],
  telling: Telling,
): Bilingual | null => {
  if (of === 'region') return regionLabel(id);
  const name = telling.organisationOf(members);
  return name === null ? null : { zh: name };
};

const rowView = (
  { id, members }: Delegations['units'][number],
  { tables }: Delegations,
  of: DelegationKind,
  telling: Telling,
): DelegationRow => ({
  delegationId: id,
  name: nameOf(id, of, members, telling),
  entered: members.length,
  started: members.filter(({ started }) => started).length,
  ranked: members.filter(({ rank }) => rank !== null).length,
  medals: {
    gold: countOf(members, 'gold'),
    silver: countOf(members, 'silver'),
    bronze: countOf(members, 'bronze'),
    excellence: countOf(members, 'excellence'),
  },
  prizes: {
    'first-prize': countOf(members, 'first-prize'),
    'second-prize': countOf(members, 'second-prize'),
    'third-prize': countOf(members, 'third-prize'),
    merit: countOf(members, 'merit'),
  },
  places: tables.map((table) => placeIn(table, id, telling)),
});

const bestView = (
  best: Best,
  { countingOf }: Delegations,
  telling: Telling,
  of: 'all' | 'delegation',
): readonly BestEntry[] => {
  const member = countingOf(best);
  const told = member && telling.bestEntry(member, of);
  if (!member || !told) return [];
  const { isScaleTold, isUnitTold, names, organisation, entryNo } = told;
  return [
    {
      delegationId: isUnitTold ? best.unitId : null,
      eventId: member.event.book.eventId,
      // Safe: lines of an opened event are entries, whose group is one of these.
      group: member.row.group as BestEntry['group'],
      names: names && [...names],
      organisation,
      entryNo,
      scale: isScaleTold ? best.scale : null,
      sharedBy: best.sharedBy,
      next: isScaleTold ? best.next : null,
      among: best.among,
    },
  ];
};

/** The tables with the names that may be told; what names the results they are made of is added outside. */
export const delegationView = (
  found: Delegations,
  of: DelegationKind,
  telling: Telling,
): Pick<
  DelegationTables,
  'of' | 'tables' | 'delegations' | 'overallBest' | 'bestOfDelegation'
> => ({
  of,
  tables: found.tables.map(({ chosen: { table, declared, rule } }) => ({ table, declared, rule })),
  delegations: found.units.slice(0, ROWS_MAX).map((unit) => rowView(unit, found, of, telling)),
  overallBest: found.overallBest
    .flatMap((best) => bestView(best, found, telling, 'all'))
    .slice(0, OVERALL_MAX),
  bestOfDelegation: [...found.bestOf.values()]
    .flat()
    .flatMap((best) => bestView(best, found, telling, 'delegation'))
    .slice(0, BEST_MAX),
});

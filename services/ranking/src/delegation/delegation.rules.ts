import type { DelegationKind, DelegationTableKind } from '@jinbang/contracts/http/delegation';
import type { RankingRule, UnitRule, UnitTable } from '@jinbang/contracts/ranking-rule';
import { exact } from '@jinbang/kernel/exact';
import { type Best, bestOfUnits, overallBest } from '@jinbang/scoring/best-of';
import {
  type DelegationMember,
  type DelegationTable,
  PRIZE_AWARDS,
  rankDelegations,
} from '@jinbang/scoring/delegation-table';
import type { RankedRow } from '@jinbang/scoring/rank';
import { MEMBER_POINTS } from '@jinbang/scoring/unit-standing';
import canonicalize from 'canonicalize';
import type { BookEntry } from '../book/event-book.ts';
import { tableOf } from '../standing/unit.rules.ts';
import type { CountedEvent, CountedRow } from './counted-event.rules.ts';

const MEDALS = ['gold', 'silver', 'bronze', 'excellence'] as const;

/** One entry of a counted event, with what a view needs to find it again. */
export type Counting = DelegationMember & {
  readonly event: CountedEvent;
  readonly entry: BookEntry;
  readonly row: CountedRow;
};

const unitOf = ({ organisationId, region }: BookEntry, of: DelegationKind): string =>
  of === 'organisation' ? organisationId : region;

/** The entries of an event as they count; groups are ranked apart, so each counts by itself. */
export const countingIn = (event: CountedEvent, of: DelegationKind): readonly Counting[] => {
  const entries = new Map(event.book.entries.map((entry) => [entry.entryId, entry]));
  return event.rows.flatMap((row): readonly Counting[] => {
    const entry = entries.get(row.entryId);
    if (!entry) return [];
    const { award, rank, total, scale } = row;
    return [
      {
        id: row.entryId,
        unitId: unitOf(entry, of),
        eventId: `${event.book.eventId}/${row.group}`,
        rank,
        total: total === null ? null : exact(total),
        medal: MEDALS.find((medal) => medal === award) ?? null,
        prize: PRIZE_AWARDS.find((prize) => prize === award) ?? null,
        scale,
        started: row.code !== 'DNS',
        event,
        entry,
        row,
      },
    ];
  });
};

/** A table, over which entries it goes, and what it is called. */
export type ChosenTable = {
  readonly table: DelegationTableKind;
  readonly declared: boolean;
  readonly rule: UnitTable | null;
  readonly by: DelegationTable;
  readonly counts: (ranking: RankingRule) => boolean;
};

const isSame = (left: unknown, right: unknown): boolean =>
  canonicalize(left) === canonicalize(right);

/** The table of units all events that have one agree on; null where there is none, or they differ. */
export const declaredRule = (rankings: readonly RankingRule[]): UnitRule | null => {
  const rules = rankings.flatMap(({ units }) => units ?? []);
  const [first] = rules;
  return first && rules.every((rule) => isSame(rule, first)) ? first : null;
};

/** Ranks 1–6: 10, 9, 8, 7, 6, 5; ranks 7–10: 4; everybody else 1 (S07), where no event says otherwise. */
const USUAL_POINTS: UnitTable = {
  by: 'points',
  points: ['10', '9', '8', '7', '6', '5', '4', '4', '4', '4'],
  others: '1',
};

const byMedals = (rule: UnitRule | null): readonly Omit<ChosenTable, 'declared'>[] => {
  const { points } = rule?.table.by === 'medal-points' ? rule.table : MEMBER_POINTS;
  const table: UnitTable = { by: 'medal-points', points };
  const counts = ({ medals }: RankingRule) => medals;
  return [
    { table: 'medals', rule: { by: 'medals' }, by: { by: 'medals' }, counts },
    { table: 'medal-points', rule: table, by: { by: 'medal-points', points }, counts },
    {
      table: 'average-medal-points',
      rule: table,
      by: { by: 'average-medal-points', points },
      counts,
    },
  ];
};

/**
 * The tables a contest has: the one its rules declare before all others, and what follows from the
 * medals, prizes and scale its events give. Points nobody declared are for the office alone.
 */
export const tablesFor = (
  rankings: readonly RankingRule[],
  of: DelegationKind,
  audience: 'public' | 'staff',
): readonly ChosenTable[] => {
  const found = declaredRule(rankings);
  const rule = found?.of === of ? found : null;
  const own = rule && {
    table: rule.table.by,
    rule: rule.table,
    by: tableOf(rule),
    counts: ({ units }: RankingRule) => isSame(units, rule),
  };
  const usual = { table: USUAL_POINTS };
  const derived: readonly Omit<ChosenTable, 'declared'>[] = [
    ...(rankings.some(({ medals }) => medals) ? byMedals(rule) : []),
    {
      table: 'prizes',
      rule: null,
      by: { by: 'prizes' },
      counts: ({ prizes }) => prizes !== null,
    },
    {
      table: 'average-scale',
      rule: null,
      by: { by: 'average-scale' },
      counts: ({ scale }) => scale,
    },
    ...(audience === 'staff'
      ? [{ table: 'points' as const, rule: USUAL_POINTS, by: tableOf(usual), counts: () => true }]
      : []),
  ];
  const others = derived.filter(
    ({ table, counts }) => table !== own?.table && rankings.some(counts),
  );
  return [
    ...(own ? [{ ...own, declared: true }] : []),
    ...others.map((one) => ({ ...one, declared: false })),
  ];
};

export type RankedTable = {
  readonly chosen: ChosenTable;
  /** Who counts in it, by delegation. */
  readonly membersOf: ReadonlyMap<string, readonly Counting[]>;
  readonly rowOf: ReadonlyMap<string, RankedRow>;
};

const rankTable = (members: readonly Counting[], chosen: ChosenTable): RankedTable => {
  const counting = members.filter(({ event }) => chosen.counts(event.arranged.ranking));
  const { rows } = rankDelegations(counting, chosen.by);
  return {
    chosen,
    membersOf: Map.groupBy(counting, ({ unitId }) => unitId),
    rowOf: new Map(rows.map((row) => [row.id, row])),
  };
};

/** Everything about the delegations of a contest, by ids; names come with the view. */
export type Delegations = {
  readonly tables: readonly RankedTable[];
  /** In the order of the first table; those it does not have after it, by id. */
  readonly units: readonly { readonly id: string; readonly members: readonly Counting[] }[];
  readonly overallBest: readonly Best[];
  readonly bestOf: ReadonlyMap<string, readonly Best[]>;
  readonly countingOf: (best: Best) => Counting | undefined;
};

/** The scale compares over events where medals are given by it. */
const isScaled = ({ event }: Counting): boolean => {
  const { medals, scale } = event.arranged.ranking;
  return medals && scale;
};

const memberKey = ({ id, eventId }: { readonly id: string; readonly eventId: string }): string =>
  `${eventId}/${id}`;

export const delegationsOf = (
  events: readonly CountedEvent[],
  chosen: readonly ChosenTable[],
  of: DelegationKind,
): Delegations => {
  const members = events.flatMap((event) => countingIn(event, of));
  const tables = chosen.map((one) => rankTable(members, one));
  const placeIn = (id: string): number => tables[0]?.rowOf.get(id)?.place ?? Infinity;
  const units = [...Map.groupBy(members, ({ unitId }) => unitId)]
    .map(([id, own]) => ({ id, members: own, place: placeIn(id) }))
    .toSorted((left, right) =>
      left.place === right.place ? (left.id < right.id ? -1 : 1) : left.place - right.place,
    );
  const scaled = members.filter(isScaled);
  const found = new Map(scaled.map((member) => [memberKey(member), member]));
  return {
    tables,
    units,
    overallBest: overallBest(scaled),
    bestOf: bestOfUnits(scaled),
    countingOf: (best) => found.get(memberKey(best)),
  };
};

import { type Exact, exact, sumExact, zero } from '@jinbang/kernel/exact';
import type { Medal } from './medals.ts';
import { rankSubjects, type Standing } from './rank.ts';
import type { RankSubject, TieStep } from './tie-chain.ts';
import { plainTotal } from './total.ts';

/** One entrant's result as it counts for the unit (school, enterprise) or delegation. */
export type UnitMember = {
  readonly id: string;
  readonly unitId: string;
  readonly eventId: string;
  /** null: no rank, whatever the code. */
  readonly rank: number | null;
  readonly total: Exact | null;
  readonly seconds?: Exact | undefined;
  readonly medal?: Medal | null | undefined;
};

/** Down to this rank so many points; exact text. */
export type RankPoints = { readonly upTo: number; readonly points: string };

/** How members make a unit's result (S07): tables are data. */
export type UnitRule =
  /** The sum of the team's totals in each event; more than `members` count with their best. */
  | {
      readonly by: 'sum';
      readonly members: number;
      /** A team that is not full: what is missing counts nothing, or the unit has no rank. */
      readonly missing: 'zero' | 'unranked';
    }
  /** Points by rank, of every ranked member or of the best few of each event. */
  | {
      readonly by: 'points';
      readonly table: readonly RankPoints[];
      /** Ranked below the table. */
      readonly others: string;
      readonly best?: number | undefined;
    }
  /** More golds, then more silvers, and so on. */
  | { readonly by: 'medals' }
  | { readonly by: 'medal-points'; readonly points: Readonly<Record<Medal, string>> };

/** Ranks 1–6: 10, 9, 8, 7, 6, 5; ranks 7–10: 4; everybody else 1. */
export const PUBLISHED_POINTS = {
  by: 'points',
  table: [
    { upTo: 1, points: '10' },
    { upTo: 2, points: '9' },
    { upTo: 3, points: '8' },
    { upTo: 4, points: '7' },
    { upTo: 5, points: '6' },
    { upTo: 6, points: '5' },
    { upTo: 10, points: '4' },
  ],
  others: '1',
} as const satisfies UnitRule;

/** Gold 4, silver 3, bronze 2, Medal for Excellence 1. */
export const MEMBER_POINTS = {
  by: 'medal-points',
  points: { gold: '4', silver: '3', bronze: '2', excellence: '1' },
} as const satisfies UnitRule;

/** Sums tie by the shorter time of all, points and medals by more better ranks. */
const tiesOf = ({ by }: UnitRule): readonly TieStep[] =>
  by === 'sum' ? [{ by: 'time' }, { by: 'better-ranks' }] : [{ by: 'better-ranks' }];

/**
 * Ranks units over the events their members took part in, with the same explanation as a ranking of
 * people has. A unit nobody of which has a result that counts lists below, as DNF.
 */
export const rankUnits = (members: readonly UnitMember[], rule: UnitRule): Standing => {
  const byUnit = Map.groupBy(members, ({ unitId }) => unitId);
  const units = [...byUnit].map(([id, own]) => unitSubject(id, own, rule));
  const order = { modules: [], criteria: [] };
  return rankSubjects(units, { ties: tiesOf(rule), order, shared: true, numbering: 'standard' });
};

const unitSubject = (id: string, own: readonly UnitMember[], rule: UnitRule): RankSubject => {
  const byEvent = [...Map.groupBy(own, ({ eventId }) => eventId).values()];
  const counting = byEvent.map((team) => countingOf(team, rule));
  const counted = counting.flat();
  const isShort =
    rule.by === 'sum' &&
    rule.missing === 'unranked' &&
    counting.some((team) => team.length < rule.members);
  return {
    id,
    code: counted.length === 0 || isShort ? 'DNF' : 'OK',
    totals: plainTotal(sumExact(counted.map((member) => worthOf(member, rule)))),
    seconds: secondsOf(counted),
    placings: counted.flatMap((member) => placingOf(member, rule) ?? []),
  };
};

/** Who of one event's team counts: the best so many, all where the rule has no number. */
const countingOf = (team: readonly UnitMember[], rule: UnitRule): readonly UnitMember[] => {
  const withResult = team.filter(({ rank, total }) =>
    rule.by === 'sum' ? total !== null : rank !== null,
  );
  const most = rule.by === 'sum' ? rule.members : rule.by === 'points' ? rule.best : undefined;
  return most === undefined
    ? withResult
    : withResult
        .toSorted(
          (left, right) => worthOf(right, rule).compare(worthOf(left, rule)) || byId(left, right),
        )
        .slice(0, most);
};

const byId = (left: UnitMember, right: UnitMember): number => (left.id < right.id ? -1 : 1);

const worthOf = ({ rank, total, medal }: UnitMember, rule: UnitRule): Exact => {
  switch (rule.by) {
    case 'sum':
      return total ?? zero;
    case 'points':
      return rank === null ? zero : pointsFor(rank, rule);
    case 'medals':
      return zero;
    case 'medal-points':
      return medal ? exact(rule.points[medal]) : zero;
  }
};

/** Points for one rank; equals have the same rank and so the same points. */
export const pointsFor = (
  rank: number,
  { table, others }: Extract<UnitRule, { by: 'points' }>,
): Exact => {
  const row = table
    .toSorted((left, right) => left.upTo - right.upTo)
    .find(({ upTo }) => rank <= upTo);
  return exact(row ? row.points : others);
};

/** Known only where the time of everybody who counts is. */
const secondsOf = (members: readonly UnitMember[]): Exact | undefined => {
  const known = members.flatMap(({ seconds }) => seconds ?? []);
  return known.length === members.length && known.length > 0 ? sumExact(known) : undefined;
};

/** Medals as places, so that more golds stand before more silvers. */
export const MEDAL_PLACES: Readonly<Record<Medal, number>> = {
  gold: 1,
  silver: 2,
  bronze: 3,
  excellence: 4,
};

const placingOf = ({ rank, medal }: UnitMember, { by }: UnitRule): number | null => {
  if (by === 'sum' || by === 'points') return rank;
  return medal ? MEDAL_PLACES[medal] : null;
};

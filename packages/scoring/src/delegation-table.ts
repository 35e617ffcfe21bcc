import { type Exact, exact, sumExact, zero } from '@jinbang/kernel/exact';
import { rankSubjects, type Standing } from './rank.ts';
import type { RankSubject } from './tie-chain.ts';
import { plainTotal } from './total.ts';
import { MEDAL_PLACES, rankUnits, type UnitMember, type UnitRule } from './unit-standing.ts';

/** Prizes from the best on; S21: 优胜奖 (`merit`) is a prize, the Medal for Excellence a medal. */
export const PRIZE_AWARDS = ['first-prize', 'second-prize', 'third-prize', 'merit'] as const;
export type PrizeAward = (typeof PRIZE_AWARDS)[number];

/** One entry as it counts for its delegation. */
export type DelegationMember = UnitMember & {
  readonly prize: PrizeAward | null;
  /** On the scale of its own event and group; null where none is shown. */
  readonly scale: number | null;
  /** Everybody but who did not start. */
  readonly started: boolean;
};

/** How delegations stand: the tables of units (S07), and those a contest of many skills adds. */
export type DelegationTable =
  | UnitRule
  /** Medal points by entry that started, so that few good ones stand before many. */
  | {
      readonly by: 'average-medal-points';
      readonly points: Extract<UnitRule, { by: 'medal-points' }>['points'];
    }
  /** More first prizes, then more second ones, and so on. */
  | { readonly by: 'prizes' }
  /** The mean scale value of everybody who has one. */
  | { readonly by: 'average-scale' };

/**
 * Ranks delegations by one table, with the explanation every ranking has. Equal averages and equal
 * points stand by more better medals or ranks; what is equal then shares the place. A delegation with
 * nobody who counts lists below, as DNF.
 */
export const rankDelegations = (
  members: readonly DelegationMember[],
  table: DelegationTable,
): Standing => {
  switch (table.by) {
    case 'average-medal-points':
      return rankEach(members, (id, own) => averageMedals(id, own, table.points));
    case 'prizes':
      return rankEach(members, prizesOf);
    case 'average-scale':
      return rankEach(members, averageScale);
    default:
      return rankUnits(members, table);
  }
};

type SubjectOf = (id: string, own: readonly DelegationMember[]) => RankSubject;

const rankEach = (members: readonly DelegationMember[], subjectOf: SubjectOf): Standing => {
  const byUnit = Map.groupBy(members, ({ unitId }) => unitId);
  return rankSubjects(
    [...byUnit].map(([id, own]) => subjectOf(id, own)),
    {
      ties: [{ by: 'better-ranks' }],
      order: { modules: [], criteria: [] },
      shared: true,
      numbering: 'standard',
    },
  );
};

const subject = (
  id: string,
  total: Exact | null,
  placings: readonly (number | null)[],
): RankSubject => ({
  id,
  code: total === null ? 'DNF' : 'OK',
  totals: plainTotal(total ?? zero),
  placings: placings.flatMap((placing) => placing ?? []),
});

const meanOf = (sum: Exact, count: number): Exact | null =>
  count === 0 ? null : sum.div(exact(count));

const averageMedals = (
  id: string,
  own: readonly DelegationMember[],
  points: Readonly<Record<keyof typeof MEDAL_PLACES, string>>,
): RankSubject => {
  const medals = own.flatMap(({ rank, medal }) => (rank !== null && medal ? [medal] : []));
  const sum = sumExact(medals.map((medal) => exact(points[medal])));
  const started = own.filter((member) => member.started).length;
  return subject(
    id,
    meanOf(sum, started),
    medals.map((medal) => MEDAL_PLACES[medal]),
  );
};

const prizesOf: SubjectOf = (id, own) => {
  const ranked = own.filter(({ rank }) => rank !== null);
  const placings = ranked.map(({ prize }) => prize && PRIZE_AWARDS.indexOf(prize) + 1);
  return subject(id, ranked.length === 0 ? null : zero, placings);
};

const averageScale: SubjectOf = (id, own) => {
  const scaled = own.flatMap(({ rank, scale }) => (scale === null ? [] : [{ rank, scale }]));
  const sum = sumExact(scaled.map(({ scale }) => exact(scale)));
  return subject(
    id,
    meanOf(sum, scaled.length),
    scaled.map(({ rank }) => rank),
  );
};

import { type Exact, exact, roundHalfUp } from '@jinbang/kernel/exact';

/** Who counts as the whole of which a percentage is taken; published rules never say, so: a setting. */
export type CountBase = 'entered' | 'started' | 'finished';
export type Counts = Readonly<Record<CountBase, number>>;

/** A prize for its own share of the base, or for everybody down to a share of it (优胜奖: half). */
export type PrizeLevel = {
  readonly award: string;
  /** Percent, exact text; `10/3` says a third of ten percent. */
  readonly percent: string;
  readonly counts: 'own' | 'down-to';
  /** At least so many places, where the base reaches `minimumFrom`. */
  readonly atLeast?: number | undefined;
};

export type PrizeRule = {
  readonly base: CountBase;
  readonly rounding: 'down' | 'up' | 'half-up';
  /** Best first. */
  readonly levels: readonly PrizeLevel[];
  readonly minimumFrom?: number | undefined;
  /** All prizes of their own share together are at most this percent, rounded down. */
  readonly atMostPercent?: string | undefined;
  /** Nobody below this total gets a prize. */
  readonly minimumScore?: string | null | undefined;
  /** Equals across a boundary all get the better prize (default), or none of them. */
  readonly ties?: 'all-in' | 'all-out' | undefined;
};

/** A row as a standing lists it. */
export type PrizeCandidate = {
  readonly id: string;
  readonly place: number;
  readonly rank: number | null;
  readonly total: string | null;
};

/** How many places a prize has and down to which place of the list it goes. */
export type PrizeLimit = {
  readonly award: string;
  readonly places: number;
  readonly downTo: number;
};

/** Shown on the result, because the base and the rounding are never stated elsewhere. */
export type Prizes = {
  readonly base: CountBase;
  readonly counted: number;
  readonly rounding: PrizeRule['rounding'];
  readonly limits: readonly PrizeLimit[];
  readonly awards: readonly { readonly id: string; readonly award: string }[];
  /** In a prize's places but below the minimum score. */
  readonly belowMinimum: readonly string[];
};

/** Prizes 一/二/三等奖, 优胜奖 by percent of one group (domain §4). */
export const awardPrizes = (
  candidates: readonly PrizeCandidate[],
  counts: Counts,
  rule: PrizeRule,
): Prizes => {
  const counted = counts[rule.base];
  const limits = prizeLimits(rule, counted);
  const awards: { id: string; award: string }[] = [];
  const belowMinimum: string[] = [];
  for (const { row, place } of countedPlaces(candidates, rule.ties ?? 'all-in')) {
    const limit = limits.find((one) => place <= one.downTo);
    if (!limit) continue;
    if (isBelow(row, rule.minimumScore ?? null)) belowMinimum.push(row.id);
    else awards.push({ id: row.id, award: limit.award });
  }
  return { base: rule.base, counted, rounding: rule.rounding, limits, awards, belowMinimum };
};

/** The places of each prize, each share rounded by itself. */
export const prizeLimits = (rule: PrizeRule, counted: number): readonly PrizeLimit[] => {
  const { levels, rounding, atMostPercent, minimumFrom = 0 } = rule;
  const ceiling =
    atMostPercent === undefined ? counted : wholeOf(shareOf(atMostPercent, counted), 'down');
  let downTo = 0;
  return levels.map(({ award, percent, counts, atLeast = 0 }) => {
    const share = wholeOf(shareOf(percent, counted), rounding);
    const places = Math.max(share, counted >= minimumFrom ? atLeast : 0);
    const before = downTo;
    const reach = counts === 'own' ? Math.min(before + places, ceiling) : places;
    downTo = Math.max(before, Math.min(reach, counted));
    return { award, places: downTo - before, downTo };
  });
};

const shareOf = (percent: string, counted: number): Exact =>
  exact(percent).mul(exact(counted)).div(exact(100));

const wholeOf = (share: Exact, rounding: PrizeRule['rounding']): number => {
  if (rounding === 'down') return Number(share.floor().n);
  if (rounding === 'up') return Number(share.ceil().n);
  return Number(roundHalfUp(share, 0).n);
};

type CountedPlace = { readonly row: PrizeCandidate; readonly place: number };

/** The place that counts for equals: their first for all-in, their last for all-out. */
const countedPlaces = (
  candidates: readonly PrizeCandidate[],
  ties: 'all-in' | 'all-out',
): readonly CountedPlace[] => {
  const ranked = candidates.filter((row) => row.rank !== null);
  const byRank = Map.groupBy(ranked, (row) => row.rank);
  return [...byRank.values()].flatMap((group) => {
    const places = group.map((row) => row.place);
    const place = ties === 'all-in' ? Math.min(...places) : Math.max(...places);
    return group.map((row) => ({ row, place }));
  });
};

const isBelow = ({ total }: PrizeCandidate, minimum: string | null): boolean =>
  minimum !== null && exact(total ?? '0').lt(exact(minimum));

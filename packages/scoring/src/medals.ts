export type Medal = 'gold' | 'silver' | 'bronze' | 'excellence';

/** All of it settings; the defaults are the published practice of domain §2 and §4. */
export type MedalRule = {
  /** Scale points within which two results are equal for medals; default 2. */
  readonly within?: number | undefined;
  /** Which medals there are, by the number who started: the highest `from` that is reached. */
  readonly kinds?: readonly MedalKinds[] | undefined;
  /** Medal for Excellence 卓越奖章 at this scale value without another medal; null: none. */
  readonly excellenceFrom?: number | null | undefined;
};
export type MedalKinds = {
  readonly from: number;
  readonly medals: readonly ('gold' | 'silver' | 'bronze')[];
};

/** A ranked or unranked row with its scale value, null where the scale is not shown. */
export type MedalCandidate = {
  readonly id: string;
  readonly rank: number | null;
  readonly scale: number | null;
};

export type MedalAward = {
  readonly id: string;
  readonly medal: Medal;
  /** How many hold this medal, itself included. */
  readonly sharedBy: number;
};
export type WithheldMedal = {
  readonly medal: 'gold' | 'silver' | 'bronze';
  readonly because: 'few-starters' | 'two-golds' | 'three-golds' | 'two-silvers' | 'nobody-left';
};
export type Medals = {
  readonly awards: readonly MedalAward[];
  readonly withheld: readonly WithheldMedal[];
};

/** Scale points within which two results are equal for medals, unless a rule says otherwise. */
export const MEDAL_WITHIN = 2;
/** Medal for Excellence from this scale value on, unless a rule says otherwise. */
export const EXCELLENCE_FROM = 700;

/** How many must start for a gold, a silver, a bronze, unless a rule says otherwise. */
export const MEDALS_FROM = { gold: 4, silver: 5, bronze: 6 } as const;

/** One published rule: six or more start, three medals; five, two; four, gold alone. */
const KINDS: readonly MedalKinds[] = [
  { from: MEDALS_FROM.bronze, medals: ['gold', 'silver', 'bronze'] },
  { from: MEDALS_FROM.silver, medals: ['gold', 'silver'] },
  { from: MEDALS_FROM.gold, medals: ['gold'] },
];

/**
 * Medals of one skill. A tie within two points of the best of its medal shares it; two golds leave
 * no silver, three leave no silver and a bronze only within two points of the last gold, two
 * silvers leave no bronze. Without a scale only equal ranks tie, and nobody gets Excellence.
 */
export const awardMedals = (
  candidates: readonly MedalCandidate[],
  started: number,
  rule: MedalRule = {},
): Medals => {
  const ranked = candidates.filter(isRanked).toSorted((left, right) => left.rank - right.rank);
  const { within = MEDAL_WITHIN, excellenceFrom = EXCELLENCE_FROM } = rule;
  const podium = podiumOf(ranked, kindsFor(started, rule.kinds ?? KINDS), within);
  const taken = new Set(podium.awards.map((award) => award.id));
  const excellent = ranked.filter(
    ({ id, scale }) =>
      !taken.has(id) && excellenceFrom !== null && scale !== null && scale >= excellenceFrom,
  );
  return { ...podium, awards: [...podium.awards, ...shared('excellence', excellent)] };
};

type Ranked = MedalCandidate & { readonly rank: number };
type PodiumMedal = 'gold' | 'silver' | 'bronze';

const isRanked = (candidate: MedalCandidate): candidate is Ranked => candidate.rank !== null;

const kindsFor = (started: number, table: readonly MedalKinds[]): readonly PodiumMedal[] =>
  table
    .filter(({ from }) => started >= from)
    .toSorted((left, right) => right.from - left.from)
    .at(0)?.medals ?? [];

const shared = (medal: Medal, rows: readonly Ranked[]): readonly MedalAward[] =>
  rows.map(({ id }) => ({ id, medal, sharedBy: rows.length }));

/** `best` stands first; are the two equal for medals? */
const ties = (best: Ranked, row: Ranked, within: number): boolean =>
  best.scale === null || row.scale === null
    ? best.rank === row.rank
    : best.scale - row.scale <= within;

const tiedWithFirst = (rows: readonly Ranked[], within: number): readonly Ranked[] => {
  const [best] = rows;
  return best ? rows.filter((row) => ties(best, row, within)) : [];
};

const podiumOf = (
  ranked: readonly Ranked[],
  kinds: readonly PodiumMedal[],
  within: number,
): Medals => {
  const golds = kinds.includes('gold') ? tiedWithFirst(ranked, within) : [];
  const afterGold = ranked.slice(golds.length);
  const noSilver = kinds.includes('silver') ? silverRuledOut(golds) : 'few-starters';
  const silvers = noSilver ? [] : tiedWithFirst(afterGold, within);
  const afterSilver = afterGold.slice(silvers.length);
  const noBronze = kinds.includes('bronze') ? bronzeRuledOut(golds, silvers) : 'few-starters';
  const bronzes =
    noBronze === 'three-golds'
      ? tiedWithLast(golds, afterSilver, within)
      : noBronze
        ? []
        : tiedWithFirst(afterSilver, within);
  const noGold = kinds.includes('gold') ? null : 'few-starters';
  return {
    awards: [...shared('gold', golds), ...shared('silver', silvers), ...shared('bronze', bronzes)],
    withheld: [
      ...withheldIf(golds, 'gold', noGold),
      ...withheldIf(silvers, 'silver', noSilver),
      ...withheldIf(bronzes, 'bronze', noBronze),
    ],
  };
};

type Ruling = WithheldMedal['because'] | null;

const silverRuledOut = (golds: readonly Ranked[]): Ruling => {
  if (golds.length >= 3) return 'three-golds';
  return golds.length === 2 ? 'two-golds' : null;
};

const bronzeRuledOut = (golds: readonly Ranked[], silvers: readonly Ranked[]): Ruling => {
  if (golds.length >= 3) return 'three-golds';
  return silvers.length >= 2 ? 'two-silvers' : null;
};

const tiedWithLast = (
  golds: readonly Ranked[],
  rows: readonly Ranked[],
  within: number,
): readonly Ranked[] => {
  const last = golds.at(-1);
  return last ? rows.filter((row) => ties(last, row, within)) : [];
};

const withheldIf = (
  holders: readonly Ranked[],
  medal: PodiumMedal,
  because: Ruling,
): readonly WithheldMedal[] =>
  holders.length > 0 ? [] : [{ medal, because: because ?? 'nobody-left' }];

import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { awardMedals, type MedalRule } from '@jinbang/scoring/medals';
import { awardPrizes, type PrizeLimit, type PrizeRule } from '@jinbang/scoring/prizes';
import type { RankedRow } from '@jinbang/scoring/rank';

export type Counts = {
  readonly entered: number;
  readonly started: number;
  readonly finished: number;
};

/** Best first; S21: 优胜奖 (`merit`) and the Medal for Excellence are two things. */
const PRIZES = ['first-prize', 'second-prize', 'third-prize', 'merit'] as const;

const prizeRule = (prizes: NonNullable<RankingRule['prizes']>): PrizeRule => ({
  base: prizes.base,
  rounding: prizes.rounding,
  minimumScore: prizes.minimumScore,
  minimumFrom: prizes.least?.from,
  atMostPercent: prizes.atMost,
  ties: prizes.ties,
  levels: prizes.percents.flatMap((percent, index) => {
    const award = PRIZES[index];
    // 优胜奖 goes to everybody down to a share of the base, the prizes above included (domain §4).
    const counts = award === 'merit' ? 'down-to' : 'own';
    return award ? [{ award, percent, counts, atLeast: prizes.least?.places[index] }] : [];
  }),
});

/** From so many starters on there is a gold, a silver, a bronze; what is left out is as published. */
const medalRule = ({ medalRule: own = {} }: RankingRule): MedalRule => {
  const { within, excellenceFrom, from } = own;
  const counts = from ? [...new Set([from.gold, from.silver, from.bronze])] : [];
  const kinds = counts.map((count) => ({
    from: count,
    medals: (['gold', 'silver', 'bronze'] as const).filter(
      (medal) => (from?.[medal] ?? 0) <= count,
    ),
  }));
  return { within, excellenceFrom, kinds: from ? kinds : undefined };
};

export type Awards = {
  readonly awardOf: ReadonlyMap<string, string>;
  /** Base and rounding are shown on the result, because rules never state them (domain §4). */
  readonly prizeLimits: readonly PrizeLimit[];
};

/** Medals and prizes of one group; a medal goes before a prize where an event has both. */
export const awardsOf = (
  rows: readonly Pick<RankedRow, 'id' | 'place' | 'rank' | 'total'>[],
  counts: Counts,
  rule: RankingRule,
  scaleOfRow: (id: string) => number | null,
): Awards => {
  const prizes = rule.prizes ? awardPrizes(rows, counts, prizeRule(rule.prizes)) : null;
  const medals = rule.medals
    ? awardMedals(
        rows.map(({ id, rank }) => ({ id, rank, scale: scaleOfRow(id) })),
        counts.started,
        medalRule(rule),
      ).awards
    : [];
  return {
    awardOf: new Map([
      ...(prizes?.awards ?? []).map(({ id, award }) => [id, award] as const),
      ...medals.map(({ id, medal }) => [id, medal] as const),
    ]),
    prizeLimits: prizes?.limits ?? [],
  };
};

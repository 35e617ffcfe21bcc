import type { OwnStanding } from '@jinbang/contracts/http/own-result';

/** One reason for a place or a prize, as data: the words stand in `mine-words.ts`. */
export type Reason =
  | {
      readonly kind: 'rank';
      readonly rank: number;
      readonly finished: number;
      readonly others: number;
    }
  | { readonly kind: 'no-rank'; readonly code: Exclude<OwnStanding['code'], 'OK'> }
  | { readonly kind: 'held'; readonly gate: NonNullable<OwnStanding['gate']> }
  | {
      readonly kind: 'missed';
      readonly missed: NonNullable<OwnStanding['missed']>[number];
    }
  | { readonly kind: 'points'; readonly total: string; readonly max: string }
  | {
      readonly kind: 'penalty';
      readonly penalty: NonNullable<OwnStanding['penalties']>[number];
    }
  | { readonly kind: 'tie'; readonly by: string; readonly mine: string }
  | {
      readonly kind: 'award';
      readonly award: string;
      readonly cut: { readonly places: number; readonly downTo: number } | null;
    }
  | { readonly kind: 'no-award' };

type Told = Pick<
  OwnStanding,
  | 'rank'
  | 'code'
  | 'sharedBy'
  | 'total'
  | 'totalMax'
  | 'tie'
  | 'award'
  | 'prize'
  | 'counts'
  | 'penalties'
  | 'missed'
  | 'gate'
  | 'ranking'
>;

const placeOf = ({ rank, code, sharedBy, counts, gate }: Told): readonly Reason[] => {
  if (gate?.outcome === 'held' && code === 'FAIL') return [{ kind: 'held', gate }];
  if (rank !== null) {
    const { finished } = counts;
    return [{ kind: 'rank', rank, finished, others: Math.max(0, sharedBy - 1) }];
  }
  return code === 'OK' ? [] : [{ kind: 'no-rank', code }];
};

const awardOf = ({ rank, award, prize, ranking }: Told): readonly Reason[] => {
  if (award !== null) {
    const cut = prize && { places: prize.places, downTo: prize.downTo };
    return [{ kind: 'award', award, cut }];
  }
  // Nobody is told of missing a prize where there is none to have.
  const hasAwards = ranking.medals || ranking.prizes !== null;
  return hasAwards && rank !== null ? [{ kind: 'no-award' }] : [];
};

/** Why this contestant has this place and this prize, each reason one plain sentence. */
export const reasonsOf = (told: Told): readonly Reason[] => {
  const { total, totalMax, tie, rank, penalties = [], missed = [] } = told;
  return [
    ...placeOf(told),
    ...missed.map((one) => ({ kind: 'missed', missed: one }) as const),
    ...(total === null ? [] : [{ kind: 'points', total, max: totalMax } as const]),
    ...penalties.map((penalty) => ({ kind: 'penalty', penalty }) as const),
    ...(tie && rank !== null ? [{ kind: 'tie', by: tie.by, mine: tie.mine } as const] : []),
    ...awardOf(told),
  ];
};

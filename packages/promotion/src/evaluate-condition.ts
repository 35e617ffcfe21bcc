import { type Exact, exact, exactText, roundHalfUp } from '@jinbang/kernel/exact';
import { isAwardAtLeast } from './award.ts';
import type { ResultFacts } from './promotion-input.ts';
import type {
  AwardCondition,
  Condition,
  PercentileCondition,
  PlacesCondition,
  Quota,
  RankCondition,
  Rounding,
  ScoreCondition,
} from './promotion-rule.ts';
import { because, type Reason } from './reason.ts';

export type Evaluation = { readonly met: boolean; readonly reasons: readonly Reason[] };

const unmet = (reason: Reason): Evaluation => ({ met: false, reasons: [reason] });

const exactPlacesOf = (percent: string, count: number): Exact =>
  exact(percent).mul(exact(count)).div(exact(100));

/** Whole places of a share of people: 30 % of 12 is 3.6, so 3, 4 or 4. */
export const wholePlaces = (percent: string, count: number, rounding: Rounding): number => {
  const places = exactPlacesOf(percent, count);
  if (rounding === 'down') return Number(places.floor().n);
  if (rounding === 'up') return Number(places.ceil().n);
  return Number(roundHalfUp(places, 0).n);
};

const byRank = ({ from, to }: RankCondition, { rank }: ResultFacts): Evaluation => {
  if (rank === null) return unmet(because('rank-missing', {}));
  const met = from <= rank && rank <= to;
  return { met, reasons: [because('rank', { met, rank, from, to })] };
};

/** Compares places with places, so that the shown number of places is the one that decided. */
const byPercentile = (condition: PercentileCondition, result: ResultFacts): Evaluation => {
  const { above, upTo, base, rounding } = condition;
  if (base === null || rounding === null) return unmet(because('percentile-undefined', { upTo }));
  const { rank, counts } = result;
  if (rank === null) return unmet(because('rank-missing', {}));
  const count = counts[base];
  if (count < 1) return unmet(because('percentile-of-nobody', { base, upTo }));
  const firstPlace = wholePlaces(above, count, rounding) + 1;
  const lastPlace = wholePlaces(upTo, count, rounding);
  const met = firstPlace <= rank && rank <= lastPlace;
  const share = exactText(exact(rank).mul(exact(100)).div(exact(count)));
  const exactPlaces = exactText(exactPlacesOf(upTo, count));
  const numbers = { rank, base, count, share, above, upTo, rounding, exactPlaces };
  return { met, reasons: [because('percentile', { met, ...numbers, firstPlace, lastPlace })] };
};

/**
 * The band that speaks about a field of `count` people. A size no band covers is undefined in the
 * rule's own text; the engine never fills that in.
 */
export const bandFor = ({ bands }: Quota, count: number) =>
  bands.find(({ from, to }) => from <= count && (to === null || count <= to));

const byPlaces = (condition: PlacesCondition, { rank, counts }: ResultFacts): Evaluation => {
  const { base } = condition;
  const count = counts[base];
  const band = bandFor(condition, count);
  if (!band) return unmet(because('places-undefined', { base, count }));
  if (rank === null) return unmet(because('rank-missing', {}));
  const { places } = band;
  const met = rank <= places;
  return { met, reasons: [because('places', { met, rank, base, count, places })] };
};

const byAward = ({ atLeast }: AwardCondition, { award }: ResultFacts): Evaluation => {
  if (award === null) return unmet(because('award-missing', { atLeast }));
  const met = isAwardAtLeast(award, atLeast);
  return { met, reasons: [because('award', { met, award, atLeast })] };
};

const byScore = ({ of, atLeast }: ScoreCondition, result: ResultFacts): Evaluation => {
  const value = result[of];
  if (value === null) return unmet(because('score-missing', { of, atLeast }));
  const met = exact(value).compare(exact(atLeast)) >= 0;
  return { met, reasons: [because('score', { met, of, value, atLeast })] };
};

/** Met: everything that was asked. Not met: only what failed. */
const byAll = (of: readonly Condition[], result: ResultFacts): Evaluation => {
  const parts = of.map((part) => evaluateCondition(part, result));
  const met = parts.every((part) => part.met);
  const telling = met ? parts : parts.filter((part) => !part.met);
  return { met, reasons: telling.flatMap((part) => part.reasons) };
};

/** Met: the first that was. Not met: all of them. */
const byAny = (of: readonly Condition[], result: ResultFacts): Evaluation => {
  const parts = of.map((part) => evaluateCondition(part, result));
  const first = parts.find((part) => part.met);
  return first ?? { met: false, reasons: parts.flatMap((part) => part.reasons) };
};

/** Does a result meet a condition, and by which numbers? */
export const evaluateCondition = (condition: Condition, result: ResultFacts): Evaluation => {
  switch (condition.kind) {
    case 'rank':
      return byRank(condition, result);
    case 'percentile':
      return byPercentile(condition, result);
    case 'places':
      return byPlaces(condition, result);
    case 'award':
      return byAward(condition, result);
    case 'score':
      return byScore(condition, result);
    case 'all':
      return byAll(condition.of, result);
    case 'any':
      return byAny(condition.of, result);
  }
};

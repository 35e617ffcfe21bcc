import { type Exact, exact, exactText, roundHalfUp } from '@jinbang/kernel/exact';
import { isAwardAtLeast } from './award.ts';
import { byAge, byHeld, byStage } from './evaluate-person.ts';
import { allOf, answer, anyOf, type Evaluation, unmet } from './evaluation.ts';
import type { Level } from './ladder.ts';
import type { AgeBand, ResultFacts } from './promotion-input.ts';
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
import { because } from './reason.ts';

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
  const isMet = from <= rank && rank <= to;
  return answer(isMet, because('rank', { met: isMet, rank, from, to }));
};

type Places = { readonly first: number; readonly last: number; readonly exact: string };
const knownPlaces = new WeakMap<PercentileCondition, Map<number, Places>>();

/** The places a share of so many people is: the same for everybody of an event, so reckoned once. */
const placesOf = (condition: PercentileCondition, rounding: Rounding, count: number): Places => {
  const known = knownPlaces.get(condition) ?? new Map<number, Places>();
  knownPlaces.set(condition, known);
  const { above, upTo } = condition;
  const places = known.get(count) ?? {
    first: wholePlaces(above, count, rounding) + 1,
    last: wholePlaces(upTo, count, rounding),
    exact: exactText(exactPlacesOf(upTo, count)),
  };
  known.set(count, places);
  return places;
};

/** Compares places with places, so that the shown number of places is the one that decided. */
const byPercentile = (condition: PercentileCondition, result: ResultFacts): Evaluation => {
  const { above, upTo, base, rounding } = condition;
  if (base === null || rounding === null) return unmet(because('percentile-undefined', { upTo }));
  const { rank, counts } = result;
  if (rank === null) return unmet(because('rank-missing', {}));
  const count = counts[base];
  if (count < 1) return unmet(because('percentile-of-nobody', { base, upTo }));
  const places = placesOf(condition, rounding, count);
  const isMet = places.first <= rank && rank <= places.last;
  const share = exactText(exact(rank).mul(exact(100)).div(exact(count)));
  const numbers = { rank, base, count, share, above, upTo, rounding, exactPlaces: places.exact };
  const shown = { met: isMet, ...numbers, firstPlace: places.first, lastPlace: places.last };
  return answer(isMet, because('percentile', shown));
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
  const isMet = rank <= places;
  return answer(isMet, because('places', { met: isMet, rank, base, count, places }));
};

const byAward = ({ atLeast }: AwardCondition, { award }: ResultFacts): Evaluation => {
  if (award === null) return unmet(because('award-missing', { atLeast }));
  const isMet = isAwardAtLeast(award, atLeast);
  return answer(isMet, because('award', { met: isMet, award, atLeast }));
};

const byScore = ({ of, atLeast }: ScoreCondition, result: ResultFacts): Evaluation => {
  const value = result[of];
  if (value === null) return unmet(because('score-missing', { of, atLeast }));
  const isMet = exact(value).compare(exact(atLeast)) >= 0;
  return answer(isMet, because('score', { met: isMet, of, value, atLeast }));
};

/** All that a condition may ask of one person: the result, and what is known beside it. */
export type ConditionFacts = {
  readonly result: ResultFacts;
  readonly held: Level | null;
  readonly age: AgeBand | null;
};

/** Does a person meet a condition, and by which numbers? */
export const evaluateCondition = (condition: Condition, facts: ConditionFacts): Evaluation => {
  const partsOf = (of: readonly Condition[]) => of.map((part) => evaluateCondition(part, facts));
  switch (condition.kind) {
    case 'rank':
      return byRank(condition, facts.result);
    case 'percentile':
      return byPercentile(condition, facts.result);
    case 'places':
      return byPlaces(condition, facts.result);
    case 'award':
      return byAward(condition, facts.result);
    case 'score':
      return byScore(condition, facts.result);
    case 'held':
      return byHeld(condition, facts.held);
    case 'stage':
      return byStage(condition, facts.result.stage);
    case 'age':
      return byAge(condition, facts.age);
    case 'all':
      return allOf(partsOf(condition.of));
    case 'any':
      return anyOf(partsOf(condition.of));
  }
};

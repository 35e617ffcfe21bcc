import { AWARD_LABELS } from './award.ts';
import { BASE_LABELS, CODE_LABELS, PART_LABELS, ROUNDING_LABELS, STAGE_LABELS } from './labels.ts';
import { isAbove, LEVEL_LABELS, type Level } from './ladder.ts';
import { isWhole, isZero, type Phrases, readable } from './phrase.ts';
import type { CountBase } from './promotion-rule.ts';
import type { ReasonParams } from './reason.ts';

const level = (code: Level): string => LEVEL_LABELS[code].en;

const ranks = (from: number, to: number): string => {
  if (from === to) return `rank ${to}`;
  return from === 1 ? `top ${to}` : `ranks ${from} to ${to}`;
};

const percent = ({ above, upTo }: { above: string; upTo: string }): string =>
  isZero(above) ? `top ${upTo} %` : `top ${above} % to ${upTo} %`;

/** `3.6 places, rounded down: top 3`: the way from the percentage to whole places. */
const taken = (params: ReasonParams['percentile']): string => {
  const { exactPlaces, firstPlace, lastPlace, rounding } = params;
  const outcome = firstPlace > lastPlace ? 'no rank at all' : ranks(firstPlace, lastPlace);
  const rounded = isWhole(exactPlaces) ? '' : `, ${ROUNDING_LABELS[rounding].en}`;
  return `${readable(exactPlaces)} places${rounded}: ${outcome}`;
};

const people = (count: number, base: CountBase): string =>
  `${count} ${count === 1 ? BASE_LABELS[base].en.slice(0, -1) : BASE_LABELS[base].en}`;

const percentile = (params: ReasonParams['percentile']): string => {
  const counted = people(params.count, params.base);
  if (params.met) return `${percent(params)} of ${counted}, ${taken(params)}`;
  const share = `at ${readable(params.share)} % of ${counted}`;
  return `${share}, outside the ${percent(params)} (${taken(params)})`;
};

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const years = ({ from, to }: { from: number; to: number }): string => {
  if (to === 0) return `at least ${from} years old`;
  return from === 0 ? `at most ${to} years old` : `${from} to ${to} years old`;
};

export const phrasesEn: Phrases = {
  rank: ({ met, from, to }) => {
    const only = from === to ? ' only' : '';
    return met ? `${ranks(from, to)}${only}` : `not within ${ranks(from, to)}${only}`;
  },
  'rank-missing': () => 'no rank',
  percentile,
  'percentile-undefined': ({ upTo }) =>
    `the rule does not say of whom the top ${upTo} % are counted or how they are rounded`,
  'percentile-of-nobody': ({ base, upTo }) =>
    `there were no ${BASE_LABELS[base].en}, so there is no top ${upTo} %`,
  places: ({ met, rank, base, count, places }) => {
    const stated = `${places} taken of ${people(count, base)}`;
    return met ? stated : `${stated}, and rank ${rank} is beyond that`;
  },
  'places-undefined': ({ base, count }) =>
    `the rule does not say how many are taken of ${people(count, base)}`,
  award: ({ met, award, atLeast }) => {
    const got = AWARD_LABELS[award].en;
    if (met) return award === atLeast ? got : `${got}; ${AWARD_LABELS[atLeast].en} or better asked`;
    return `${got} is not ${AWARD_LABELS[atLeast].en} or better`;
  },
  'award-missing': ({ atLeast }) => `no award; ${AWARD_LABELS[atLeast].en} or better asked`,
  score: ({ met, of, value, atLeast }) =>
    `${PART_LABELS[of].en} ${readable(value)}, ${met ? 'at least' : 'below'} ${atLeast}`,
  'score-missing': ({ of, atLeast }) => `no ${PART_LABELS[of].en}; at least ${atLeast} asked`,
  holds: ({ met, held, atLeast }) =>
    met
      ? `holds ${level(atLeast)} or above`
      : `held ${level(held)}; ${level(atLeast)} or above asked`,
  'holds-none': ({ atLeast }) =>
    `held no level in this occupation; ${level(atLeast)} or above asked`,
  stage: ({ met, stage, atLeast }) =>
    met
      ? `reached ${STAGE_LABELS[atLeast].en}`
      : `came to ${STAGE_LABELS[stage].en}, not to ${STAGE_LABELS[atLeast].en}`,
  'stage-unknown': ({ atLeast }) => `not known whether ${STAGE_LABELS[atLeast].en} was reached`,
  age: ({ met, ...asked }) => `${met ? '' : 'not '}${years(asked)}`,
  'age-unknown': (asked) => `age not known, asked: ${years(asked)}`,
  displaced: ({ by }) => `rule ${by} applies instead`,
  'also-meets': ({ others, level: best, same }) => {
    const also = others === 1 ? 'one more rule applies' : `${others} more rules apply`;
    return same ? `${also}, to the same level` : `${also}, up to ${level(best)}; the higher counts`;
  },
  'held-none': () => 'held no level in this occupation',
  'held-lower': ({ held }) => `held ${level(held)}`,
  'held-already': ({ held }) => `held ${level(held)}`,
  'raised-to-minimum': ({ minimum }) => `raised to the lowest level given, ${level(minimum)}`,
  'no-skip': ({ limit }) => `no level may be skipped, so at most ${level(limit)}`,
  capped: ({ cap }) => `capped at ${level(cap)}`,
  'already-held': ({ held, granted }) =>
    `already held ${level(held)}, not below the ${level(granted)} this gives`,
  'at-ceiling': ({ held, ceiling }) =>
    `held ${level(held)}, ${isAbove(held, ceiling) ? 'above' : 'already at'} the ceiling ${level(ceiling)}`,
  'below-minimum': (params) =>
    `would only reach ${level(params.level)}, below the lowest level given, ${level(params.minimum)}`,
  'nothing-to-grant': () => 'held no level in this occupation, and only a held level is raised',
  'year-limit': ({ year, count, limit }) =>
    `already promoted ${times(count)} by a contest in ${year}, with ${limit} allowed a year`,
  'lifetime-limit': ({ count, limit }) =>
    `already promoted ${times(count)} by contests, with ${limit} allowed in a lifetime`,
  'not-in-plan': () => 'the contest is not in the yearly plan',
  'not-ranked': ({ resultCode }) => `${CODE_LABELS[resultCode].en} and has no rank`,
  'not-in-force': ({ on, from, to }) =>
    `the result became final on ${on}, outside the rules' period (from ${from}${to === '' ? '' : ` to ${to}`})`,
  'no-rule': () => 'the rules have no promotion clause for this contest and group',
  'title-held': () => 'already has this title, which is given once in a lifetime',
  'title-quota': ({ met, rank, base, count, places }) => {
    const stated = `${places} may be put forward from ${people(count, base)}`;
    return met ? stated : `${stated}, and rank ${rank} is beyond that`;
  },
  'title-quota-undefined': ({ base, count }) =>
    `the rule gives no quota for ${people(count, base)}`,
};

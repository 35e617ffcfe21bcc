import { AWARD_LABELS } from './award.ts';
import { BASE_LABELS, CODE_LABELS, PART_LABELS, ROUNDING_LABELS, STAGE_LABELS } from './labels.ts';
import { isAbove, LEVEL_LABELS, type Level } from './ladder.ts';
import { isWhole, isZero, type Phrases, readable } from './phrase.ts';
import type { ReasonParams } from './reason.ts';

const level = (code: Level): string => LEVEL_LABELS[code].zh;

const places = (from: number, to: number): string => {
  if (from === to) return `第 ${to} 名`;
  return from === 1 ? `前 ${to} 名` : `第 ${from} 至 ${to} 名`;
};

const percent = ({ above, upTo }: { above: string; upTo: string }): string =>
  isZero(above) ? `前 ${upTo}%` : `前 ${above}% 至 ${upTo}%`;

/** `3.6 名，舍去小数取前 3 名`: the way from the percentage to whole places. */
const taken = (params: ReasonParams['percentile']): string => {
  const { exactPlaces, firstPlace, lastPlace, rounding } = params;
  const outcome = firstPlace > lastPlace ? '不取名次' : `取${places(firstPlace, lastPlace)}`;
  const rounded = isWhole(exactPlaces) ? '' : ROUNDING_LABELS[rounding].zh;
  return `${readable(exactPlaces)} 名，${rounded}${outcome}`;
};

const percentile = (params: ReasonParams['percentile']): string => {
  const people = `${params.count} 名${BASE_LABELS[params.base].zh}`;
  if (params.met) return `${people}的${percent(params)}：${taken(params)}`;
  const share = `占 ${people}的 ${readable(params.share)}%`;
  return `${share}，不在${percent(params)} 之内（${taken(params)}）`;
};

const years = ({ from, to }: { from: number; to: number }): string => {
  if (to === 0) return `年满 ${from} 周岁`;
  return from === 0 ? `年龄不超过 ${to} 周岁` : `年龄在 ${from} 至 ${to} 周岁之间`;
};

const outOfYears = ({ from, to }: { from: number; to: number }): string => {
  if (to === 0) return `不满 ${from} 周岁`;
  return from === 0 ? `超过 ${to} 周岁` : `年龄不在 ${from} 至 ${to} 周岁之间`;
};

export const phrasesZh: Phrases = {
  rank: ({ met, from, to }) => {
    if (met) return from === to ? `限第 ${to} 名` : places(from, to);
    return from === to ? `不是第 ${to} 名` : `不在${places(from, to)}之内`;
  },
  'rank-missing': () => '没有名次',
  percentile,
  'percentile-undefined': ({ upTo }) => `规则没有说明前 ${upTo}% 的计算基数和取整办法`,
  'percentile-of-nobody': ({ base, upTo }) => `没有${BASE_LABELS[base].zh}，无法计算前 ${upTo}%`,
  places: ({ met, rank, base, count, places: taken }) => {
    const stated = `${count} 名${BASE_LABELS[base].zh}取 ${taken} 名`;
    return met ? stated : `${stated}，第 ${rank} 名不在其内`;
  },
  'places-undefined': ({ base, count }) =>
    `规则没有规定${BASE_LABELS[base].zh}为 ${count} 名时取几名`,
  award: ({ met, award, atLeast }) => {
    const got = `获${AWARD_LABELS[award].zh}`;
    if (met) return award === atLeast ? got : `${got}，要求${AWARD_LABELS[atLeast].zh}及以上`;
    return `${got}，未达到${AWARD_LABELS[atLeast].zh}`;
  },
  'award-missing': ({ atLeast }) => `未获奖，要求${AWARD_LABELS[atLeast].zh}及以上`,
  score: ({ met, of, value, atLeast }) =>
    `${PART_LABELS[of].zh} ${readable(value)} 分，${met ? '不低于' : '低于'} ${atLeast} 分`,
  'score-missing': ({ of, atLeast }) => `没有${PART_LABELS[of].zh}，要求不低于 ${atLeast} 分`,
  holds: ({ met, held, atLeast }) =>
    met ? `持有${level(atLeast)}及以上` : `原持${level(held)}，要求${level(atLeast)}及以上`,
  'holds-none': ({ atLeast }) => `未持有本职业等级，要求${level(atLeast)}及以上`,
  stage: ({ met, stage, atLeast }) => {
    const asked = `进入${STAGE_LABELS[atLeast].zh}`;
    return met ? asked : `止于${STAGE_LABELS[stage].zh}，未${asked}`;
  },
  'stage-unknown': ({ atLeast }) => `是否进入${STAGE_LABELS[atLeast].zh}不详`,
  age: ({ met, ...asked }) => (met ? years(asked) : outOfYears(asked)),
  'age-unknown': (asked) => `年龄不详，要求${years(asked)}`,
  displaced: ({ by }) => `按 ${by} 条办理，本条不再适用`,
  'also-meets': ({ others, level: best, same }) =>
    `另有 ${others} 条也适用，${same ? '等级相同' : `可晋升${level(best)}，以等级高者为准`}`,
  'held-none': () => '原无本职业等级',
  'held-lower': ({ held }) => `原持${level(held)}`,
  'held-already': ({ held }) => `原持${level(held)}`,
  'raised-to-minimum': ({ minimum }) => `按最低核发等级${level(minimum)}计`,
  'no-skip': ({ limit }) => `不得越级，以${level(limit)}为限`,
  capped: ({ cap }) => `以${level(cap)}为上限`,
  'already-held': ({ held, granted }) => `原持${level(held)}，不低于本项可晋升的${level(granted)}`,
  'at-ceiling': ({ held, ceiling }) =>
    `原持${level(held)}，${isAbove(held, ceiling) ? '高于' : '已达'}本项上限${level(ceiling)}`,
  'below-minimum': (params) =>
    `只能到${level(params.level)}，低于最低核发等级${level(params.minimum)}`,
  'nothing-to-grant': () => '原无本职业等级，本项只晋升已有等级的选手',
  'year-limit': ({ year, count, limit }) =>
    `${year} 年度已因竞赛晋升 ${count} 次，达到每人每年 ${limit} 次的限额`,
  'lifetime-limit': ({ count, limit }) =>
    `已因竞赛晋升 ${count} 次，达到每人终身 ${limit} 次的限额`,
  'not-in-plan': () => '竞赛未列入年度竞赛计划',
  'not-ranked': ({ resultCode }) => `${CODE_LABELS[resultCode].zh}，没有名次`,
  'not-in-force': ({ on, from, to }) =>
    `成绩确定于 ${on}，不在规则有效期（${from} ${to === '' ? '起' : `至 ${to}`}）之内`,
  'no-rule': () => '所用规则没有适用于该竞赛和组别的晋升条款',
  'title-held': () => '已有该荣誉称号，每人限一次',
  'title-quota': ({ met, rank, base, count, places: quota }) => {
    const stated = `${count} 名${BASE_LABELS[base].zh}可推荐 ${quota} 名`;
    return met ? stated : `${stated}，第 ${rank} 名超出名额`;
  },
  'title-quota-undefined': ({ base, count }) =>
    `规则没有规定${BASE_LABELS[base].zh}为 ${count} 名时的推荐名额`,
};

import { AWARD_LABELS } from './award.ts';
import {
  BASE_LABELS,
  CLASS_LABELS,
  GROUP_LABELS,
  PART_LABELS,
  ROUNDING_LABELS,
  STAGE_LABELS,
  TIER_LABELS,
} from './labels.ts';
import { LEVEL_LABELS, type Level } from './ladder.ts';
import { counted, type RuleWords, written } from './rule-words.ts';

const level = (code: Level): string => LEVEL_LABELS[code].zh;
const listed = (parts: readonly string[]): string => parts.join('、');

const band = (from: number | null, to: number | null): string => {
  if (to === null) return `${counted(from)} 人以上`;
  return from === to ? `${from} 人` : `${counted(from)}–${to} 人`;
};

const bands: RuleWords['quota'] = ({ base, bands: all }) =>
  `${BASE_LABELS[base].zh}${all
    .map(({ from, to, places }) => `${band(from, to)}取 ${counted(places)} 名`)
    .join('，')}`;

export const ruleWordsZh: RuleWords = {
  contest: ({ tier, classes }) =>
    `${TIER_LABELS[tier].zh}${classes === null ? '' : listed(classes.map((one) => CLASS_LABELS[one].zh))}竞赛`,
  groups: (groups) =>
    groups === null ? '各组别' : listed(groups.map((group) => GROUP_LABELS[group].zh)),
  teamSize: ({ from, to }) => (from === to ? `每队 ${counted(from)} 人` : `每队 ${band(from, to)}`),
  taskLevels: (levels) => `按${listed(levels.map(level))}命题`,
  period: ({ from, to }) =>
    to === null ? `${written(from)} 起有效` : `${written(from)} 至 ${written(to)} 有效`,
  leaf: {
    rank: ({ from, to }) => {
      if (from === to) return `第 ${counted(to)} 名`;
      return from === 1 ? `前 ${counted(to)} 名` : `第 ${counted(from)} 至 ${counted(to)} 名`;
    },
    percentile: ({ above, upTo, base, rounding }) => {
      const share =
        above === '0' ? `前 ${written(upTo)}%` : `前 ${written(above)}% 至 ${written(upTo)}%`;
      const of = base === null ? '基数未定' : `以${BASE_LABELS[base].zh}为基数`;
      return `${share}（${of}，${rounding === null ? '取整办法未定' : ROUNDING_LABELS[rounding].zh}）`;
    },
    places: (places) => `名额之内：${bands(places)}`,
    award: ({ atLeast }) => `获${AWARD_LABELS[atLeast].zh}及以上`,
    score: ({ of, atLeast }) => `${PART_LABELS[of].zh}不低于 ${written(atLeast)} 分`,
    held: ({ atLeast }) => `原持${level(atLeast)}及以上`,
    stage: ({ atLeast }) => `进入${STAGE_LABELS[atLeast].zh}`,
    age: ({ from, to }) =>
      to === null ? `满 ${counted(from)} 周岁` : `${counted(from)} 至 ${counted(to)} 周岁`,
  },
  all: (parts) => parts.join('，且'),
  any: (parts) => `（${parts.join('，或')}）`,
  quota: (quota) => bands(quota),
  grant: (grant) => {
    if (grant.kind === 'none') return '不晋升等级';
    if (grant.kind === 'level') return `晋升${level(grant.level)}`;
    const none =
      grant.ifNoneHeld === null ? '原无等级的不晋升' : `原无等级的晋升${level(grant.ifNoneHeld)}`;
    return `在原有等级上晋升一级，${none}`;
  },
  ifHeld: (ifHeld) => {
    if (ifHeld.kind === 'level') return `已有该等级的晋升${level(ifHeld.level)}`;
    return ifHeld.kind === 'next' ? '已有该等级的再晋升一级' : '已有该等级的不再晋升';
  },
  cap: (cap) => `最高到${level(cap)}`,
  minimum: (minimum) => `最低核发${level(minimum)}`,
  mayNotSkip: '不得越级',
  mayApplyFor: (one) => `可申报${level(one)}`,
  insteadOf: (ruleIds) => `符合本条的，不适用 ${listed(ruleIds)}`,
  inPlan: { required: '竞赛须列入年度计划', 'not-required': '不要求竞赛列入年度计划' },
  perYear: (times) => `每人每年限 ${counted(times)} 次`,
  ever: (times) => `每人终身限 ${counted(times)} 次`,
  title: (name, when, quota, once) => {
    const terms = [when, quota, once ? '每人限一次' : null].filter((part) => part !== null);
    return `可推荐“${written(name)}”${terms.length === 0 ? '' : `（${terms.join('；')}）`}`;
  },
  approval: (approval) =>
    approval.kind === 'offices'
      ? `由${listed(approval.offices.map(({ zh }) => written(zh)))}核准`
      : `自动核发；没有授权时由${listed(approval.otherwise.map(({ zh }) => written(zh)))}核准`,
  sentence: (whom, when, gives) => `${whom}，${when}：${gives.join('；')}。`,
  and: '、',
  apart: '，',
};

import { type PromotionRule, RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy } from './approved-by.ts';

const approval = approvedBy({
  zh: '天津市人力资源和社会保障局',
  en: 'Tianjin Human Resources and Social Security Bureau',
});

const row = { ...RULE_DEFAULTS, approval, perPersonPerYear: 1 } as const;
const raises = { kind: 'next' } as const;
const topThirty = {
  kind: 'percentile',
  above: '0',
  upTo: '30',
  base: 'started',
  rounding: 'down',
} as const;

const cityFirstClass: PromotionRule['contests'] = [{ tier: 'city', classes: ['general', '1'] }];
const cityOrDistrict: PromotionRule['contests'] = [
  { tier: 'city', classes: ['2'] },
  { tier: 'district', classes: null },
];
const enterpriseOrSchool: PromotionRule['contests'] = [
  { tier: 'enterprise', classes: null },
  { tier: 'school', classes: null },
];

const rules: readonly PromotionRule[] = [
  {
    ...row,
    id: 'tianjin-2024-city-1-worker',
    clause: {
      zh: '市级综合赛、市级一类竞赛职工组前 10 名晋升二级，已有二级的晋升一级',
      en: 'City general or class 1 contest, workers, top 10: level 2; holders of level 2: level 1',
    },
    contests: cityFirstClass,
    groups: ['worker'],
    when: { kind: 'rank', from: 1, to: 10 },
    grant: { kind: 'level', level: '2' },
    ifHeld: raises,
    cap: '1',
    title: {
      key: 'tianjin-jishu-nengshou',
      name: { zh: '天津市技术能手', en: 'Tianjin Skill Master (天津市技术能手)' },
      when: { kind: 'rank', from: 1, to: 1 },
      quota: null,
      oncePerLifetime: true,
    },
  },
  {
    ...row,
    id: 'tianjin-2024-city-1-student',
    clause: {
      zh: '市级综合赛、市级一类竞赛学生组前 10 名晋升三级',
      en: 'City general or class 1 contest, students, top 10: level 3',
    },
    contests: cityFirstClass,
    groups: ['student'],
    when: { kind: 'rank', from: 1, to: 10 },
    grant: { kind: 'level', level: '3' },
    cap: '3',
  },
  {
    ...row,
    id: 'tianjin-2024-city-2-worker',
    clause: {
      zh: '市级二类、区级竞赛职工组前 6 名晋升三级，已有三级的晋升二级',
      en: 'City class 2 or district contest, workers, top 6: level 3; holders of level 3: level 2',
    },
    contests: cityOrDistrict,
    groups: ['worker'],
    when: { kind: 'rank', from: 1, to: 6 },
    grant: { kind: 'level', level: '3' },
    ifHeld: raises,
    cap: '2',
  },
  {
    ...row,
    id: 'tianjin-2024-city-2-student',
    clause: {
      zh: '市级二类、区级竞赛学生组前 6 名晋升四级',
      en: 'City class 2 or district contest, students, top 6: level 4',
    },
    contests: cityOrDistrict,
    groups: ['student'],
    when: { kind: 'rank', from: 1, to: 6 },
    grant: { kind: 'level', level: '4' },
    cap: '4',
  },
  {
    ...row,
    id: 'tianjin-2024-enterprise-worker',
    clause: {
      zh: '企业、院校竞赛职工组前 30% 晋升四级，已有四级的晋升三级',
      en: 'Enterprise or school contest, workers, top 30 %: level 4; holders of level 4: level 3',
    },
    contests: enterpriseOrSchool,
    groups: ['worker'],
    when: topThirty,
    grant: { kind: 'level', level: '4' },
    ifHeld: raises,
    cap: '3',
  },
  {
    ...row,
    id: 'tianjin-2024-enterprise-student',
    clause: {
      zh: '企业、院校竞赛学生组前 30% 晋升四级',
      en: 'Enterprise or school contest, students, top 30 %: level 4',
    },
    contests: enterpriseOrSchool,
    groups: ['student'],
    when: topThirty,
    grant: { kind: 'level', level: '4' },
    cap: '4',
  },
];

/** 天津市, as published in 2024; what the notice leaves open is settled under `readings`. */
export const tianjin2024: RulePack = {
  id: 'tianjin-2024',
  version: 1,
  title: { zh: '天津市竞赛晋升规则（2024）', en: 'Tianjin contest promotion rules (2024)' },
  jurisdiction: { zh: '天津市', en: 'Tianjin' },
  valid: { from: '2024-01-01', to: null },
  source: {
    title: {
      zh: '天津市人力资源和社会保障局公共服务知识库条目',
      en: 'Entry in the public service pages of the Tianjin bureau',
    },
    published: '2024',
    address: 'publicservices.hrss.tj.gov.cn/kbms/node/3228',
    readings: [
      {
        zh: '来源只载明年份，有效期自当年 1 月 1 日起计。',
        en: 'The source gives only the year; the period begins on 1 January of it.',
      },
      {
        zh: '前 30% 以实际参赛人数为基数，舍去小数：12 人取 3 名。',
        en: 'The top 30 % is counted of those who started, rounded down: 3 of 12.',
      },
      {
        zh: '已有等级高于条文所列等级的，条文没有规定，不晋升。',
        en: 'Of holders above the levels named the text says nothing, so nothing is given.',
      },
      {
        zh: '每人每年一次，按竞赛所属年度计，各职业合并计算。',
        en: 'Once per person per year: by the season of the contest, all occupations together.',
      },
    ],
  },
  rules,
};

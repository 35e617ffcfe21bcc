import { RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy } from './approved-by.ts';

const row = {
  ...RULE_DEFAULTS,
  contests: [{ tier: 'province', classes: ['1'] }],
  approval: approvedBy({
    zh: '安徽省人力资源和社会保障厅',
    en: 'Anhui Department of Human Resources and Social Security',
  }),
} as const;
const band = (above: string, upTo: string) =>
  ({ kind: 'percentile', above, upTo, base: 'started', rounding: 'down' }) as const;

/** 安徽省 2023, 省级一类行业赛和专项赛. */
export const anhui2023: RulePack = {
  id: 'anhui-2023',
  version: 1,
  title: { zh: '安徽省竞赛晋升规则（2023）', en: 'Anhui contest promotion rules (2023)' },
  jurisdiction: { zh: '安徽省', en: 'Anhui' },
  valid: { from: '2023-01-01', to: null },
  source: {
    title: { zh: '安徽省 2023 年竞赛通知报道', en: 'Report on the Anhui contest notice of 2023' },
    published: '2023-04-19',
    address: 'm.ahwang.cn/anhui/20230419/2505152.html',
    readings: [
      {
        zh: '21%–40% 按超过 20% 至 40% 处理，免得两档之间有空当。',
        en: '21 % to 40 % is read as above 20 % up to 40 %, so that nothing lies between the bands.',
      },
      {
        zh: '41%–50% 也可晋升，但等级未读到，故不作决定。',
        en: '41 % to 50 % promotes too, but to which level could not be read: nothing is decided.',
      },
      {
        zh: '百分比以决赛实际参赛人数为基数，舍去小数。',
        en: 'Percentages are counted of those who started the final, rounded down.',
      },
      {
        zh: '决赛恰为 10 人时的称号名额，原文没有规定。',
        en: 'For a final of exactly ten people the text gives no quota for the title.',
      },
      {
        zh: '计划外竞赛须经会签；会签文件按计划记录登记。',
        en: 'A contest outside the plan is counter-signed; record that document as its plan record.',
      },
    ],
  },
  rules: [
    {
      ...row,
      id: 'anhui-2023-top-20',
      clause: {
        zh: '省级一类前 20% 晋升二级，已有二级的晋升一级',
        en: 'Provincial class 1, top 20 %: level 2; holders of level 2: level 1',
      },
      when: band('0', '20'),
      grant: { kind: 'level', level: '2' },
      ifHeld: { kind: 'next' },
      cap: '1',
    },
    {
      ...row,
      id: 'anhui-2023-top-40',
      clause: {
        zh: '省级一类 21%–40% 晋升三级，已有三级的晋升二级',
        en: 'Provincial class 1, 21 % to 40 %: level 3; holders of level 3: level 2',
      },
      when: band('20', '40'),
      grant: { kind: 'level', level: '3' },
      ifHeld: { kind: 'next' },
      cap: '2',
    },
    {
      ...row,
      id: 'anhui-2023-title',
      clause: {
        zh: '省级一类职工组按决赛人数推荐安徽省技术能手：不足 10 人 1 名，11–30 人 2 名，30 人以上 3 名',
        en: 'Provincial class 1, workers: Anhui Skill Master by finalists, below 10: 1, 11 to 30: 2, above 30: 3',
      },
      groups: ['worker'],
      when: { kind: 'rank', from: 1, to: 3 },
      grant: { kind: 'none' },
      title: {
        key: 'anhui-jishu-nengshou',
        name: { zh: '安徽省技术能手', en: 'Anhui Skill Master (安徽省技术能手)' },
        when: null,
        quota: {
          base: 'started',
          bands: [
            { from: 1, to: 9, places: 1 },
            { from: 11, to: 30, places: 2 },
            { from: 31, to: null, places: 3 },
          ],
        },
        oncePerLifetime: true,
      },
    },
  ],
};

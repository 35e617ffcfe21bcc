import { RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy } from './approved-by.ts';

const row = {
  ...RULE_DEFAULTS,
  contests: [{ tier: 'city', classes: null }],
  approval: approvedBy({
    zh: '重庆市人力资源和社会保障局',
    en: 'Chongqing Human Resources and Social Security Bureau',
  }),
} as const;

/** 重庆市 2010, the heats by industry. */
export const chongqing2010: RulePack = {
  id: 'chongqing-2010',
  version: 1,
  title: { zh: '重庆市行业赛区晋升规则（2010）', en: 'Chongqing industry heats (2010)' },
  jurisdiction: { zh: '重庆市', en: 'Chongqing' },
  valid: { from: '2010-01-01', to: '2010-12-31' },
  source: {
    title: { zh: '重庆市 2010 年竞赛通知', en: 'Chongqing contest notice of 2010' },
    published: '2010',
    address: 'code.fabao365.com/law_565742_2',
    readings: [
      {
        zh: '理论、实操合格按各 60 分处理；行业赛区按市级处理。',
        en: 'Passing theory and practice is read as 60 each; an industry heat as a city contest.',
      },
    ],
  },
  rules: [
    {
      ...row,
      id: 'chongqing-2010-prize',
      clause: {
        zh: '获一、二、三等奖的晋升二级，已有二级的不再晋升',
        en: 'First, second or third prize: level 2; holders of level 2 are not raised again',
      },
      when: { kind: 'award', atLeast: 'third-prize' },
      grant: { kind: 'level', level: '2' },
      cap: '2',
    },
    {
      ...row,
      id: 'chongqing-2010-pass',
      clause: {
        zh: '理论和实操均合格的晋升三级',
        en: 'Everybody who passes theory and practice: level 3',
      },
      when: {
        kind: 'all',
        of: [
          { kind: 'score', of: 'theory', atLeast: '60' },
          { kind: 'score', of: 'practical', atLeast: '60' },
        ],
      },
      grant: { kind: 'level', level: '3' },
      cap: '3',
    },
  ],
};

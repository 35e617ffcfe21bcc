import { RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy, MINISTRY } from './approved-by.ts';
import { nationalSkillMaster } from './national-title.ts';

const row = {
  ...RULE_DEFAULTS,
  contests: [{ tier: 'nation', classes: ['2'] }],
  approval: approvedBy(MINISTRY),
} as const;

/** 第三届全国印刷行业大赛, about 2011. */
export const printing2011: RulePack = {
  id: 'printing-2011',
  version: 1,
  title: {
    zh: '第三届全国印刷行业大赛晋升规则',
    en: 'Third national printing contest, promotion rules',
  },
  jurisdiction: { zh: '全国印刷行业', en: 'printing industry' },
  valid: { from: '2011-01-01', to: '2012-12-31' },
  source: {
    title: {
      zh: '第三届全国印刷行业大赛通知',
      en: 'Notice of the third national printing contest',
    },
    published: 'c. 2011',
    address: 'fsou.com chl/1733/173315_2',
    readings: [
      {
        zh: '所读摘录没有年份，有效期为推定；行业大赛按二类处理。',
        en: 'No year in what could be read: the period is inferred. An industry contest is class 2.',
      },
    ],
  },
  rules: [
    {
      ...row,
      id: 'printing-2011-worker-1',
      clause: {
        zh: '职工组前 5 名晋升二级，已有二级的晋升一级，推荐全国技术能手',
        en: 'Workers, top 5: level 2, holders of it level 1; nomination for National Skill Master',
      },
      groups: ['worker'],
      when: { kind: 'rank', from: 1, to: 5 },
      grant: { kind: 'level', level: '2' },
      ifHeld: { kind: 'next' },
      cap: '1',
      title: nationalSkillMaster,
    },
    {
      ...row,
      id: 'printing-2011-worker-6',
      clause: {
        zh: '职工组第 6 至 20 名晋升三级，已有三级的晋升二级',
        en: 'Workers, ranks 6 to 20: level 3; holders of level 3: level 2',
      },
      groups: ['worker'],
      when: { kind: 'rank', from: 6, to: 20 },
      grant: { kind: 'level', level: '3' },
      ifHeld: { kind: 'next' },
      cap: '2',
    },
    {
      ...row,
      id: 'printing-2011-student',
      clause: { zh: '学生组前 5 名晋升三级', en: 'Students, top 5: level 3' },
      groups: ['student'],
      when: { kind: 'rank', from: 1, to: 5 },
      grant: { kind: 'level', level: '3' },
      cap: '3',
    },
  ],
};

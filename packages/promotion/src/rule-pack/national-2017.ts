import { RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy, MINISTRY } from './approved-by.ts';
import { nationalSkillMaster } from './national-title.ts';

/** 国家级一类大赛, from 2017: a title, no level. */
export const national2017: RulePack = {
  id: 'national-2017',
  version: 1,
  title: {
    zh: '国家级一类大赛称号推荐规则（2017）',
    en: 'National class 1 contests, nomination rules (2017)',
  },
  jurisdiction: { zh: '全国性竞赛', en: 'national contests' },
  valid: { from: '2017-01-01', to: null },
  source: {
    title: { zh: '人社部函〔2017〕46号', en: 'Ministry letter 46 of 2017' },
    published: '2017',
    address: 'casakenia.com/laws/19066',
    readings: [
      {
        zh: '须为职工身份，按职工组处理。',
        en: 'Workers only, read as the group of workers.',
      },
    ],
  },
  rules: [
    {
      ...RULE_DEFAULTS,
      id: 'national-2017-title',
      clause: {
        zh: '国家级一类大赛职工组前 5 名，推荐全国技术能手',
        en: 'National class 1 contest, workers, top 5: nomination for National Skill Master',
      },
      contests: [{ tier: 'nation', classes: ['1'] }],
      groups: ['worker'],
      when: { kind: 'rank', from: 1, to: 5 },
      grant: { kind: 'none' },
      title: nationalSkillMaster,
      approval: approvedBy(MINISTRY),
    },
  ],
};

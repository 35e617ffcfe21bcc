import { RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy, MINISTRY } from './approved-by.ts';
import { nationalSkillMaster } from './national-title.ts';

/** 第二届全国技能大赛 (2023): only the title can be told; the levels were not in what we read. */
export const national2023: RulePack = {
  id: 'national-2023',
  version: 1,
  title: {
    zh: '第二届全国技能大赛称号推荐规则（2023）',
    en: 'Second national skills competition, nomination rules (2023)',
  },
  jurisdiction: { zh: '全国性竞赛', en: 'national contests' },
  valid: { from: '2023-01-01', to: '2023-12-31' },
  source: {
    title: { zh: '第二届全国技能大赛报道', en: 'Report on the second national skills competition' },
    published: '2023',
    address: 'm.4317.com.cn/sjsh/2023/0911/330498.html',
    readings: [
      {
        zh: '来源称优胜奖及以上可晋升，未载明等级，故不作等级决定。',
        en: 'Merit award or better promotes, but no level is stated, so none is decided.',
      },
    ],
  },
  rules: [
    {
      ...RULE_DEFAULTS,
      id: 'national-2023-title',
      clause: {
        zh: '前 5 名，推荐全国技术能手',
        en: 'Top 5: nomination for National Skill Master',
      },
      contests: [{ tier: 'nation', classes: null }],
      when: { kind: 'rank', from: 1, to: 5 },
      grant: { kind: 'none' },
      title: nationalSkillMaster,
      approval: approvedBy(MINISTRY),
    },
  ],
};

import { type PromotionRule, RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy, MINISTRY } from './approved-by.ts';
import { nationalSkillMaster } from './national-title.ts';

const row = {
  ...RULE_DEFAULTS,
  contests: [{ tier: 'nation', classes: null }],
  approval: approvedBy(MINISTRY),
} as const;

const titleRow = (size: number, lastPlace: number, zh: string, en: string): PromotionRule => ({
  ...row,
  id: `national-2020-title-${size}`,
  clause: {
    zh: `${zh}前 ${lastPlace} 名，推荐全国技术能手`,
    en: `${en}, top ${lastPlace}: nomination for National Skill Master`,
  },
  teamSize: { from: size, to: size === 3 ? null : size },
  when: { kind: 'rank', from: 1, to: lastPlace },
  grant: { kind: 'none' },
  title: nationalSkillMaster,
});

/** 第一届全国技能大赛 (2020). */
export const national2020: RulePack = {
  id: 'national-2020',
  version: 1,
  title: {
    zh: '第一届全国技能大赛晋升规则（2020）',
    en: 'First national skills competition, promotion rules (2020)',
  },
  jurisdiction: { zh: '全国性竞赛', en: 'national contests' },
  valid: { from: '2020-01-01', to: '2020-12-31' },
  source: {
    title: { zh: '第一届全国技能大赛报道', en: 'Report on the first national skills competition' },
    published: '2020',
    address: 'scktv.com/news/show.php?itemid=674',
    readings: [
      {
        zh: '三人赛项前 2 名推荐称号；更多人数的赛项没有说明，按三人处理。',
        en: 'Teams of three: top 2 for the title; nothing is said of larger teams, read the same.',
      },
      {
        zh: '来源只载明年份，规则只适用于该届大赛。',
        en: 'The source gives only the year; the rules are those of that one competition.',
      },
    ],
  },
  rules: [
    {
      ...row,
      id: 'national-2020-level',
      clause: {
        zh: '获优胜奖及以上的晋升二级，已有二级的晋升一级',
        en: 'Merit award or better: level 2; holders of level 2: level 1',
      },
      when: { kind: 'award', atLeast: 'merit' },
      grant: { kind: 'level', level: '2' },
      ifHeld: { kind: 'next' },
      cap: '1',
    },
    titleRow(1, 5, '单人赛项', 'Individual events'),
    titleRow(2, 3, '双人赛项', 'Events for pairs'),
    titleRow(3, 2, '三人赛项', 'Events for teams of three'),
  ],
};

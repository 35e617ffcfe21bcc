import { LEVEL_LABELS, type Level } from '../ladder.ts';
import { type PromotionRule, RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy, MINISTRY } from './approved-by.ts';

const row = (
  taskLevel: Level,
  group: { readonly zh: string; readonly en: string },
  [from, to]: readonly [number, number],
  level: Level,
): PromotionRule => ({
  ...RULE_DEFAULTS,
  id: `national-2012-task-${taskLevel}-rank-${from}`,
  clause: {
    zh: `全国决赛${group.zh}第 ${from} 至 ${to} 名晋升${LEVEL_LABELS[level].zh}`,
    en: `National final, ${group.en}, ranks ${from} to ${to}: level ${level}`,
  },
  contests: [{ tier: 'nation', classes: null }],
  taskLevels: [taskLevel],
  when: { kind: 'rank', from, to },
  grant: { kind: 'level', level },
  cap: level,
  approval: approvedBy(MINISTRY),
});

const senior = { zh: '高级组', en: 'senior level' };
const intermediate = { zh: '中级组', en: 'intermediate level' };

/** A national final of 2012 with a senior and an intermediate level of tasks. */
export const national2012: RulePack = {
  id: 'national-2012',
  version: 1,
  title: {
    zh: '全国决赛晋升规则（2012）',
    en: 'National final, promotion rules (2012)',
  },
  jurisdiction: { zh: '全国性竞赛', en: 'national contests' },
  valid: { from: '2012-01-01', to: '2012-12-31' },
  source: {
    title: { zh: '2012 年全国决赛通知', en: 'Notice of a national final of 2012' },
    published: '2012',
    address: 'fsou.com chl/1764/176474_2',
    readings: [
      {
        zh: '高级组、中级组按赛题等级三级、四级处理。',
        en: 'Senior and intermediate are read as tasks set at level 3 and level 4.',
      },
      {
        zh: '已持有该等级的如何处理没有说明，不晋升。',
        en: 'Nothing is said of holders of that level, so they are not raised.',
      },
    ],
  },
  rules: [
    row('3', senior, [1, 5], '2'),
    row('3', senior, [6, 15], '3'),
    row('4', intermediate, [1, 5], '3'),
    row('4', intermediate, [6, 15], '4'),
  ],
};

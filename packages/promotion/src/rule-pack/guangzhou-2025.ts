import { RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';
import { approvedBy } from './approved-by.ts';

/** 广州市 2025, 市一类 with tasks set at 三级. */
export const guangzhou2025: RulePack = {
  id: 'guangzhou-2025',
  version: 1,
  title: { zh: '广州市竞赛晋升规则（2025）', en: 'Guangzhou contest promotion rules (2025)' },
  jurisdiction: { zh: '广州市', en: 'Guangzhou' },
  valid: { from: '2025-01-01', to: null },
  source: {
    title: {
      zh: '广州市 2025 年市一类竞赛规程',
      en: 'Rules of Guangzhou class 1 contests of 2025',
    },
    published: '2025',
    address: null,
    readings: [
      {
        zh: '理论只作入围门槛（60 分且前 35 名），决赛成绩即总成绩。',
        en: 'Theory is only the gate (60 and top 35); the final alone makes the total.',
      },
      {
        zh: '已有三级的如何处理没有说明，不晋升。',
        en: 'Nothing is said of holders of level 3, so they are not raised.',
      },
    ],
  },
  rules: [
    {
      ...RULE_DEFAULTS,
      id: 'guangzhou-2025-level-3',
      clause: {
        zh: '市一类三级赛项：理论 60 分及以上入围，决赛 60 分及以上晋升三级',
        en: 'City class 1 at level 3: theory at least 60 to reach the final, final at least 60: level 3',
      },
      contests: [{ tier: 'city', classes: ['1'] }],
      taskLevels: ['3'],
      when: {
        kind: 'all',
        of: [
          { kind: 'score', of: 'theory', atLeast: '60' },
          { kind: 'score', of: 'total', atLeast: '60' },
        ],
      },
      grant: { kind: 'level', level: '3' },
      cap: '3',
      approval: approvedBy({
        zh: '广州市人力资源和社会保障局',
        en: 'Guangzhou Human Resources and Social Security Bureau',
      }),
    },
  ],
};

import { type PromotionRule, RULE_DEFAULTS, type RulePack } from '../promotion-rule.ts';

/** The first ten of any city contest get level 3, holders of it the next: made up. */
export const plainRule: PromotionRule = {
  ...RULE_DEFAULTS,
  id: 'plain',
  clause: { zh: '测试条款', en: 'Test clause' },
  contests: [{ tier: 'city', classes: null }],
  when: { kind: 'rank', from: 1, to: 10 },
  grant: { kind: 'level', level: '3' },
  ifHeld: { kind: 'next' },
  approval: {
    kind: 'offices',
    offices: [{ zh: '测试市人社局', en: 'Test City bureau' }],
  },
};

/** A pack of plain rules with these changes, named r1, r2 and so on. */
export const packOf = (...rules: readonly Partial<PromotionRule>[]): RulePack => ({
  id: 'test-pack',
  version: 1,
  title: { zh: '测试规则', en: 'Test rules' },
  jurisdiction: { zh: '测试市', en: 'Test City' },
  valid: { from: '2024-01-01', to: null },
  source: {
    title: { zh: '测试文件', en: 'Test document' },
    published: '2024',
    address: null,
    readings: [],
  },
  rules: rules.map((changes, index) => ({ ...plainRule, id: `r${index + 1}`, ...changes })),
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainFinding } from './explain-finding.ts';
import { isPublishable, type LintContext, lintRulePack } from './lint.ts';
import type { Finding } from './lint-finding.ts';
import {
  type Approval,
  type Condition,
  type PromotionRule,
  RULE_DEFAULTS,
  type RulePack,
} from './promotion-rule.ts';
import { anhui2023 } from './rule-pack/anhui-2023.ts';
import { approvedBy } from './rule-pack/approved-by.ts';
import { COLLECTED_PACKS } from './rule-pack/catalogue.ts';
import { tianjin2024 } from './rule-pack/tianjin-2024.ts';
import { anyPack, monotonePack } from './sample/arbitrary.ts';

const rank = (from: number, to: number) => ({ kind: 'rank', from, to }) as const;
const share = (above: string, upTo: string): Condition => ({
  kind: 'percentile',
  above,
  upTo,
  base: 'started',
  rounding: 'down',
});
const plain: PromotionRule = {
  ...RULE_DEFAULTS,
  id: 'plain',
  clause: { zh: '测试条款' },
  contests: [{ tier: 'city', classes: null }],
  when: rank(1, 5),
  grant: { kind: 'level', level: '2' },
  ifHeld: { kind: 'next' },
  approval: approvedBy({ zh: '测试市人社局' }),
};
const second: Partial<PromotionRule> = { grant: { kind: 'level', level: '3' } };
const lint = (rules: readonly Partial<PromotionRule>[], context?: LintContext) => {
  const numbered = rules.map((rule, index) => ({ ...plain, id: `r${index + 1}`, ...rule }));
  return lintRulePack({ ...tianjin2024, rules: numbered }, context);
};
const codes = (findings: readonly Finding[]) =>
  findings.map(({ code, ruleIds }) => `${code} ${ruleIds.join('+')}`);
const words = (findings: readonly Finding[]) => findings.map((one) => explainFinding(one, 'zh'));

describe('the linter on the collected packs', () => {
  it('says that Anhui leaves a final of exactly ten undefined', () => {
    const gap = lintRulePack(anhui2023).find(({ code }) => code === 'quota-gap');
    expect(gap).toMatchObject({
      severity: 'warning',
      ruleIds: ['anhui-2023-title'],
      params: { base: 'started', from: 10, to: 10 },
    });
    expect(gap && explainFinding(gap, 'en')).toBe(
      'anhui-2023-title gives no quota for 10 starters.',
    );
  });
  it('finds only small fields to note in Tianjin', () => {
    expect(words(lintRulePack(tianjin2024))).toEqual([
      '实际参赛选手不超过 3 名时，前 30% 不取任何人（tianjin-2024-enterprise-worker）。',
      '实际参赛选手不超过 3 名时，前 30% 不取任何人（tianjin-2024-enterprise-student）。',
    ]);
  });
  it('finds no error in any of them', () => {
    for (const pack of COLLECTED_PACKS) expect(isPublishable(lintRulePack(pack))).toBe(true);
  });
});

describe('gaps and overlaps', () => {
  it('are not found where the ranges meet', () => {
    expect(lint([{}, { ...second, when: rank(6, 20) }])).toEqual([]);
  });
  it('name the rank between two ranges that nobody thought of', () => {
    expect(lint([{}, { ...second, when: rank(7, 20) }])).toEqual([
      { code: 'gap', severity: 'warning', ruleIds: ['r1', 'r2'], params: { rank: 6, count: null } },
    ]);
  });
  it('name a winner who gets nothing', () => {
    const [gap] = lint([{ when: rank(4, 10) }]);
    expect(gap).toMatchObject({ code: 'gap', ruleIds: ['r1'], params: { rank: 1 } });
  });
  it('are found between percentages, with the field in which it shows', () => {
    const found = lint([{ when: share('0', '20') }, { ...second, when: share('30', '50') }]);
    const gap = found.find(({ code, ruleIds }) => code === 'gap' && ruleIds.length === 2);
    expect(gap?.params).toMatchObject({ rank: 2, count: 7 });
  });
  it('are not found between percentages that meet, whatever the rounding', () => {
    const found = lint([{ when: share('0', '20') }, { ...second, when: share('20', '40') }]);
    expect(found.filter(({ code }) => code !== 'takes-nobody')).toEqual([]);
  });
  it('do not arise between rules for different groups', () => {
    const rules = [{ groups: ['worker'] }, { ...second, groups: ['student'] }] as const;
    expect(lint(rules)).toEqual([]);
  });
  it('name the first rank of which two rules speak', () => {
    const found = lint([{}, { ...second, when: rank(5, 20) }]);
    expect(codes(found)).toEqual(['overlap r1+r2']);
    expect(found[0]?.params).toEqual({ rank: 5, count: null });
  });
});

describe('places by the size of the field', () => {
  const places = (to: number, from: number): Condition => ({
    kind: 'places',
    base: 'started',
    bands: [
      { from: 1, to, places: 1 },
      { from, to: null, places: 2 },
    ],
  });
  it('have a gap where no band speaks, as a quota of titles has', () => {
    expect(lint([{ when: places(9, 11) }])).toContainEqual(
      expect.objectContaining({ code: 'quota-gap', params: { base: 'started', from: 10, to: 10 } }),
    );
  });
  it('overlap where two bands speak', () => {
    expect(codes(lint([{ when: places(11, 11) }]))).toContain('quota-overlap r1');
  });
  it('are walked on both sides of a turn far out, where a second rule stops fitting', () => {
    const rest = { ...second, when: rank(2, 3) };
    const found = lint([{ when: places(150, 151) }, rest]).filter(({ code }) => code === 'overlap');
    expect(found).toEqual([expect.objectContaining({ params: { rank: 2, count: 151 } })]);
  });
});

describe('rules that never decide', () => {
  it('are unreachable where their conditions contradict each other', () => {
    const never = { kind: 'all', of: [rank(1, 3), rank(5, 9)] } as const;
    expect(codes(lint([{}, { when: never }]))).toEqual(['unreachable r2']);
  });
  it('are unreachable outside the period of the pack', () => {
    const valid = { from: '2020-01-01', to: '2020-12-31' };
    expect(codes(lint([{}, { valid }]))).toEqual(['unreachable r2']);
  });
  it('are subsumed where another always gives as much', () => {
    expect(codes(lint([{}, { ...second, when: rank(2, 4) }]))).toEqual(['subsumed r2+r1']);
  });
  it('are subsumed even when said twice in the same words: the later one', () => {
    expect(codes(lint([{}, {}]))).toEqual(['subsumed r2+r1']);
  });
  it('are not subsumed where the other one asks for more', () => {
    const generous = { inPlan: 'not-required' } as const;
    expect(codes(lint([{}, { ...second, ...generous, when: rank(2, 4) }]))).not.toContain(
      'subsumed r2+r1',
    );
    for (const limited of [{ perPersonPerYear: 1 }, { perPersonEver: 1 }]) {
      expect(codes(lint([limited, { ...second, when: rank(2, 4) }]))).toEqual(['overlap r1+r2']);
    }
  });
});

describe('a worse rank that gets more', () => {
  it('is found, with whom it helps', () => {
    const found = lint([{ ifHeld: { kind: 'none' } }, { ...second, when: rank(6, 20) }]);
    expect(found).toEqual([
      {
        code: 'worse-rank-better',
        severity: 'warning',
        ruleIds: ['r1', 'r2'],
        params: { rank: 5, count: null, held: '2', level: 'none', worseRank: 6, worseLevel: '1' },
      },
    ]);
    expect(words(found)).toEqual([
      '原持二级/技师时，第 5 名得无等级，第 6 名反得一级/高级技师（r1、r2）。',
    ]);
  });
  it('is never found in a pack that gives more for better places', () => {
    fc.assert(
      fc.property(monotonePack, (pack) => {
        expect(lintRulePack(pack)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('numbers nobody defined', () => {
  it('are an error where base or rounding of a percentage is missing', () => {
    const when = {
      kind: 'percentile',
      above: '0',
      upTo: '30',
      base: null,
      rounding: 'down',
    } as const;
    const found = lint([{ when }]);
    expect(codes(found)).toContain('percentile-undefined r1');
    expect(isPublishable(found)).toBe(false);
  });
  it('are told of quotas that end, begin late or speak twice', () => {
    const quota = (bands: readonly [number, number | null][]) => ({
      title: {
        key: 'test-title',
        name: { zh: '测试技术能手' },
        when: null,
        oncePerLifetime: true,
        quota: {
          base: 'entered' as const,
          bands: bands.map(([from, to]) => ({ from, to, places: 1 })),
        },
      },
    });
    const told = (bands: readonly [number, number | null][]) =>
      lint([quota(bands)]).map(({ code, params }) => [code, Object.values(params).slice(1)]);
    expect(
      told([
        [1, 9],
        [10, null],
      ]),
    ).toEqual([]);
    expect(told([[3, 9]])).toEqual([
      ['quota-gap', [1, 2]],
      ['quota-gap', [10, null]],
    ]);
    expect(
      told([
        [5, null],
        [1, 5],
      ]),
    ).toEqual([['quota-overlap', [5, null]]]);
  });
});

describe('what an office would ask', () => {
  const automatic = (ownedBy: string | null): { readonly approval: Approval } => ({
    approval: { kind: 'automatic', ownedBy, otherwise: [{ zh: '测试市人社局' }] },
  });
  const authorised: LintContext = {
    standingAuthorisation: { documentNo: '测试函1号', from: '2024-01-01', to: null },
    contest: null,
  };
  it('is why a rule without the plan is doubted, unless an employer owns it', () => {
    expect(codes(lint([{ inPlan: 'not-required' }]))).toEqual(['plan-not-required r1']);
    expect(lint([{ inPlan: 'not-required', ...automatic('body-1') }])).toEqual([]);
  });
  it('is why automatic issuing needs an owner or an authorisation', () => {
    expect(codes(lint([automatic(null)]))).toEqual(['automatic-unauthorised r1']);
    expect(isPublishable(lint([automatic(null)]))).toBe(false);
    expect(lint([automatic(null)], authorised)).toEqual([]);
  });
  it('is whether the contest stands in the plan', () => {
    const context = { standingAuthorisation: null, contest: { plan: null } };
    expect(codes(lint([{}], context))).toEqual(['contest-without-plan r1']);
  });
});

describe('every finding', () => {
  it('is one sentence in each language, whatever the pack', () => {
    fc.assert(
      fc.property(anyPack, (pack: RulePack) => {
        for (const finding of lintRulePack(pack)) {
          for (const language of ['zh', 'en'] as const) {
            const sentence = explainFinding(finding, language);
            expect(sentence).toMatch(/[。.]$/);
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('the linter on a monstrous pack', () => {
  it('stops early and says that it did not look at everything', () => {
    const leaves = (index: number): Condition[] => [
      share(`${index}`, `${index + 40}`),
      { kind: 'award', atLeast: 'merit' },
      { kind: 'score', of: 'theory', atLeast: `${index}` },
      { kind: 'score', of: 'total', atLeast: `${index}` },
    ];
    const rules = Array.from({ length: 50 }, (_, index) => ({
      when: { kind: 'any', of: leaves(index) } as const,
    }));
    expect(codes(lint(rules))).toContain('not-exhaustive ');
  });
});

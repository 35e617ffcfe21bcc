import { describe, expect, it } from 'vitest';
import { lintRulePack } from './lint.ts';
import type { FindingCode } from './lint-finding.ts';
import type { Approval, Condition, PromotionRule, Quota } from './promotion-rule.ts';
import { COLLECTED_PACKS } from './rule-pack/catalogue.ts';
import { packOf } from './sample/sample-pack.ts';

type Rules = readonly Partial<PromotionRule>[];

const rank = (from: number, to: number): Condition => ({ kind: 'rank', from, to });
const share = (upTo: string, rounding: 'up' | 'down' | null): Condition => ({
  kind: 'percentile',
  above: '0',
  upTo,
  base: 'started',
  rounding,
});
const lower = { kind: 'level', level: '4' } as const;
const places = (...bands: Quota['bands']): Condition => ({
  kind: 'places',
  base: 'started',
  bands,
});
const to = (from: number, last: number | null) => ({ from, to: last, places: 1 });
const automatic = (ownedBy: string | null): Approval => ({
  kind: 'automatic',
  ownedBy,
  otherwise: [{ zh: '测试市人社局' }],
});
const title = (when: Condition): PromotionRule['title'] => ({
  key: 'test-title',
  name: { zh: '测试技术能手' },
  when,
  quota: null,
  oncePerLifetime: true,
});
const many = Array.from({ length: 50 }, (_, index) => ({
  when: {
    kind: 'any',
    of: [
      {
        kind: 'percentile',
        above: `${index}`,
        upTo: `${index + 40}`,
        base: 'started',
        rounding: 'up',
      },
      { kind: 'award', atLeast: 'merit' },
      { kind: 'score', of: 'theory', atLeast: `${index}` },
      { kind: 'score', of: 'total', atLeast: `${index}` },
    ],
  } as const,
}));

/** Each finding with rules of which it is told, and the same rules mended. */
const TABLE: Readonly<Record<FindingCode, readonly [found: Rules, silent: Rules]>> = {
  gap: [
    [{ when: rank(1, 5) }, { when: rank(7, 9), grant: lower }],
    [{ when: rank(1, 5) }, { when: rank(6, 9), grant: lower }],
  ],
  overlap: [
    [{ when: rank(1, 5) }, { when: rank(5, 9), grant: lower }],
    [{ when: rank(1, 5) }, { when: rank(6, 9), grant: lower }],
  ],
  unreachable: [
    [{}, { when: { kind: 'all', of: [rank(1, 3), rank(5, 9)] } }],
    [{}, { when: { kind: 'all', of: [rank(9, 13), rank(11, 13)] }, grant: lower }],
  ],
  'title-unreachable': [[{ title: title(rank(11, 12)) }], [{ title: title(rank(1, 1)) }]],
  subsumed: [
    [{}, { when: rank(2, 4), grant: lower }],
    [{}, { when: rank(11, 14), grant: lower }],
  ],
  'worse-rank-better': [
    [
      { when: rank(1, 5), ifHeld: { kind: 'none' } },
      { when: rank(6, 9), grant: lower },
    ],
    [{ when: rank(1, 5) }, { when: rank(6, 9), grant: lower }],
  ],
  'grants-nobody': [
    [{ grant: { kind: 'next-above-held', ifNoneHeld: null }, cap: 'apprentice' }],
    [{ grant: { kind: 'next-above-held', ifNoneHeld: null }, cap: '5' }],
  ],
  'application-pointless': [[{ mayApplyFor: '3' }], [{ mayApplyFor: '2' }]],
  'year-limit-idle': [
    [{ perPersonPerYear: 3, perPersonEver: 2 }],
    [{ perPersonPerYear: 1, perPersonEver: 2 }],
  ],
  'not-told': [
    [{ when: { kind: 'stage', atLeast: 'final' } }],
    [{ when: { kind: 'held', atLeast: '5' } }],
  ],
  'percentile-undefined': [[{ when: share('30', null) }], [{ when: share('30', 'up') }]],
  'takes-nobody': [[{ when: share('30', 'down') }], [{ when: share('30', 'up') }]],
  'quota-gap': [
    [{ when: places(to(1, 9), to(11, null)) }],
    [{ when: places(to(1, 10), to(11, null)) }],
  ],
  'quota-overlap': [
    [{ when: places(to(1, 10), to(10, null)) }],
    [{ when: places(to(1, 9), to(10, null)) }],
  ],
  'plan-not-required': [
    [{ inPlan: 'not-required' }],
    [{ inPlan: 'not-required', approval: automatic('body-1') }],
  ],
  'contest-without-plan': [[{}], [{ inPlan: 'not-required', approval: automatic('body-1') }]],
  'automatic-unauthorised': [[{ approval: automatic(null) }], [{ approval: automatic('body-1') }]],
  'not-exhaustive': [many, many.slice(0, 2)],
};

/** Only the finding about a contest outside the plan asks for a contest. */
const codesOf = (rules: Rules, asked: string): readonly string[] => {
  const contest = asked === 'contest-without-plan' ? { plan: null } : null;
  const context = { standingAuthorisation: null, contest };
  return lintRulePack(packOf(...rules), context).map(({ code }) => code);
};

describe('every finding of the linter', () => {
  it.each(Object.entries(TABLE))(
    'is told where it is so and not where it is mended: %s',
    (code, rules) => {
      const [found, silent] = rules;
      expect(codesOf(found, code)).toContain(code);
      expect(codesOf(silent, code)).not.toContain(code);
    },
  );
});

/** What is known to be doubtful about the packs we ship; anything else is news. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'guangzhou-2025': [],
  'tianjin-2024': [
    'takes-nobody tianjin-2024-enterprise-worker',
    'takes-nobody tianjin-2024-enterprise-student',
  ],
  'anhui-2023': [
    'takes-nobody anhui-2023-top-20',
    'takes-nobody anhui-2023-top-40',
    'quota-gap anhui-2023-title',
  ],
  'national-2023': [],
  'national-2020': [],
  'national-2017': [],
  'national-2012': [],
  'printing-2011': [],
  'chongqing-2010': ['overlap chongqing-2010-prize chongqing-2010-pass'],
};

describe('the packs we ship', () => {
  it('lint to what is known about each, and to nothing else', () => {
    const found = COLLECTED_PACKS.map((pack) => [
      pack.id,
      lintRulePack(pack).map(({ code, ruleIds }) => [code, ...ruleIds].join(' ')),
    ]);
    expect(Object.fromEntries(found)).toEqual(EXPECTED);
  });
});

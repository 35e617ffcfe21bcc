import { describe, expect, it } from 'vitest';
import { explainFinding } from './explain-finding.ts';
import { isPublishable, lintRulePack } from './lint.ts';
import type { Finding } from './lint-finding.ts';
import type { Condition, PromotionRule } from './promotion-rule.ts';
import { packOf } from './sample/sample-pack.ts';

const rank = (from: number, to: number): Condition => ({ kind: 'rank', from, to });
const lint = (...rules: readonly Partial<PromotionRule>[]) => lintRulePack(packOf(...rules));
const codes = (findings: readonly Finding[]) =>
  findings.map(({ code, ruleIds }) => `${code} ${ruleIds.join('+')}`);
const words = (findings: readonly Finding[]) => findings.map((one) => explainFinding(one, 'zh'));
const title = (when: Condition | null): Partial<PromotionRule> => ({
  title: {
    key: 'test-title',
    name: { zh: '测试技术能手' },
    when,
    quota: null,
    oncePerLifetime: true,
  },
});

describe('a rule that contradicts itself', () => {
  it('gives nobody anything where cap and lowest level leave no step', () => {
    const grant = { kind: 'next-above-held', ifNoneHeld: null } as const;
    const never = lint({ grant, cap: 'apprentice' });
    expect(codes(never)).toEqual(['grants-nobody r1']);
    expect(isPublishable(never)).toBe(false);
    expect(words(never)).toEqual(['r1 的授予、上限和越级规定合在一起，谁也得不到等级。']);
    expect(lint({ grant, cap: '5' })).toEqual([]);
  });
  it('lets apply for what it grants already', () => {
    expect(codes(lint({ mayApplyFor: '3' }))).toEqual(['application-pointless r1']);
    expect(lint({ mayApplyFor: '2' })).toEqual([]);
  });
  it('allows more a year than in a lifetime', () => {
    expect(words(lint({ perPersonPerYear: 2, perPersonEver: 1 }))).toEqual([
      'r1 每年限 2 次，终身却只限 1 次。',
    ]);
    expect(lint({ perPersonPerYear: 1, perPersonEver: 1 })).toEqual([]);
  });
  it('nominates beyond its own places', () => {
    const beyond = lint(title(rank(11, 12)));
    expect(codes(beyond)).toEqual(['title-unreachable r1']);
    expect(isPublishable(beyond)).toBe(false);
    expect(lint(title(rank(10, 12)))).toEqual([]);
    expect(lint(title(null))).toEqual([]);
  });
});

describe('rules that ask what somebody holds', () => {
  const holders = (atLeast: '4' | '3'): Condition => ({
    kind: 'all',
    of: [rank(1, 5), { kind: 'held', atLeast }],
  });
  it('leave a gap for whoever does not hold it, and the linter says for whom', () => {
    const found = lint(
      { when: holders('4') },
      { when: rank(6, 10), grant: { kind: 'level', level: '4' } },
    );
    const gap = found.find(({ code }) => code === 'gap');
    expect(gap?.params).toEqual({ rank: 1, count: null, held: 'none' });
    expect(gap && explainFinding(gap, 'zh')).toBe(
      '无等级的第 1 名没有规定，而更后的名次有（r2）。',
    );
    expect(gap && explainFinding(gap, 'en')).toContain('rank 1 holding no level');
  });
  it('leave none where another rule speaks of the others', () => {
    const found = lint(
      { when: holders('3'), grant: { kind: 'level', level: '2' } },
      { when: rank(1, 5), ifHeld: { kind: 'none' } },
    );
    expect(codes(found)).toEqual(['overlap r1+r2']);
  });
  it('are unreachable where they ask for less and for more at once', () => {
    const never: Condition = { kind: 'all', of: [rank(1, 2), rank(3, 4)] };
    expect(codes(lint({}, { when: never }))).toEqual(['unreachable r2']);
  });
});

describe('rules that ask what no result tells', () => {
  const stage: Condition = { kind: 'stage', atLeast: 'final' };
  it('are doubted, since nothing is decided by what is not known', () => {
    expect(codes(lint({ when: stage }))).toEqual(['not-told r1']);
    const age: Condition = { kind: 'age', from: 18, to: 35 };
    expect(words(lint({ when: age }))).toEqual([
      'r1 以选手年龄为条件，成绩中没有这一项；不详的，不作决定。',
    ]);
    expect(isPublishable(lint({ when: age }))).toBe(true);
  });
  it('are not doubted where it is told', () => {
    const context = { standingAuthorisation: null, contest: null, untold: [] };
    expect(lintRulePack(packOf({ when: stage }), context)).toEqual([]);
  });
  it('overlap and follow each other as other rules do', () => {
    const young: Condition = { kind: 'age', from: 0, to: 17 };
    const context = { standingAuthorisation: null, contest: null, untold: [] };
    const apart = packOf({ when: young }, { when: { kind: 'age', from: 18, to: null } });
    expect(lintRulePack(apart, context)).toEqual([]);
    const both = packOf(
      { when: young, grant: { kind: 'level', level: '4' } },
      { when: { kind: 'age', from: 17, to: null } },
    );
    expect(codes(lintRulePack(both, context))).toEqual(['overlap r1+r2']);
  });
});

describe('rules that replace others', () => {
  it('do not overlap with what they replace', () => {
    const lower: Partial<PromotionRule> = {
      when: rank(4, 10),
      grant: { kind: 'level', level: '4' },
    };
    expect(codes(lint({}, lower))).toEqual(['subsumed r2+r1']);
    expect(lint({}, { ...lower, insteadOf: ['r1'] })).toEqual([]);
  });
  it('leave a rule that always has another instead without use', () => {
    expect(codes(lint({}, { when: rank(1, 10), insteadOf: ['r1'] }))).toEqual(['unreachable r1']);
  });
});

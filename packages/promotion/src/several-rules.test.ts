import { describe, expect, it } from 'vitest';
import { decidePromotion } from './decide.ts';
import { explainDecision, explainReason } from './explain.ts';
import type { PromotionInput } from './promotion-input.ts';
import type { PromotionRule } from './promotion-rule.ts';
import { readRulePack } from './read-rule-pack.ts';
import { holds, sampleInput } from './sample/sample-input.ts';
import { packOf } from './sample/sample-pack.ts';

const winners: Partial<PromotionRule> = {
  when: { kind: 'rank', from: 1, to: 3 },
  grant: { kind: 'level', level: '2' },
  ifHeld: { kind: 'none' },
};
const first = (rules: readonly Partial<PromotionRule>[], input: PromotionInput = sampleInput()) => {
  const [decision] = decidePromotion(packOf(...rules), input);
  if (!decision) throw new Error('No decision was made.');
  return decision;
};

describe('several rules that give something at once', () => {
  it('give the higher level, and the decision says that another one applies', () => {
    const decision = first([{}, winners]);
    expect(decision).toMatchObject({ ruleId: 'r2', level: '2', reason: 'rank' });
    expect(explainDecision(decision, 'zh')).toBe(
      '市级一类职工组第 3 名（前 3 名），原无本职业等级，另有 1 条也适用，可晋升三级/高级工，以等级高者为准，拟晋升二级/技师。',
    );
    expect(explainDecision(decision, 'en')).toContain(
      'one more rule applies, up to Level 3 (senior worker); the higher counts',
    );
  });
  it('to the same level name the first by id, whatever the order of the pack', () => {
    const alike = [{ id: 'b' }, { id: 'a' }, { id: 'c' }];
    for (const rules of [alike, alike.toReversed()]) {
      const decision = first(rules);
      expect(decision.ruleId).toBe('a');
      expect(explainDecision(decision, 'zh')).toContain('另有 2 条也适用，等级相同');
    }
  });
  it('say nothing of it where the others gave nothing', () => {
    expect(
      explainDecision(first([{}, { ...winners, when: { kind: 'rank', from: 1, to: 2 } }]), 'zh'),
    ).toBe('市级一类职工组第 3 名（前 10 名），原无本职业等级，拟晋升三级/高级工。');
  });
});

describe('a rule that applies instead of another', () => {
  const instead: Partial<PromotionRule> = { ...winners, insteadOf: ['r1'] };
  const lower: Partial<PromotionRule> = { ...instead, grant: { kind: 'level', level: '4' } };
  it('decides alone for whoever meets it, even where the other gives more', () => {
    const decision = first([{}, lower]);
    expect(decision).toMatchObject({ ruleId: 'r2', level: '4' });
    const [over] = decision.passedOver;
    expect(over).toMatchObject({ ruleId: 'r1', level: null, reasons: [{ code: 'displaced' }] });
    const said = (language: 'zh' | 'en') =>
      over?.reasons.map((one) => explainReason(one, language));
    expect(said('zh')).toEqual(['按 r2 条办理，本条不再适用']);
    expect(said('en')).toEqual(['rule r2 applies instead']);
  });
  it('decides alone where it then gives nothing: not again', () => {
    const holder = sampleInput({ person: { holdings: [holds('2')] } });
    expect(first([{}, instead], holder)).toMatchObject({ ruleId: 'r2', reason: 'already-held' });
    expect(first([{}, winners], holder)).toMatchObject({ ruleId: 'r1', level: '1' });
  });
  it('leaves the other one to everybody else', () => {
    const fourth = sampleInput({ result: { rank: 4 } });
    expect(first([{}, lower], fourth)).toMatchObject({ ruleId: 'r1', level: '3' });
  });
  it('takes the title and the leave to apply of the other one with it', () => {
    const title = {
      key: 'test-title',
      name: { zh: '测试技术能手' },
      when: null,
      quota: null,
      oncePerLifetime: true,
    };
    const pack = packOf({ title, mayApplyFor: '1' }, lower);
    expect(decidePromotion(pack, sampleInput())).toHaveLength(1);
    expect(decidePromotion(pack, sampleInput({ result: { rank: 4 } }))).toHaveLength(3);
  });
  it('replaces nothing in a contest that its own plan keeps out', () => {
    const unplanned = sampleInput({ contest: { plan: null } });
    const rules = [{ inPlan: 'not-required' } as const, lower];
    expect(first(rules, unplanned)).toMatchObject({ ruleId: 'r1', level: '3' });
  });
  it('decides the same in whatever order the pack lists both', () => {
    const pack = packOf({}, lower);
    const turned = { ...pack, rules: pack.rules.toReversed() };
    expect(decidePromotion(turned, sampleInput())).toEqual(decidePromotion(pack, sampleInput()));
  });
});

describe('reading which rule replaces which', () => {
  const flaws = (...rules: readonly Partial<PromotionRule>[]) => {
    const read = readRulePack(JSON.parse(JSON.stringify(packOf(...rules))));
    return read.ok ? [] : (read.refusal.issues ?? []).map(({ at, code }) => `${at} ${code}`);
  };
  it('takes a chain', () => {
    expect(flaws({}, { insteadOf: ['r1'] }, { insteadOf: ['r2', 'r1'] })).toEqual([]);
  });
  it('refuses a rule the pack does not have', () => {
    expect(flaws({ insteadOf: ['r2'] })).toEqual(['rules[0].insteadOf[0] rule-pack.no-such-rule']);
  });
  it('refuses a rule that replaces itself, and a circle of them', () => {
    expect(flaws({ insteadOf: ['r1'] })).toEqual(['rules[0].insteadOf rule-pack.circular']);
    expect(flaws({ insteadOf: ['r2'] }, { insteadOf: ['r3'] }, { insteadOf: ['r1'] })).toEqual([
      'rules[0].insteadOf rule-pack.circular',
      'rules[1].insteadOf rule-pack.circular',
      'rules[2].insteadOf rule-pack.circular',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { decidePromotion } from './decide.ts';
import { explainDecision } from './explain.ts';
import type { Level } from './ladder.ts';
import type { AgeBand, PersonFacts, ResultFacts } from './promotion-input.ts';
import type { Condition, PromotionRule } from './promotion-rule.ts';
import { holds, sampleInput } from './sample/sample-input.ts';
import { packOf } from './sample/sample-pack.ts';

type Facts = { readonly result?: Partial<ResultFacts>; readonly person?: Partial<PersonFacts> };
const decide = (rule: Partial<PromotionRule>, facts: Facts = {}) =>
  decidePromotion(packOf(rule), sampleInput(facts));
const first = (when: Condition, facts: Facts = {}) => {
  const [decision] = decide({ when }, facts);
  if (!decision) throw new Error('No decision was made.');
  return decision;
};
const said = (when: Condition, facts: Facts = {}) => {
  const decision = first(when, facts);
  return [explainDecision(decision, 'zh'), explainDecision(decision, 'en')];
};
const holding = (level: Level, occupation?: string) => ({
  person: { holdings: [holds(level, occupation)] },
});
const aged = (from: number, to = from): Facts => ({ person: { age: { from, to } } });
const rankOne: Condition = { kind: 'rank', from: 1, to: 1 };

describe('a rule for holders of 四级 and above', () => {
  const when = { kind: 'held', atLeast: '4' } as const;
  it.each([
    ['5', 'refused'],
    ['4', 'granted'],
    ['2', 'granted'],
  ] as const)('asks a holder of level %s: %s', (level, outcome) => {
    expect(first(when, holding(level)).outcome).toBe(outcome);
  });
  it('counts the same occupation only, and not what this very entry gave', () => {
    expect(first(when, holding('2', '6-99-99-99')).reason).toBe('holds-none');
    const own = { person: { holdings: [{ ...holds('3'), fromEntryId: 'entry-1' }] } };
    expect(first(when, own).reason).toBe('holds-none');
  });
  it('says what was held and what was asked', () => {
    expect(said(when)).toEqual([
      '市级一类职工组第 3 名，未持有本职业等级，要求四级/中级工及以上，不予晋升。',
      'Rank 3 in the worker group of a city class 1 contest: held no level in this occupation; Level 4 (intermediate worker) or above asked; no promotion.',
    ]);
    expect(said(when, holding('5'))[0]).toBe(
      '市级一类职工组第 3 名，原持五级/初级工，要求四级/中级工及以上，不予晋升。',
    );
    expect(said(when, holding('4'))[0]).toBe(
      '市级一类职工组第 3 名（持有四级/中级工及以上），原持四级/中级工，拟晋升三级/高级工。',
    );
  });
});

describe('a rule for those who went on to the final', () => {
  const when = { kind: 'stage', atLeast: 'final' } as const;
  const reached = (stage: ResultFacts['stage']): Facts =>
    stage === undefined ? {} : { result: { stage } };
  it.each([
    ['final', 'granted', 'stage'],
    ['semi-final', 'refused', 'stage'],
    ['heat', 'refused', 'stage'],
    [null, 'refused', 'stage-unknown'],
    [undefined, 'refused', 'stage-unknown'],
  ] as const)('asks who came to %s: %s', (stage, outcome, reason) => {
    expect(first(when, reached(stage))).toMatchObject({ outcome, reason });
  });
  it('does not take "not known" for "no"', () => {
    expect(said(when)).toEqual([
      '市级一类职工组第 3 名，是否进入决赛不详，暂不晋升。',
      'Rank 3 in the worker group of a city class 1 contest: not known whether the final was reached; no promotion yet.',
    ]);
    expect(said(when, reached('heat'))[0]).toBe(
      '市级一类职工组第 3 名，止于预赛，未进入决赛，不予晋升。',
    );
  });
});

describe('a rule for an age at the contest', () => {
  const adults = { kind: 'age', from: 18, to: null } as const;
  const youth = { kind: 'age', from: 16, to: 35 } as const;
  const age = (condition: Condition, band: AgeBand | null) =>
    first(condition, { person: { age: band } });
  it.each([
    [17, 'refused'],
    [18, 'granted'],
    [90, 'granted'],
  ])('with a lower end asks who is %i: %s', (years, outcome) => {
    expect(first(adults, aged(years)).outcome).toBe(outcome);
  });
  it.each([
    [15, 'refused'],
    [16, 'granted'],
    [35, 'granted'],
    [36, 'refused'],
  ])('with both ends, inclusive, asks who is %i: %s', (years, outcome) => {
    expect(first(youth, aged(years)).outcome).toBe(outcome);
  });
  it('is open while only a band is known that lies across an end', () => {
    expect(age(adults, { from: 17, to: 18 }).reason).toBe('age-unknown');
    expect(age(adults, { from: 18, to: 19 })).toMatchObject({ outcome: 'granted', reason: 'age' });
    expect(age(youth, { from: 35, to: 36 }).reason).toBe('age-unknown');
    expect(age(youth, { from: 36, to: 37 }).reason).toBe('age');
    expect(age(adults, null).reason).toBe('age-unknown');
  });
  it('says what was asked and never how old somebody is', () => {
    expect(said(adults)[0]).toBe('市级一类职工组第 3 名，年龄不详，要求年满 18 周岁，暂不晋升。');
    expect(said(adults, aged(17))[0]).toBe('市级一类职工组第 3 名，不满 18 周岁，不予晋升。');
    expect(said(youth, aged(36))).toEqual([
      '市级一类职工组第 3 名，年龄不在 16 至 35 周岁之间，不予晋升。',
      'Rank 3 in the worker group of a city class 1 contest: not 16 to 35 years old; no promotion.',
    ]);
    expect(said({ kind: 'age', from: 0, to: 35 }, aged(20))[1]).toContain('(at most 35 years old)');
    expect(JSON.stringify(first(adults, aged(53)).reasons)).not.toContain('53');
  });
});

describe('what is not known among several conditions', () => {
  const unknown = { kind: 'stage', atLeast: 'final' } as const;
  const third: Condition = { kind: 'rank', from: 1, to: 3 };
  const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
  const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
  it('stays open where all else is met, and is no matter where something failed', () => {
    expect(first(all(third, unknown)).reasons.map(({ code }) => code)).toEqual(['stage-unknown']);
    expect(first(all(rankOne, unknown)).reasons.map(({ code }) => code)).toEqual(['rank']);
  });
  it('is no matter where something else is enough, and stays open where nothing is', () => {
    expect(first(any(unknown, third)).outcome).toBe('granted');
    expect(first(any(unknown, rankOne)).reasons.map(({ code }) => code)).toEqual(['stage-unknown']);
  });
  it('is told before a condition missed for good, and does not stop a rule that gives', () => {
    const open: Partial<PromotionRule> = { when: unknown, grant: { kind: 'level', level: '1' } };
    const [refused] = decidePromotion(packOf({ when: rankOne }, open), sampleInput());
    expect(refused).toMatchObject({ ruleId: 'r2', reason: 'stage-unknown' });
    const [given] = decidePromotion(packOf({}, open), sampleInput());
    expect(given).toMatchObject({ ruleId: 'r1', outcome: 'granted', level: '3' });
    expect(given?.passedOver).toMatchObject([
      { ruleId: 'r2', reasons: [{ code: 'stage-unknown' }] },
    ]);
  });
  it('keeps a title and leave to apply open, too', () => {
    const title = {
      key: 'test-title',
      name: { zh: '测试技术能手', en: 'Test Skill Master' },
      when: { kind: 'age', from: 0, to: 35 } as const,
      quota: null,
      oncePerLifetime: true,
    };
    const [, nominated] = decide({ title });
    expect(nominated && explainDecision(nominated, 'zh')).toBe(
      '市级一类职工组第 3 名，年龄不详，要求年龄不超过 35 周岁，暂不推荐测试技术能手。',
    );
    const [, applied] = decide({ when: unknown, grant: { kind: 'none' }, mayApplyFor: '2' });
    expect(applied).toMatchObject({ outcome: 'refused', reason: 'stage-unknown', level: null });
    expect(applied && explainDecision(applied, 'en')).toMatch(/may not apply yet\.$/);
    // Eleventh, and too old or not: nobody is refused a title that was out of reach.
    expect(decide({ title }, { result: { rank: 11 } })).toHaveLength(1);
  });
});

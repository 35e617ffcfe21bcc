import { describe, expect, it } from 'vitest';
import { decidePromotion } from '../decide.ts';
import { explainDecision } from '../explain.ts';
import type { PromotionInput } from '../promotion-input.ts';
import { readRulePack } from '../read-rule-pack.ts';
import { holds, inTier, planned, sampleInput } from '../sample/sample-input.ts';
import { tianjin2024 } from './tianjin-2024.ts';

const level = (input: PromotionInput) => {
  const decision = decidePromotion(tianjin2024, input)[0];
  if (!decision) throw new Error('No decision was made.');
  return decision;
};
const sentence = (input: PromotionInput) => explainDecision(level(input), 'zh');
const english = (input: PromotionInput) => explainDecision(level(input), 'en');

describe('天津 2024: the worked decisions', () => {
  it('gives level 2 to a worker without a certificate who came third in a city class 1 contest', () => {
    const input = sampleInput();
    expect(level(input)).toMatchObject({
      outcome: 'granted',
      level: '2',
      held: null,
      effect: 'first',
      issue: 'certificate',
      ruleId: 'tianjin-2024-city-1-worker',
      ruleVersion: 1,
      reason: 'rank',
    });
    expect(sentence(input)).toBe(
      '市级一类职工组第 3 名（前 10 名），原无本职业等级，拟晋升二级/技师。',
    );
    expect(english(input)).toBe(
      'Rank 3 in the worker group of a city class 1 contest (top 10): held no level in this occupation; proposed for Level 2 (technician).',
    );
  });

  it('gives level 1 to the same worker who already holds level 2', () => {
    const input = sampleInput({ person: { holdings: [holds('2')] } });
    expect(level(input)).toMatchObject({ outcome: 'granted', level: '1', effect: 'raises' });
    expect(sentence(input)).toBe(
      '市级一类职工组第 3 名（前 10 名），原持二级/技师，拟晋升一级/高级技师。',
    );
  });

  it('gives level 3 to a student in the same place', () => {
    const input = sampleInput({ result: { group: 'student' } });
    expect(level(input)).toMatchObject({ outcome: 'granted', level: '3' });
  });

  it('raises the sixth of a district contest from level 3 to level 2', () => {
    const input = sampleInput({
      contest: inTier('district'),
      result: { rank: 6 },
      person: { holdings: [holds('3')] },
    });
    expect(level(input)).toMatchObject({ outcome: 'granted', level: '2' });
    expect(sentence(input)).toBe(
      '区级职工组第 6 名（前 6 名），原持三级/高级工，拟晋升二级/技师。',
    );
  });

  it('gives nothing for a second win in the year', () => {
    const input = sampleInput({ person: { yearGrants: [{ year: 2024, entryId: 'entry-0' }] } });
    expect(level(input)).toMatchObject({ outcome: 'refused', level: null, reason: 'year-limit' });
    expect(sentence(input)).toBe(
      '市级一类职工组第 3 名（前 10 名），原无本职业等级，2024 年度已因竞赛晋升 1 次，达到每人每年 1 次的限额，不再晋升。',
    );
  });

  it('gives nothing to the fourth of twelve in an enterprise contest, since 33 % is more than 30 %', () => {
    const input = sampleInput({ contest: inTier('enterprise'), result: { rank: 4 } });
    const decision = level(input);
    expect(decision).toMatchObject({ outcome: 'refused', level: null, reason: 'percentile' });
    expect(decision.reasons).toEqual([
      {
        code: 'percentile',
        params: {
          met: false,
          rank: 4,
          base: 'started',
          count: 12,
          share: '100/3',
          above: '0',
          upTo: '30',
          rounding: 'down',
          exactPlaces: '3.6',
          firstPlace: 1,
          lastPlace: 3,
        },
      },
    ]);
    expect(sentence(input)).toBe(
      '企业级职工组第 4 名，占 12 名实际参赛选手的 33.33%，不在前 30% 之内（3.6 名，舍去小数取前 3 名），不予晋升。',
    );
    expect(english(input)).toBe(
      'Rank 4 in the worker group of an enterprise contest: at 33.33 % of 12 starters, outside the top 30 % (3.6 places, rounded down: top 3); no promotion.',
    );
  });

  it('gives level 4 to the third of the same twelve', () => {
    const input = sampleInput({ contest: inTier('enterprise') });
    expect(level(input)).toMatchObject({ outcome: 'granted', level: '4' });
    expect(sentence(input)).toBe(
      '企业级职工组第 3 名（12 名实际参赛选手的前 30%：3.6 名，舍去小数取前 3 名），原无本职业等级，拟晋升四级/中级工。',
    );
  });
});

describe('天津 2024: what else the rows say', () => {
  it('makes the first worker of a city class 1 contest eligible for nomination, not titled', () => {
    const decisions = decidePromotion(tianjin2024, sampleInput({ result: { rank: 1 } }));
    expect(decisions.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['level', 'granted'],
      ['title', 'nominable'],
    ]);
    expect(decisions.map((decision) => explainDecision(decision, 'zh'))).toEqual([
      '市级一类职工组第 1 名（前 10 名），原无本职业等级，拟晋升二级/技师。',
      '市级一类职工组第 1 名（限第 1 名），符合天津市技术能手推荐条件。',
    ]);
  });

  it('nominates nobody else and refuses nobody for it', () => {
    const decisions = decidePromotion(tianjin2024, sampleInput({ result: { rank: 2 } }));
    expect(decisions.map(({ kind }) => kind)).toEqual(['level']);
  });

  it.each([
    ['city class 1, holding level 1', 'city', '1', '1'],
    ['city class 2, holding level 2', 'city', '2', '2'],
    ['enterprise, holding level 3', 'enterprise', 'general', '3'],
  ] as const)('stops at the level its row names: %s', (_, tier, contestClass, held) => {
    const input = sampleInput({
      contest: inTier(tier, contestClass),
      person: { holdings: [holds(held)] },
    });
    expect(level(input)).toMatchObject({ outcome: 'refused', reason: 'at-ceiling' });
  });

  it('gives a student who already holds the level nothing', () => {
    const input = sampleInput({
      result: { group: 'student', rank: 2 },
      person: { holdings: [holds('3')] },
    });
    expect(level(input)).toMatchObject({ outcome: 'refused', reason: 'already-held' });
    expect(sentence(input)).toBe(
      '市级一类学生组第 2 名（前 10 名），原持三级/高级工，不低于本项可晋升的三级/高级工，不再晋升。',
    );
  });

  it('treats a city general contest like class 1', () => {
    const contest = { contestClass: 'general', plan: planned('city', 'general') } as const;
    const input = sampleInput({ contest });
    expect(level(input)).toMatchObject({ outcome: 'granted', level: '2' });
    expect(sentence(input)).toContain('市级综合职工组第 3 名');
  });

  it('says nothing on provincial contests', () => {
    const input = sampleInput({ contest: inTier('province') });
    expect(level(input)).toMatchObject({ outcome: 'refused', reason: 'no-rule', ruleId: null });
  });

  it('is a valid pack: JSON read back is the pack itself', () => {
    const read = readRulePack(JSON.parse(JSON.stringify(tianjin2024)));
    expect(read).toEqual({ ok: true, value: tianjin2024 });
  });
});

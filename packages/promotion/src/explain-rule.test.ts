import { describe, expect, it } from 'vitest';
import { explainCondition, explainRule, partsOfRule } from './explain-rule.ts';
import type { PromotionRule } from './promotion-rule.ts';
import { COLLECTED_PACKS } from './rule-pack/catalogue.ts';
import { tianjin2024 } from './rule-pack/tianjin-2024.ts';

const [first] = tianjin2024.rules as [PromotionRule];

describe('a rule in words', () => {
  it('says in one sentence who gets what', () => {
    expect(explainRule(first, 'zh')).toBe(
      '市级综合、一类竞赛，职工组，前 10 名：晋升二级/技师；已有该等级的再晋升一级；可推荐“天津市技术能手”（第 1 名；每人限一次）。',
    );
    expect(explainRule(first, 'en')).toBe(
      'A city contest (general or class 1), worker group, the top 10: promoted to Level 2 (technician); who holds it already: one level more; may be nominated: Tianjin Skill Master (天津市技术能手) (rank 1; once per person).',
    );
  });
  it('says under which terms, and who approves', () => {
    const { terms, approval } = partsOfRule(first, 'zh');
    expect(terms).toEqual(['最高到一级/高级技师', '每人每年限 1 次', '竞赛须列入年度计划']);
    expect(approval).toBe('由天津市人力资源和社会保障局核准');
  });
  it('says of whom a percentage is counted, and where nobody said so', () => {
    const open = {
      kind: 'percentile',
      above: '20',
      upTo: '40',
      base: null,
      rounding: null,
    } as const;
    expect(explainCondition(open, 'zh')).toBe('前 20% 至 40%（基数未定，取整办法未定）');
    const settled = { ...open, above: '0', base: 'started', rounding: 'down' } as const;
    expect(explainCondition(settled, 'zh')).toBe('前 40%（以实际参赛选手为基数，舍去小数）');
  });
  it('says conditions inside conditions', () => {
    const score = (of: 'theory' | 'practical') => ({ kind: 'score', of, atLeast: '60' }) as const;
    const prize = { kind: 'award', atLeast: 'third-prize' } as const;
    const any = { kind: 'any', of: [prize, { kind: 'rank', from: 1, to: 3 }] } as const;
    const both = { kind: 'all', of: [score('theory'), any] } as const;
    expect(explainCondition(both, 'zh')).toBe(
      '理论成绩不低于 60 分，且（获三等奖及以上，或前 3 名）',
    );
    expect(explainCondition(both, 'en')).toBe(
      'theory mark at least 60 and (third prize or better or the top 3)',
    );
  });
  it('shows a gap where a number is still to be given', () => {
    expect(explainCondition({ kind: 'rank', from: 1, to: null }, 'zh')).toBe('前 … 名');
    const bands = [
      { from: 1, to: 20, places: 1 },
      { from: 21, to: null, places: null },
    ];
    expect(explainCondition({ kind: 'places', base: 'started', bands }, 'zh')).toBe(
      '名额之内：实际参赛选手1–20 人取 1 名，21 人以上取 … 名',
    );
  });
  it.each(COLLECTED_PACKS.flatMap(({ rules }) => rules))('says $id without a gap', (rule) => {
    for (const language of ['zh', 'en'] as const) {
      const said = JSON.stringify([explainRule(rule, language), partsOfRule(rule, language)]);
      expect(said).not.toMatch(/…|undefined|NaN/);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyConditions, anyEvidence, standardOf } from '../sample/standard.ts';
import { compareWithNational, lintStandard } from './compare-standards.ts';
import { eligibilityFor } from './eligibility.ts';
import { explainStandardFinding } from './explain-standard.ts';
import { CONDITIONS_OF } from './generation.ts';
import { subsumedClauses } from './implies.ts';
import type { Clause, LevelConditions, Requirement } from './occupation-standard.ts';

const clause = (id: string, ...requires: Requirement[]): Clause => ({
  id,
  text: { zh: '测试条件' },
  requires,
});
const held = (years: number, related = true): Requirement => ({
  kind: 'held',
  level: '5',
  years,
  related,
});
const hours = (count: number): Requirement => ({ kind: 'training', hours: count });
const level = (...oneOf: Clause[]): LevelConditions => ({ level: '4', oneOf });
const enterprise = (...levels: LevelConditions[]) => standardOf(levels, { kind: 'enterprise' });
const national = standardOf(CONDITIONS_OF.second);
const sentences = (...own: LevelConditions[]) =>
  compareWithNational(enterprise(...own), national).map((one) => explainStandardFinding(one, 'zh'));

describe('an enterprise standard beside the national one', () => {
  it('is in order where it asks for the same or more', () => {
    expect(sentences(...CONDITIONS_OF.second)).toEqual([]);
    expect(sentences(level(clause('e1', held(3), hours(80))))).toEqual([]);
    expect(sentences(level(clause('e1', held(2, false))))).toEqual([]);
  });
  it('is weaker where one alternative asks for less, and says which and what it lacks', () => {
    expect(sentences(level(clause('e1', held(2)), clause('e2', held(1), hours(400))))).toEqual([
      '四级/中级工的 e2 低于国家标准 4-held，缺少：持有本职业或相关职业五级/初级工及以上证书满 2 年。',
    ]);
  });
  it('is told that the national edition has no such level', () => {
    expect(sentences({ ...level(clause('e1', held(2))), level: '1' })).toEqual([
      '国家标准没有一级/高级技师。',
    ]);
  });
  it('may appoint 特级技师 and 首席技师 as it likes', () => {
    expect(sentences({ ...level(clause('e1', hours(1))), level: 'special' })).toEqual([]);
  });
  it('is not compared with another occupation', () => {
    const other = standardOf([], { occupation: { code: '6-99-99-02', name: { zh: '他' } } });
    const [finding] = compareWithNational(other, national);
    expect(finding && explainStandardFinding(finding, 'en')).toBe(
      'The standards are of different occupations: 6-99-99-02 and 6-99-99-01.',
    );
  });
  it('admits nobody for a level whom the national one would not, whenever nothing is found', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyConditions, anyConditions, anyEvidence, (own, nation, evidence) => {
        const [mine, theirs] = [enterprise(own), standardOf([nation])];
        if (compareWithNational(mine, theirs).length > 0) return;
        compared += 1;
        if (eligibilityFor(mine, '3', evidence).outcome !== 'met') return;
        expect(eligibilityFor(theirs, '3', evidence).outcome).toBe('met');
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

describe('a clause another clause makes idle', () => {
  it('is flagged, and is not an error', () => {
    const standard = standardOf([level(clause('c1', held(2)), clause('c2', held(3), hours(80)))]);
    expect(lintStandard(standard).map((one) => explainStandardFinding(one, 'zh'))).toEqual([
      '四级/中级工的 c2 不起作用：符合者都已符合 c1。',
    ]);
  });
  it('said twice in the same words is flagged once, the later one', () => {
    const twice = level(clause('c1', held(2)), clause('c2', held(2)));
    expect(subsumedClauses(twice).map((one) => one.clause.id)).toEqual(['c2']);
  });
  it('is not flagged in any generation', () => {
    for (const conditions of Object.values(CONDITIONS_OF).flat()) {
      expect(subsumedClauses(conditions)).toEqual([]);
    }
  });
  it('could be left out without admitting or refusing anybody', () => {
    fc.assert(
      fc.property(anyConditions, anyEvidence, (conditions, evidence) => {
        const idle = new Set(subsumedClauses(conditions).map((one) => one.clause));
        const kept = { ...conditions, oneOf: conditions.oneOf.filter((one) => !idle.has(one)) };
        const whole = eligibilityFor(standardOf([conditions]), '3', evidence).outcome === 'met';
        expect(eligibilityFor(standardOf([kept]), '3', evidence).outcome === 'met').toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });
});

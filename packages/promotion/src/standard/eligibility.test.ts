import { describe, expect, it } from 'vitest';
import { standardOf } from '../sample/standard.ts';
import { eligibilityFor } from './eligibility.ts';
import { type Evidence, NOTHING_KNOWN } from './evidence.ts';
import { explainEligibility } from './explain-standard.ts';
import { CONDITIONS_OF, type Generation } from './generation.ts';

const knownNothing: Evidence = {
  age: 30,
  yearsInOccupation: 0,
  yearsInRelated: 0,
  held: [],
  diplomas: [],
  trainingHours: 0,
  apprenticeshipDone: false,
  titles: [],
};
const under = (generation: Generation, level: '3' | '4', changes: Partial<Evidence>) =>
  eligibilityFor(standardOf(CONDITIONS_OF[generation]), level, { ...knownNothing, ...changes });
const holding = (level: '5' | '4' | '3', years: number, related = false): Partial<Evidence> => ({
  held: [{ level, years, related }],
});

describe('the three generations of conditions (M27)', () => {
  it.each([
    ['first', '4', holding('5', 3), 'unmet'],
    ['first', '4', holding('5', 4), 'met'],
    ['second', '4', holding('5', 2), 'met'],
    ['third', '4', holding('5', 2), 'unmet'],
    ['third', '4', holding('5', 3), 'met'],
    ['first', '3', holding('4', 4), 'unmet'],
    ['first', '3', holding('4', 5), 'met'],
    ['second', '3', holding('4', 4), 'met'],
    ['third', '3', holding('4', 4), 'met'],
    ['third', '4', { yearsInOccupation: 4 }, 'unmet'],
    ['third', '4', { yearsInOccupation: 2, yearsInRelated: 3 }, 'met'],
    ['first', '4', { yearsInOccupation: 40 }, 'unmet'],
    ['third', '3', { yearsInOccupation: 10 }, 'met'],
    ['third', '3', { titles: [{ grade: 'junior', years: 1 }] }, 'met'],
    ['third', '3', { titles: [{ grade: 'junior', years: 0 }] }, 'unmet'],
    ['third', '3', { titles: [{ grade: 'senior', years: 9 }], age: 15 }, 'unmet'],
  ] as const)(
    'the %s lets somebody apply for level %s: %o is %s',
    (edition, level, has, outcome) => {
      expect(under(edition, level, has).outcome).toBe(outcome);
    },
  );
  it('take a final-year student where the newest says so', () => {
    const diplomas = [
      { diploma: 'secondary-vocational', major: 'related', state: 'final-year' },
    ] as const;
    expect(under('third', '4', { diplomas }).by?.id).toBe('4-diploma');
    expect(under('second', '4', { diplomas }).outcome).toBe('unmet');
    const other = [{ ...diplomas[0], major: 'other' }] as const;
    expect(under('third', '4', { diplomas: other }).outcome).toBe('unmet');
  });
  it('count a higher certificate for a lower one, and a related occupation where it is named', () => {
    expect(under('third', '4', holding('3', 3)).outcome).toBe('met');
    expect(under('third', '4', holding('5', 3, true)).outcome).toBe('met');
  });
});

describe('what is not known', () => {
  it('is neither yes nor no, and named as what is to be proven', () => {
    const asked = eligibilityFor(standardOf(CONDITIONS_OF.second), '4', NOTHING_KNOWN);
    expect(asked.outcome).toBe('unknown');
    expect(explainEligibility(asked, 'zh')).toBe(
      '四级/中级工待补证明：4-held: 持有本职业或相关职业五级/初级工及以上证书满 2 年。',
    );
  });
  it('does not matter where another alternative is met', () => {
    expect(under('third', '4', { held: null, yearsInOccupation: 6 }).by?.id).toBe('4-years');
  });
  it('does not save an alternative that already fails', () => {
    const asked = under('third', '3', { age: 15, held: null, yearsInOccupation: null });
    expect(asked.outcome).toBe('unmet');
  });
  it('of related occupations does not take away years proven in the occupation itself', () => {
    expect(under('third', '4', { yearsInOccupation: 5, yearsInRelated: null }).outcome).toBe('met');
    expect(under('third', '4', { yearsInOccupation: 4, yearsInRelated: null }).outcome).toBe(
      'unknown',
    );
  });
});

describe('the sentence of an eligibility', () => {
  it('names the alternative that was met', () => {
    expect(explainEligibility(under('third', '3', { yearsInOccupation: 12 }), 'en')).toBe(
      'May apply for Level 3 (senior worker): 10 years of work in all (3-years).',
    );
  });
  it('names what each alternative lacks, and only that', () => {
    expect(explainEligibility(under('first', '3', holding('5', 9)), 'zh')).toBe(
      '不可申报三级/高级工，各项条件所缺：3-held: 持有本职业或相关职业四级/中级工及以上证书满 5 年。',
    );
    expect(explainEligibility(under('third', '3', holding('4', 3)), 'en')).toContain(
      '3-held-diploma: a higher vocational or bachelor or postgraduate diploma of this or a related major, or in its final year',
    );
  });
  it('says that a standard has no such level', () => {
    const asked = eligibilityFor(standardOf([]), '1', knownNothing);
    expect(asked.outcome).toBe('undefined');
    expect(explainEligibility(asked, 'zh')).toBe('本标准没有一级/高级技师。');
  });
});

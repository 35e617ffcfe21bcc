import { describe, expect, it } from 'vitest';
import { absent, sampleAssessment, samplePlan, scored } from '../sample/sample-assessment.ts';
import { decideAssessment } from './decide-assessment.ts';
import { explainAssessment } from './explain-assessment.ts';

const good = [scored('theory', '72.5'), scored('practical', '80')];
const decided = (...given: Parameters<typeof sampleAssessment>) => {
  const decision = decideAssessment(sampleAssessment(...given));
  const say = (language: 'zh' | 'en') => explainAssessment(decision, language);
  return { decision, zh: say('zh'), en: say('en') };
};
const candidate = sampleAssessment([]).candidate;
const welder = (level: '5' | '3' | '2', fromEntryId: string | null = null) => ({
  holdings: [{ occupationCode: '6-18-02-04', level, fromEntryId }],
});

describe('what follows from a signed summary', () => {
  it('is the level where every part is passed, and its sentence says with what', () => {
    const { decision, zh, en } = decided(good);
    expect(decision).toMatchObject({ outcome: 'granted', level: '3', issue: 'certificate' });
    expect(decision.approval).toMatchObject({ kind: 'offices' });
    expect(zh).toBe(
      '理论知识 72.5 分，达到合格线 60 分；操作技能 80 分，达到合格线 60 分；各部分均合格，认定为三级/高级工。',
    );
    expect(en).toBe(
      'Theory 72.5, pass mark 60 reached; Practical 80, pass mark 60 reached. Every part is passed: Level 3 (senior worker) is granted.',
    );
  });
  it('is nothing below a pass mark, with the last day of the retake', () => {
    const { decision, zh, en } = decided([scored('theory', '55'), scored('practical', '80')]);
    expect(decision).toMatchObject({ outcome: 'refused', level: null, issue: 'nothing' });
    expect(zh).toContain('理论知识 55 分，低于合格线 60 分，2027-11-02 及以前可补考一次');
    expect(en).toContain('Theory 55, below the pass mark 60; one retake until 2027-11-02');
  });
  it('tells absence from failure', () => {
    const { decision, zh } = decided([absent('theory'), scored('practical', '80')]);
    expect(decision.reason).toBe('assessment-absent');
    expect(zh).toContain('理论知识缺考');
    expect(zh).not.toContain('低于');
  });
  it('is nothing where the condition of the standard is not met, or was not proven', () => {
    const with_ = (eligibility: 'unmet' | 'unknown') =>
      decided(good, { candidate: { ...candidate, eligibility } });
    expect(with_('unmet').zh).toBe('不符合职业标准规定的三级/高级工申报条件，不予认定。');
    expect(with_('unknown').zh).toBe('三级/高级工的申报条件尚未证明，不予认定。');
    expect(with_('unknown').decision.outcome).toBe('refused');
  });
  it('is never a level at or below the one held', () => {
    expect(decided(good, { person: welder('3') }).decision.reason).toBe('already-held');
    expect(decided(good, { person: welder('2') }).decision.outcome).toBe('refused');
    expect(decided(good, { person: welder('5') }).decision).toMatchObject({
      outcome: 'granted',
      effect: 'raises',
    });
  });
  it('decided again, does not stumble over its own fruit', () => {
    expect(decided(good, { person: welder('3', 'c') }).decision.outcome).toBe('granted');
  });
  it('of a 职业资格 is listed for the office, never printed (M23)', () => {
    const plan = samplePlan();
    const listed = { ...plan, occupation: { ...plan.occupation, route: 'qualification' as const } };
    expect(decided(good, { plan: listed }).decision.issue).toBe('office-list');
  });
  it('of who withdrew is nothing, whatever the marks', () => {
    const { decision, en } = decided(good, { candidate: { ...candidate, withdrawn: true } });
    expect(decision.outcome).toBe('refused');
    expect(en).toBe('The candidate withdrew from the batch: nothing is granted.');
  });
  it('is the same for the same input, and keeps that input', () => {
    const input = sampleAssessment(good);
    expect(decideAssessment(input)).toEqual(decideAssessment(structuredClone(input)));
    expect(decideAssessment(decideAssessment(input).inputs)).toEqual(decideAssessment(input));
  });
});

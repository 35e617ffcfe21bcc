import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absent,
  practical,
  review,
  samplePlan,
  scored,
  theory,
} from '../sample/sample-assessment.ts';
import { flawOfPlan } from './assessment-plan.ts';
import { type Attempt, flawOfAttempt, isPass, retakeUntil } from './attempt.ts';
import { judgeAssessment } from './outcome.ts';

const parts = [theory, practical];
const codeOf = (wish: Attempt, standing: readonly Attempt[], of = parts) =>
  flawOfAttempt(of, wish, standing)?.code;
const outcomeOf = (attempts: readonly Attempt[], of = parts) => judgeAssessment(of, attempts);

describe('a plan', () => {
  it('stands with a level between 五级 and 一级, days in order and a pass mark for each part', () => {
    expect(flawOfPlan(samplePlan())).toBeUndefined();
  });
  it.each([
    ['a level nobody is assessed for', { level: 'special' }, 'assessment.level-not-assessed'],
    ['an end before its beginning', { to: '2026-10-31' }, 'assessment.ends-before-it-begins'],
    ['no part', { parts: [] }, 'assessment.no-part'],
    ['the same part twice', { parts: [theory, theory] }, 'assessment.part-twice'],
    ['a pass mark of nothing', { parts: [{ ...theory, passMark: '0' }] }, 'assessment.pass-mark'],
    ['a pass mark above 100', { parts: [{ ...theory, passMark: '101' }] }, 'assessment.pass-mark'],
    ['no number', { parts: [{ ...theory, passMark: 'sixty' }] }, 'assessment.pass-mark'],
  ] as const)('is refused with %s', (_, change, code) => {
    expect(flawOfPlan(samplePlan(change))?.code).toBe(code);
  });
});

describe('an assessment is passed', () => {
  it('where every part reaches its pass mark, to the point', () => {
    const passed = outcomeOf([scored('theory', '60'), scored('practical', '60')]);
    expect(passed.outcome).toBe('passed');
    const below = outcomeOf([scored('theory', '59.999'), scored('practical', '100')]);
    expect(below.outcome).toBe('failed');
  });
  it('with exact marks: 180/3 reaches 60', () => {
    const exact = outcomeOf([scored('theory', '180/3'), scored('practical', '60.0')]);
    expect(exact.outcome).toBe('passed');
  });
  it('never on the average: a part of 100 does not carry one of 59', () => {
    const { outcome } = outcomeOf([scored('theory', '59'), scored('practical', '100')]);
    expect(outcome).toBe('failed');
  });
});

describe('absence', () => {
  it('is no failure and opens no retake', () => {
    const { outcome, parts: found } = outcomeOf([absent('theory'), scored('practical', '80')]);
    expect(outcome).toBe('absent');
    expect(found[0]).toMatchObject({ state: 'absent', retakeUntil: null });
  });
  it('says nothing of somebody whose other part failed: that is a failure', () => {
    expect(outcomeOf([absent('theory'), scored('practical', '1')]).outcome).toBe('failed');
  });
  it('uses up nothing: absent at the retake, the retake stays open until its day', () => {
    const attempts = [
      scored('theory', '50'),
      absent('theory', { attempt: 2, on: '2027-01-05' }),
      scored('practical', '80'),
    ];
    expect(outcomeOf(attempts).parts[0]).toMatchObject({
      state: 'failed',
      retakeUntil: '2027-11-02',
    });
  });
  it('has no mark', () => {
    expect(codeOf(absent('theory', { score: '10' }), [])).toBe('assessment.absent-with-mark');
  });
  it('leaves a part without any entry open', () => {
    expect(outcomeOf([scored('theory', '80')]).outcome).toBe('open');
  });
});

describe('the one retake', () => {
  const failed = scored('theory', '50', { on: '2026-11-02' });
  const retake = (on: string, score = '70') => scored('theory', score, { attempt: 2, on });

  it('is open for a year, the last day included', () => {
    expect(retakeUntil('2026-11-02')).toBe('2027-11-02');
    expect(codeOf(retake('2027-11-02'), [failed])).toBeUndefined();
    expect(codeOf(retake('2027-11-03'), [failed])).toBe('assessment.retake-too-late');
  });
  it('ends on 28 February for who failed on the 29th', () => {
    expect(retakeUntil('2028-02-29')).toBe('2029-02-28');
  });
  it('comes after the failure', () => {
    expect(codeOf(retake('2026-11-02'), [failed])).toBe('assessment.retake-before-first');
    expect(codeOf(retake('2026-12-01'), [])).toBe('assessment.retake-without-first');
    expect(codeOf(retake('2026-12-01'), [absent('theory')])).toBe(
      'assessment.retake-without-first',
    );
  });
  it('is for a part that failed, not for a better mark', () => {
    expect(codeOf(retake('2026-12-01'), [scored('theory', '60')])).toBe(
      'assessment.retake-of-passed',
    );
  });
  it('is the last: there is no third sitting', () => {
    const third = scored('theory', '70', { attempt: 3, on: '2026-12-20' });
    expect(codeOf(third, [failed, retake('2026-12-01', '40')])).toBe('assessment.no-more-retakes');
    const after = outcomeOf([failed, retake('2026-12-01', '40'), scored('practical', '80')]);
    expect(after.parts[0]).toMatchObject({ state: 'failed', retakeUntil: null });
  });
  it('passed, passes the assessment', () => {
    const attempts = [failed, retake('2026-12-01'), scored('practical', '80')];
    expect(outcomeOf(attempts).outcome).toBe('passed');
  });
  it('takes along a passed part that does not carry over', () => {
    const three = [theory, practical, review];
    const before = [failed, scored('practical', '80'), scored('review', '90')];
    expect(outcomeOf(before, three).parts[2]?.state).toBe('passed');
    const after = outcomeOf([...before, retake('2026-12-01')], three);
    expect(after.parts.map(({ state }) => state)).toEqual(['passed', 'passed', 'again']);
    expect(after.outcome).toBe('failed');
    const again = scored('review', '61', { attempt: 2, on: '2026-12-02' });
    expect(codeOf(again, before, three)).toBeUndefined();
    expect(outcomeOf([...before, retake('2026-12-01'), again], three).outcome).toBe('passed');
  });
  it('keeps a first sitting from being corrected into a pass underneath it', () => {
    const standing = [failed, retake('2026-12-01')];
    expect(codeOf(scored('theory', '65'), standing)).toBe('assessment.retake-of-passed');
    expect(codeOf(scored('theory', '55'), standing)).toBeUndefined();
  });
});

describe('whatever was entered', () => {
  const mark = fc.integer({ min: 0, max: 10_000 }).map((cents) => `${cents}/100`);
  const three = [theory, practical, review];
  const attempt = fc.record({
    part: fc.constantFrom(...three.map(({ key }) => key)),
    attempt: fc.constantFrom(1, 2),
    state: fc.constantFrom('scored' as const, 'absent' as const),
    score: mark,
    on: fc.constantFrom('2026-11-02', '2026-12-01', '2027-11-02'),
  });
  const attempts = fc
    .uniqueArray(attempt, { selector: (one) => `${one.part}${one.attempt}`, maxLength: 6 })
    .map((all) => all.map((one) => (one.state === 'absent' ? { ...one, score: null } : one)));

  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(
        attempts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(judgeAssessment(three, shuffled)).toEqual(judgeAssessment(three, all));
        },
      ),
      { numRuns: 2_000 },
    );
  });
  it('nobody passes with a part below its mark, unless its own retake reached it', () => {
    fc.assert(
      fc.property(attempts, (all) => {
        const { outcome } = judgeAssessment(three, all);
        const reached = three.every((part) => {
          const own = all.filter((one) => one.part === part.key && one.state === 'scored');
          const last = own.find((one) => one.attempt === 2) ?? own[0];
          return last !== undefined && isPass(part, last);
        });
        if (outcome === 'passed') expect(reached).toBe(true);
        if (!reached) expect(outcome).not.toBe('passed');
      }),
      { numRuns: 2_000 },
    );
  });
});

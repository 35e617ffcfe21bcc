import { describe, expect, it } from 'vitest';
import { practical, samplePlan, scored, theory } from '../sample/sample-assessment.ts';
import { type BatchState, lacksOf } from './before-signature.ts';
import { type Assessed, flawOfSeat, mayEvaluate, type Seat, unrotated } from './evaluator.ts';
import { judgeAssessment } from './outcome.ts';

const seat = (personId: string, change: Partial<Seat> = {}): Seat => ({
  personId,
  role: 'evaluator',
  isLeader: false,
  grade: 'evaluator',
  organisationId: 'school',
  parts: ['theory', 'practical'],
  ...change,
});
const watcher = (personId: string): Seat =>
  seat(personId, { role: 'supervisor', grade: null, parts: [] });
const candidate = (change: Partial<Assessed> = {}): Assessed => ({
  candidateId: 'c1',
  personId: 'p1',
  organisationId: 'works',
  kin: [],
  ...change,
});
const plan = samplePlan();
const codeOf = (one: Seat, others: readonly Seat[] = [], candidates = [candidate()], of = plan) =>
  flawOfSeat(one, of, others, candidates)?.code;

describe('who may evaluate', () => {
  it('考评员 assess 五级 to 三级, 高级考评员 二级 and 一级 too', () => {
    const levels = ['5', '4', '3', '2', '1'] as const;
    expect(levels.map((level) => mayEvaluate('evaluator', level))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(levels.every((level) => mayEvaluate('senior-evaluator', level))).toBe(true);
    expect(codeOf(seat('e'), [], [], samplePlan({ level: '2' }))).toBe('assessment.grade-too-low');
  });
  it('nobody of a candidate’s own unit, no kin, and nobody themselves', () => {
    expect(codeOf(seat('e'))).toBeUndefined();
    expect(codeOf(seat('e', { organisationId: 'works' }))).toBe('assessment.recused-unit');
    expect(codeOf(seat('e'), [], [candidate({ kin: ['e'] })])).toBe('assessment.recused-kin');
    expect(codeOf(seat('p1'))).toBe('assessment.recused-self');
  });
  it('no unit on file is no tie', () => {
    const unknown = candidate({ organisationId: null });
    expect(codeOf(seat('e', { organisationId: null }), [], [unknown])).toBeUndefined();
  });
  it('the supervisor is none of the evaluators, nor the other way round', () => {
    expect(codeOf(watcher('e'), [seat('e')])).toBe('assessment.supervisor-evaluates');
    expect(codeOf(seat('s'), [watcher('s')])).toBe('assessment.supervisor-evaluates');
  });
  it('a supervisor may watch colleagues, but no kin', () => {
    expect(codeOf({ ...watcher('s'), organisationId: 'works' })).toBeUndefined();
    expect(codeOf(watcher('s'), [], [candidate({ kin: ['s'] })])).toBe('assessment.recused-kin');
  });
  it('one leads', () => {
    const leads = { isLeader: true };
    expect(codeOf(seat('b', leads), [seat('a', leads)])).toBe('assessment.leader-twice');
    expect(codeOf(seat('a', leads), [seat('a', leads)])).toBeUndefined();
  });
  it('only for parts of this batch', () => {
    expect(codeOf(seat('e', { parts: ['welding'] }))).toBe('assessment.part-unknown');
  });
});

describe('rotation', () => {
  it('points out who sits the third time running with the same organisation', () => {
    expect(unrotated([seat('a'), seat('b')], [['a', 'b'], ['a']])).toEqual(['a']);
    expect(unrotated([seat('a')], [['a']])).toEqual([]);
    expect(unrotated([seat('a')], [['a'], [], ['a']])).toEqual([]);
  });
});

describe('before a summary is signed', () => {
  const findings = judgeAssessment(plan.parts, [scored('theory', '70'), scored('practical', '80')]);
  const whole: BatchState = {
    evaluatorsAtLeast: 2,
    parts: [theory, practical],
    seats: [
      { ...seat('a', { isLeader: true }), isSignedIn: true },
      { ...seat('b'), isSignedIn: true },
      { ...watcher('s'), isSignedIn: true },
    ],
    candidates: [{ isChecked: true, findings }],
    waitingCount: 0,
  };
  it('nothing is missing from a whole batch', () => {
    expect(lacksOf(whole)).toEqual([]);
  });
  it('an evaluator who has not signed in does not count', () => {
    const seats = whole.seats.map((one) =>
      one.personId === 'b' ? { ...one, isSignedIn: false } : one,
    );
    expect(lacksOf({ ...whole, seats })).toEqual([
      { code: 'evaluators-missing', part: 'theory', signedIn: 1, needed: 2 },
      { code: 'evaluators-missing', part: 'practical', signedIn: 1, needed: 2 },
    ]);
  });
  it('says everything at once: leader, supervisor, candidates, checks, results, second entries', () => {
    const nobody = { ...whole, seats: [], candidates: [] };
    expect(lacksOf(nobody).map(({ code }) => code)).toEqual([
      'evaluators-missing',
      'evaluators-missing',
      'leader-missing',
      'supervisor-missing',
      'nobody-enrolled',
    ]);
    const half = judgeAssessment(plan.parts, [scored('theory', '70')]);
    const candidates = [{ isChecked: false, findings: half }];
    expect(lacksOf({ ...whole, candidates, waitingCount: 2 })).toEqual([
      { code: 'eligibility-unchecked', count: 1 },
      { code: 'results-missing', part: 'practical', count: 1 },
      { code: 'second-entry-missing', count: 2 },
    ]);
  });
});

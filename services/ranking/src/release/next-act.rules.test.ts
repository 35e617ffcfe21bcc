import { describe, expect, it } from 'vitest';
import { nextAct, type Way } from './next-act.rules.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));
const head = {
  resultId: 'r',
  version: 1,
  revision: 1,
  state: 'PROVISIONAL',
  pageHash: 'h',
  submittedBy: 'chief',
  approvedAt: null,
  releasedAt: null,
  noticeUntil: null,
  finalisedAt: null,
} as const;
const approved = { ...head, approvedAt: at(1) };
const noticed = { ...approved, state: 'PUBLIC_NOTICE', noticeUntil: at(9) } as const;
const final = { ...noticed, state: 'FINAL', finalisedAt: at(9) } as const;
const way: Way = {
  isCalledOff: false,
  results: [],
  done: [],
  plan: { steps: [] },
  objections: [],
  isReady: true,
  isSame: true,
  now: at(5),
};
const next = (change: Partial<Way>) => nextAct({ ...way, ...change });
const done = (...steps: readonly ('ceremony' | 'notice' | 'taken-down')[]) =>
  steps.map((step) => ({ step, happenedAt: at(2) }));
const plan = { steps: ['ceremony', 'notice'] } as const;

describe('what comes next', () => {
  it('is nothing where the event was called off', () => {
    expect(next({ isCalledOff: true, results: [noticed] }).act).toBe('called-off');
  });
  it('is the ranking handed in, as soon as nothing is missing', () => {
    expect(next({ isReady: false }).act).toBe('wait-for-marks');
    expect(next({})).toMatchObject({ act: 'submit', offices: ['chief-judge', 'organiser'] });
  });
  it('is the approval, by somebody else', () => {
    expect(next({ results: [head] })).toMatchObject({ act: 'approve', notBy: 'chief' });
  });
  it('is handing in anew where marks changed before the release', () => {
    expect(next({ results: [head], isSame: false }).act).toBe('submit');
    expect(next({ results: [approved], isSame: false, plan }).act).toBe('submit');
  });
  it('is the next step of the release', () => {
    expect(next({ results: [approved], plan })).toMatchObject({ act: 'release', step: 'ceremony' });
    expect(next({ results: [approved], plan, done: done('ceremony') }).step).toBe('notice');
  });
  it('in the notice is an answer, an amendment, time, or the end', () => {
    const one = (state: 'filed' | 'upheld') => [{ state, resultId: 'r' }];
    expect(next({ results: [noticed], objections: one('filed') }).act).toBe('answer');
    expect(next({ results: [noticed], objections: one('upheld') }).act).toBe('amend');
    expect(next({ results: [noticed], isSame: false }).act).toBe('amend');
    expect(next({ results: [noticed] })).toMatchObject({ act: 'wait', from: at(9) });
    expect(next({ results: [noticed], now: at(9) }).act).toBe('finalise');
  });
  it('after the end is what is left of the release, and taking the notice down', () => {
    const late = { steps: ['notice', 'ceremony'] } as const;
    const all = done('ceremony', 'notice');
    expect(next({ results: [final], plan, done: all }).act).toBe('take-down');
    expect(next({ results: [final], plan, done: [...all, ...done('taken-down')] }).act).toBe(
      'done',
    );
    // An amendment goes by its notice alone.
    expect(next({ results: [final], plan: late, done: done('notice') }).act).toBe('take-down');
    expect(next({ results: [final], isSame: false }).act).toBe('amend');
  });
});

import { describe, expect, it } from 'vitest';
import type { NewOfficial } from './official.body.ts';
import { flawOfOfficials, mayAssess, type Registered, standingOf } from './official.rules.ts';

const asked = { occupationCode: 'X', taskLevel: '3', day: '2026-11-22', judgeLevel: '2' } as const;
const registered = (change: Partial<Registered> = {}): Registered => ({
  kind: 'judge',
  title: null,
  qualifications: [{ occupationCode: 'X', level: '2' }],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  ...change,
});
const level = (held: '1' | '2' | '3' | null) => ({
  qualifications: [{ occupationCode: 'X', level: held }],
});

describe('an evaluator', () => {
  it.each([
    ['evaluator', '3', true],
    ['evaluator', '2', false],
    ['senior-evaluator', '1', true],
    ['senior-evaluator', 'special', false],
    ['judge', '5', false],
  ] as const)('%s may assess level %s: %s', (kind, taskLevel, may) => {
    expect(mayAssess(kind, taskLevel)).toBe(may);
  });
});

describe('who may judge an event', () => {
  it('is whoever holds 二级 in the occupation, or a mid title, or evaluates it', () => {
    expect(standingOf([registered()], asked)).toBe('qualified');
    expect(standingOf([registered({ ...level(null), title: 'mid' })], asked)).toBe('qualified');
    expect(standingOf([registered({ ...level(null), kind: 'evaluator' })], asked)).toBe(
      'qualified',
    );
  });
  it('is not who holds too little, or another occupation, or whose time is over', () => {
    expect(standingOf([registered({ ...level('3'), title: 'junior' })], asked)).toBe(
      'level-too-low',
    );
    expect(standingOf([registered()], { ...asked, occupationCode: 'Y' })).toBe('other-occupation');
    expect(standingOf([registered({ validTo: '2026-11-21' })], asked)).toBe('out-of-date');
    expect(standingOf([], asked)).toBe('not-registered');
  });
  it('is by the last day of the entry and by its first', () => {
    const day = { validFrom: '2026-11-22', validTo: '2026-11-22' };
    expect(standingOf([registered(day)], asked)).toBe('qualified');
  });
  it('holds at least the level of the tasks', () => {
    expect(standingOf([registered()], { ...asked, taskLevel: '1' })).toBe('level-too-low');
    expect(standingOf([registered(level('1'))], { ...asked, taskLevel: '1' })).toBe('qualified');
    const evaluator = registered({ ...level(null), kind: 'evaluator' });
    expect(standingOf([evaluator], { ...asked, taskLevel: '2' })).toBe('level-too-low');
  });
  it('is said by the best of several entries', () => {
    expect(standingOf([registered(level('3')), registered({ title: 'senior' })], asked)).toBe(
      'qualified',
    );
  });
});

describe('the register', () => {
  const official = (change: Partial<NewOfficial> = {}): NewOfficial => ({
    personId: 'p',
    ...registered(),
    region: null,
    certificateNo: null,
    ...change,
  });
  const codes = (...list: NewOfficial[]) =>
    flawOfOfficials(list, {
      personIds: new Set(['p']),
      organisationIds: new Set(['o']),
      registered: new Set(['p senior-evaluator']),
    })?.issues?.map(({ code }) => code);

  it('takes a person once in each kind', () => {
    expect(codes(official(), official({ kind: 'evaluator' }))).toBeUndefined();
    expect(codes(official(), official())).toEqual(['official.already-registered']);
    expect(codes(official({ kind: 'senior-evaluator' }))).toEqual(['official.already-registered']);
  });
  it('takes nobody unknown, from nowhere, for no time or for ever', () => {
    expect(codes(official({ personId: 'q', organisationId: 'x' }))).toEqual([
      'person.unknown',
      'organisation.unknown',
    ]);
    expect(codes(official({ validTo: '2025-12-31' }))).toEqual(['official.ends-before-start']);
    expect(codes(official({ validTo: '2036-01-02' }))).toEqual(['official.valid-too-long']);
    expect(codes(official({ validTo: '2036-01-01' }))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { type Found, type Lock, readLock, readResult, standsIn, statesOf } from './way.rules.ts';

const EVENT = '01990000-0000-7000-8000-000000000003';
const page = {
  format: 'jinbang-result-1',
  eventId: EVENT,
  resultVersion: 2,
  modules: [{ moduleId: 'm1' }, { moduleId: 'm2' }],
  rows: [
    { rank: 1, total: '93.5' },
    { rank: 2, total: '90' },
    { rank: null, total: null },
  ],
};
const credentialOf = (rank: string | null, total: string | null) => ({
  credentialSubject: {
    achievement: {
      resultDescription: [
        { id: '#total', resultType: 'RawScore' },
        { id: '#rank', resultType: 'ext:Rank' },
      ],
    },
    result: [
      ...(total === null ? [] : [{ resultDescription: '#total', value: total }]),
      ...(rank === null ? [] : [{ resultDescription: '#rank', value: rank }]),
    ],
  },
});
const result = readResult(page);
if (!result) throw new Error('the page is a result');

describe('a published result', () => {
  it('is read with its modules and its lines', () => {
    expect(result).toMatchObject({ eventId: EVENT, version: 2, moduleIds: ['m1', 'm2'] });
  });
  it('is told from the summary of an assessment', () => {
    expect(readResult({ format: 'jinbang-assessment-1', eventId: EVENT })).toBeUndefined();
  });
  it('has the line of a certificate where rank and total are the same', () => {
    expect(standsIn(result, credentialOf('1', '93.50'))).toBe(true);
    expect(standsIn(result, credentialOf('1', '90.00'))).toBe(false);
    expect(standsIn(result, credentialOf('3', '90.00'))).toBe(false);
  });
  it('does not take a total of whole tens for a shorter one', () => {
    expect(standsIn(result, credentialOf('2', '9'))).toBe(false);
    expect(standsIn(result, credentialOf('2', '90.00'))).toBe(true);
  });
  it('is compared by the rank alone for an award, and not at all for a document without one', () => {
    expect(standsIn(result, credentialOf('2', null))).toBe(true);
    expect(standsIn(result, credentialOf(null, null))).toBeNull();
  });
});

describe('the lock of a module', () => {
  const content = {
    kind: 'module-lock',
    event_id: EVENT,
    module_id: 'm1',
    marks: '96',
    recorded_at: '2026-11-21T08:00:00.000000Z',
  };
  it('is read from its entry', () => {
    expect(readLock(content, EVENT)).toEqual({
      moduleId: 'm1',
      marks: 96,
      at: content.recorded_at,
    });
  });
  it('is none where it is another event’s, or an entry of another kind', () => {
    expect(readLock({ ...content, event_id: 'other' }, EVENT)).toBeUndefined();
    expect(readLock({ ...content, kind: 'mark' }, EVENT)).toBeUndefined();
  });
});

describe('the way from a certificate down to the marks', () => {
  const lock = (moduleId: string): Lock => ({ moduleId, marks: 1, at: '' });
  const whole: Found = {
    isProven: true,
    hasClause: true,
    page: 'matches',
    result,
    isInResult: true,
    locks: [lock('m1'), lock('m2')],
    log: { size: 9, short: '', isSigned: true },
  };
  it('is checked all the way but for what only people can judge', () => {
    expect(statesOf(whole)).toEqual({
      certificate: 'checked',
      decision: 'stated',
      result: 'checked',
      row: 'checked',
      locks: 'checked',
      log: 'checked',
      marks: 'stated',
    });
  });
  it('fails where the page, the line or the signature of the log is another', () => {
    expect(statesOf({ ...whole, page: 'differs' }).result).toBe('failed');
    expect(statesOf({ ...whole, isInResult: false }).row).toBe('failed');
    const log = { size: 9, short: '', isSigned: false };
    expect(statesOf({ ...whole, log }).log).toBe('failed');
  });
  it('does not call the marks closed where one module has no proven lock', () => {
    expect(statesOf({ ...whole, locks: [lock('m1')] }).locks).toBe('absent');
  });
  it('checks nothing further where page or log cannot be had, and says so', () => {
    const away = statesOf({ ...whole, page: 'away', result: null, isInResult: null });
    expect([away.result, away.row, away.locks, away.log]).toEqual(['away', 'away', 'away', 'away']);
    const noLog = statesOf({ ...whole, locks: 'away', log: null });
    expect([noLog.result, noLog.locks, noLog.log]).toEqual(['checked', 'away', 'away']);
  });
  it('ends at the summary of an assessment, which has no mark log', () => {
    const none = statesOf({ ...whole, result: null, isInResult: null, locks: 'away', log: null });
    expect([none.result, none.row, none.locks, none.log, none.marks]).toEqual([
      'checked',
      'absent',
      'absent',
      'absent',
      'absent',
    ]);
  });
});

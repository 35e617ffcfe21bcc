import { describe, expect, it } from 'vitest';
import { smallScheme } from '../small-scheme.fixture.ts';
import {
  dayProgress,
  isDayLocked,
  type LockableDay,
  refuseDayLock,
  sheetsOfDay,
} from './day-lock.rules.ts';

const done = { awaited: 2, subjects: 2, openSheets: 0, missing: 0 };
const day = (changes: Partial<LockableDay> = {}): LockableDay => ({
  ...{ version: 1, sheets: 2, unlocked: 2, counts: [done] },
  ...changes,
});

describe('the lock of a day', () => {
  it('is put on when every sheet of the day is signed, or nobody is left to mark', () => {
    expect(refuseDayLock(day(), 1)).toBeUndefined();
    expect(refuseDayLock(day({ counts: [{ ...done, awaited: 0 }] }), 1)).toBeUndefined();
  });
  it.each([
    ['day.unknown', { sheets: 0, unlocked: 0 }, 1],
    ['day.locked', { unlocked: 0 }, 1],
    ['day.stale', {}, 0],
    ['day.no-subjects', { counts: [done, { ...done, awaited: 0, subjects: 0 }] }, 1],
    ['day.marks-missing', { counts: [done, { ...done, missing: 3, openSheets: 1 }] }, 1],
    ['day.sheets-open', { counts: [done, { ...done, openSheets: 2 }] }, 1],
  ])('is refused with %s', (code, changes, basedOn) => {
    expect(refuseDayLock(day(changes), basedOn)).toMatchObject({ code });
  });
  it('names the sum of what is open in all modules of the day', () => {
    const counts = [
      { ...done, missing: 1 },
      { ...done, missing: 2 },
    ];
    expect(refuseDayLock(day({ counts }), 1)).toMatchObject({ params: { missing: 3 } });
  });
  it('is off a sheet as soon as that has another version', () => {
    expect(isDayLocked({ version: 0, dayLockedVersion: null })).toBe(false);
    expect(isDayLocked({ version: 2, dayLockedVersion: 2 })).toBe(true);
    expect(isDayLocked({ version: 3, dayLockedVersion: 2 })).toBe(false);
  });
});

const twoDays = () => {
  const { criteria, ...scheme } = smallScheme();
  const withDays = criteria.map((one) => ({
    ...one,
    subCriteria: one.subCriteria.map((sub, place) => ({ ...sub, day: place + 1 })),
  }));
  return { ...scheme, criteria: withDays };
};
// Safe: days and codes are all that is read of it.
const schemes = new Map([['m', twoDays() as never]]);
const sheet = (subCriterion: string, changes: object = {}) => ({
  ...{ sheetId: subCriterion, moduleId: 'm', subCriterion, version: 3, dayLockedVersion: null },
  ...{ moduleLocked: false, expected: 2, settled: 2, state: 'SIGNED' as const },
  ...changes,
});

describe('the days of an event', () => {
  it('have the sheets of their own sub-criteria alone', () => {
    const sheets = [sheet('A1'), sheet('A2'), sheet('A2', { moduleId: 'other' })];
    expect(sheetsOfDay(2, schemes, sheets)).toEqual([sheets[1]]);
    expect(sheetsOfDay(3, schemes, sheets)).toEqual([]);
  });
  it('are locked where every sheet is, by the day or by its module, signed or not', () => {
    const locked = (sheets: readonly ReturnType<typeof sheet>[]) =>
      dayProgress(schemes, sheets, new Map([[1, 4]])).map((one) => [one.day, one.locked]);
    const first = sheet('A1', { dayLockedVersion: 3 });
    expect(locked([first, sheet('A2')])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(locked([first, sheet('A1', { expected: 0 })])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(locked([first, sheet('A2', { moduleLocked: true })])).toEqual([
      [1, true],
      [2, true],
    ]);
  });
  it('count what is awaited, and say how often they were locked', () => {
    const sheets = [sheet('A1', { expected: 0, state: 'OPEN' }), sheet('A1', { settled: 1 })];
    expect(dayProgress(schemes, sheets, new Map([[1, 4]]))[0]).toEqual({
      ...{ day: 1, version: 4, locked: false, expected: 2, settled: 1 },
      ...{ sheets: 1, signedSheets: 1 },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDay, dayIn, endOfWorkingDays, isWorkingDay, startOfDay } from './working-day.ts';

const SHANGHAI = 'Asia/Shanghai';

describe('a working day', () => {
  it.each([
    ['2025-01-28', false, 'the Tuesday before the Spring Festival of 2025'],
    ['2025-01-26', true, 'the Sunday worked for it'],
    ['2025-10-08', false, 'the last Wednesday of the long week of 2025'],
    ['2025-10-11', true, 'the Saturday worked for it'],
    ['2026-02-16', false, 'the Monday before the Spring Festival of 2026'],
    ['2026-02-14', true, 'the Saturday worked for it'],
    ['2026-05-09', true, 'the Saturday worked for Labour Day of 2026'],
    ['2026-09-25', false, 'the Mid-Autumn Friday of 2026'],
    ['2026-09-20', true, 'the Sunday worked for the National Day of 2026'],
    ['2026-11-21', false, 'a plain Saturday'],
    ['2026-11-23', true, 'a plain Monday'],
  ])('%s: %s, %s', (day, isWorked) => {
    expect(isWorkingDay(day, SHANGHAI)).toBe(isWorked);
  });
  it('of a year nobody has announced, and of another zone, is Monday to Friday', () => {
    expect(isWorkingDay('2049-10-01', SHANGHAI)).toBe(true);
    expect(isWorkingDay('2049-10-02', SHANGHAI)).toBe(false);
    expect(isWorkingDay('2026-10-01', 'Europe/Berlin')).toBe(true);
    expect(isWorkingDay('2026-10-10', 'Europe/Berlin')).toBe(false);
  });
});

describe('a period of working days', () => {
  it('leaves a long holiday out and counts the Saturday worked for it', () => {
    // Wednesday 30 September 2026; 1 to 7 October are free, Saturday the 10th is worked.
    expect(endOfWorkingDays(new Date('2026-09-30T08:00:00Z'), 3, SHANGHAI)).toEqual(
      new Date('2026-10-10T16:00:00Z'),
    );
  });
  it('begins with the day after, as it is in the zone', () => {
    expect(dayIn(SHANGHAI, new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
    expect(endOfWorkingDays(new Date('2026-11-22T17:00:00Z'), 1, SHANGHAI)).toEqual(
      new Date('2026-11-24T16:00:00Z'),
    );
    expect(startOfDay(SHANGHAI, '2026-11-23')).toEqual(new Date('2026-11-22T16:00:00Z'));
  });
});

describe('a day of the calendar', () => {
  it.each([
    ['2026-10-01', false, '国庆节', 'National Day'],
    ['2026-10-10', true, '国庆节', 'National Day'],
    ['2026-11-21', false, undefined, undefined],
    ['2026-11-23', true, undefined, undefined],
  ])('%s is worked: %s; by the holiday %s', (day, isWorking, zh, en) => {
    const found = calendarDay(day, SHANGHAI);
    expect([found.isWorking, found.holiday?.zh, found.holiday?.en]).toEqual([isWorking, zh, en]);
  });
  it('has no holiday of the mainland in another zone', () => {
    expect(calendarDay('2026-10-01', 'Europe/Berlin')).toEqual({
      ...{ day: '2026-10-01', isWorking: true, holiday: null },
    });
  });
});

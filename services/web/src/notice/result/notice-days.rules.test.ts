import { describe, expect, it } from 'vitest';
import { calendarText, countedDays, zonedMoment } from './notice-days.rules.ts';

const day = (date: string, isWorking: boolean) => ({ day: date, isWorking, holiday: null });

describe('the days of a notice', () => {
  it('count from the day after it was posted, and leave out what is not worked', () => {
    const days = countedDays([
      day('2026-11-20', true),
      day('2026-11-21', false),
      day('2026-11-23', true),
      day('2026-11-24', true),
    ]);
    expect(days.map(({ nth }) => nth)).toEqual([null, null, 1, 2]);
    expect(days.map(({ isPosting }) => isPosting)).toEqual([true, false, false, false]);
  });
  it('are told as the calendar has them, and moments in the zone of the contest', () => {
    expect(calendarText('2026-11-21', 'zh')).toBe('11月21日周六');
    expect(zonedMoment('2026-11-25T16:00:00Z', 'Asia/Shanghai', 'zh')).toBe('2026年11月26日 00:00');
  });
});

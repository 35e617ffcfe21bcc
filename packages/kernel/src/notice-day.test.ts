import { describe, expect, it } from 'vitest';
import { daysOfNotice } from './notice-day.ts';

const zone = 'Asia/Shanghai';
const now = new Date('2026-11-20T09:00:00Z');

describe('the days of a notice', () => {
  it('are told one by one, from the day it was posted to its last, with why one does not count', () => {
    // Posted on Wednesday 30 September 2026, for three working days over the long holiday.
    const posted = new Date('2026-09-30T08:00:00Z');
    const days = daysOfNotice(posted, new Date('2026-10-10T16:00:00Z'), zone);
    expect(days.map(({ day, isWorking }) => `${day.slice(5)}${isWorking ? '' : ' free'}`)).toEqual([
      ...['09-30', '10-01 free', '10-02 free', '10-03 free', '10-04 free', '10-05 free'],
      ...['10-06 free', '10-07 free', '10-08', '10-09', '10-10'],
    ]);
    expect(days[1]?.holiday?.zh).toBe('国庆节');
    // The Saturday that is worked for it says so too.
    expect(days.at(-1)?.holiday?.en).toBe('National Day');
  });
  it('are none where the rules ask for no notice', () => {
    expect(daysOfNotice(now, null, zone)).toEqual([]);
  });
});

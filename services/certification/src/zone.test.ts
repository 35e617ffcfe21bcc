import { describe, expect, it } from 'vitest';
import { dayIn, endOfYears, yearIn } from './zone.ts';

describe('days and years of a competition', () => {
  it('are those of its zone, not of the server', () => {
    const at = new Date('2026-12-31T16:30:00Z');
    expect(dayIn('Asia/Shanghai', at)).toBe('2027-01-01');
    expect(dayIn('UTC', at)).toBe('2026-12-31');
    expect([yearIn('Asia/Shanghai', at), yearIn('UTC', at)]).toEqual([2027, 2026]);
  });
});

describe('full years', () => {
  it('end with the day before they would begin again, as that day is at home', () => {
    const at = new Date('2026-11-22T16:30:00Z');
    expect(endOfYears(at, 3).toISOString()).toBe('2029-11-22T15:59:59.000Z');
    expect(endOfYears(new Date('2028-02-29T04:00:00Z'), 1).toISOString()).toBe(
      '2029-02-28T15:59:59.000Z',
    );
  });
});

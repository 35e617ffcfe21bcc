import { describe, expect, it } from 'vitest';
import { dayIn, endOfYears, HOME_ZONE, yearIn } from './zone.ts';

describe('days and years of a competition', () => {
  it('are those of its zone, not of the server', () => {
    const at = new Date('2026-12-31T16:30:00Z');
    expect(dayIn('Asia/Shanghai', at)).toBe('2027-01-01');
    expect(dayIn('UTC', at)).toBe('2026-12-31');
    expect([yearIn('Asia/Shanghai', at), yearIn('UTC', at)]).toEqual([2027, 2026]);
  });
});

describe('full years', () => {
  it('end with the day before they would begin again, where the competition is', () => {
    const end = (begun: string, years: number, zone = HOME_ZONE) =>
      endOfYears(begun, years, zone).toISOString();
    expect(end('2026-11-23', 3)).toBe('2029-11-22T15:59:59.000Z');
    expect(end('2028-02-29', 1)).toBe('2029-02-28T15:59:59.000Z');
    expect(end('2026-11-23', 3, 'Asia/Urumqi')).toBe('2029-11-22T17:59:59.000Z');
    // Summer time began on 25 March 2029, at one in the night.
    expect(end('2026-03-26', 3, 'Europe/Berlin')).toBe('2029-03-25T21:59:59.000Z');
    expect(end('2026-03-25', 3, 'Europe/Berlin')).toBe('2029-03-24T22:59:59.000Z');
  });
});

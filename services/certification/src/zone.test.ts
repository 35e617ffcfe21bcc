import { describe, expect, it } from 'vitest';
import { dayIn, yearIn } from './zone.ts';

describe('days and years of a competition', () => {
  it('are those of its zone, not of the server', () => {
    const at = new Date('2026-12-31T16:30:00Z');
    expect(dayIn('Asia/Shanghai', at)).toBe('2027-01-01');
    expect(dayIn('UTC', at)).toBe('2026-12-31');
    expect([yearIn('Asia/Shanghai', at), yearIn('UTC', at)]).toEqual([2027, 2026]);
  });
});

import { describe, expect, it } from 'vitest';
import { dayInForce } from './simulation-day.ts';

describe('the day on which rules are tried', () => {
  it('stays where the rules were in force', () => {
    expect(dayInForce('2026-11-20', { from: '2026-01-01', to: null })).toBe('2026-11-20');
    expect(dayInForce('2026-11-20', { from: '2026-11-20', to: '2026-11-20' })).toBe('2026-11-20');
  });
  it('moves to the same day of the first year of next year’s rules', () => {
    expect(dayInForce('2026-11-20', { from: '2027-01-01', to: null })).toBe('2027-11-20');
    expect(dayInForce('2026-03-20', { from: '2027-06-01', to: null })).toBe('2028-03-20');
  });
  it('moves to the same day of the last year of rules that ended', () => {
    expect(dayInForce('2026-11-20', { from: '2010-01-01', to: '2012-12-31' })).toBe('2012-11-20');
    expect(dayInForce('2026-11-20', { from: '2010-01-01', to: '2012-06-30' })).toBe('2011-11-20');
  });
  it('is the first day where the rules hold for less than a year without that day', () => {
    expect(dayInForce('2026-11-20', { from: '2027-03-01', to: '2027-06-30' })).toBe('2027-03-01');
  });
  it('makes 29 February the 28th, which every year has', () => {
    expect(dayInForce('2024-02-29', { from: '2025-01-01', to: '2025-12-31' })).toBe('2025-02-28');
  });
});

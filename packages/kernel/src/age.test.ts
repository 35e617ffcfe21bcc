import { describe, expect, it } from 'vitest';
import { ageOn } from './age.ts';

describe('age', () => {
  it('counts a year from the day after the birthday', () => {
    expect(ageOn('2000-05-10', '2016-05-10')).toBe(15);
    expect(ageOn('2000-05-10', '2016-05-11')).toBe(16);
    expect(ageOn('2000-12-31', '2016-01-01')).toBe(15);
  });
  it('of who was born on 29 February is full on 1 March', () => {
    expect(ageOn('2012-02-29', '2026-02-28')).toBe(13);
    expect(ageOn('2012-02-29', '2026-03-01')).toBe(14);
  });
});

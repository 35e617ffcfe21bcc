import { describe, expect, it } from 'vitest';
import { median, percentile, rounded } from './statistics.ts';

describe('statistics of a bench', () => {
  it('takes the middle run, whatever the order of the runs', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([40, 10, 20, 30])).toBe(25);
  });
  it('takes a percentile that was seen, and the worst one of few', () => {
    const values = Array.from({ length: 200 }, (_, place) => 200 - place);
    expect(percentile(values, 0.5)).toBe(100);
    expect(percentile(values, 0.99)).toBe(198);
    expect(percentile([7, 3], 0.99)).toBe(7);
  });
  it('gives no number where nothing was measured', () => {
    expect(median([])).toBeNaN();
    expect(percentile([], 0.5)).toBeNaN();
  });
  it('rounds to the decimals asked for', () => {
    expect([rounded(12.345, 1), rounded(12.5)]).toEqual([12.3, 13]);
  });
});

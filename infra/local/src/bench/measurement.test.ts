import { describe, expect, it } from 'vitest';
import { type Finding, flawOf, measurementOf } from './measurement.ts';

const finding = (change: Partial<Finding>): Finding => ({
  name: 'sample',
  value: 25,
  unit: 'marks/s',
  limit: 100,
  limitName: 'the best there is',
  wanted: { ratioMin: 0.25 },
  notes: [],
  ...change,
});

describe('a measurement', () => {
  it('holds the value against the limit of the same run, as one object of fixed fields', () => {
    expect(measurementOf(finding({ value: 33.33 }), 'a machine')).toEqual({
      name: 'sample',
      value: 33.33,
      unit: 'marks/s',
      limit: 100,
      limitName: 'the best there is',
      ratio: 0.333,
      machine: 'a machine',
    });
  });
  it('passes at exactly the wanted ratio and fails just below it', () => {
    expect(flawOf(finding({ value: 25 }))).toBeUndefined();
    expect(flawOf(finding({ value: 24.9 }))).toMatch(/0\.249 of 100 .* must be at least 0\.25/);
  });
  it('fails above the limit where less is better', () => {
    const wanted = { ratioMax: 1 };
    expect(flawOf(finding({ value: 100, wanted }))).toBeUndefined();
    expect(flawOf(finding({ value: 101, wanted }))).toMatch(/must be at most 1\.$/);
  });
  it('fails when nothing was measured', () => {
    expect(flawOf(finding({ value: Number.NaN }))).toBeDefined();
    expect(flawOf(finding({ value: 0, limit: 0 }))).toBeDefined();
  });
});

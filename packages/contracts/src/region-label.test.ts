import { describe, expect, it } from 'vitest';
import { regionLabel } from './region-label.ts';

describe('the name of a region', () => {
  it.each([
    ['CN-HK', '中国香港'],
    ['810000', '中国香港'],
    ['CN-MO', '中国澳门'],
    ['CN-TW', '中国台湾'],
    ['CN-71', '中国台湾'],
    ['120000', '天津'],
    ['CN-12', '天津'],
  ])('of %s is %s, however the code is written', (code, zh) => {
    expect(regionLabel(code)?.zh).toBe(zh);
  });
  it('is never the province of a city, which sends a delegation of its own', () => {
    expect(regionLabel('440100')).toBeNull();
    expect(regionLabel('CN')).toBeNull();
    expect(regionLabel('')).toBeNull();
  });
});

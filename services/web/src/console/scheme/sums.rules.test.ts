import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { describe, expect, it } from 'vitest';
import { scaleOf, sumsOf } from './sums.rules.ts';

const aspect = (code: string, max: string, section: number) => ({
  aspectId: `01990000-0000-7000-8000-0000000000${code.charCodeAt(1)}${code.at(-1)}`,
  code,
  kind: 'M' as const,
  description: { zh: code },
  max,
  section,
  calculation: { kind: 'pass-fail' as const },
});
const scheme: SchemeContent = {
  title: { zh: '测试' },
  sections: [
    { section: 1, name: { zh: '一' }, declared: '60.3' },
    { section: 2, name: { zh: '二' }, declared: '39' },
    { section: 3, name: { zh: '三' }, declared: '1' },
  ],
  criteria: [
    {
      code: 'A',
      name: { zh: '甲' },
      declared: '60.30',
      subCriteria: [
        {
          code: 'A1',
          name: { zh: '甲一' },
          day: 2,
          aspects: [aspect('A1.1', '60.1', 1), aspect('A1.2', '0.2', 1)],
        },
      ],
    },
    {
      code: 'B',
      name: { zh: '乙' },
      subCriteria: [
        { code: 'B1', name: { zh: '乙一' }, day: -1, aspects: [aspect('B1.1', '39', 2)] },
      ],
    },
  ],
};

describe('the sums of a scheme', () => {
  it('are exact, and off where they are not what was announced', () => {
    const { total, criteria, sections } = sumsOf(scheme);
    expect(total).toEqual({ key: 'total', sum: '99.3', declared: '100', isOff: true });
    expect(criteria).toEqual([
      { key: 'A', sum: '60.3', declared: '60.30', isOff: false },
      { key: 'B', sum: '39', declared: null, isOff: false },
    ]);
    expect(sections.map(({ isOff, sum }) => [isOff, sum])).toEqual([
      [false, '60.3'],
      [false, '39'],
      [true, '0'],
    ]);
  });
  it('come by day in the order of the days', () => {
    expect(sumsOf(scheme).days.map(({ key, sum }) => [key, sum])).toEqual([
      ['-1', '39'],
      ['2', '60.3'],
    ]);
  });
  it('are drawn against the longest of them', () => {
    expect(scaleOf(sumsOf(scheme).criteria)).toBe(60.3);
    expect(scaleOf([])).toBe(1);
  });
});

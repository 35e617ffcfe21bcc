import { exactText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import type { Calculation } from './aspect.ts';
import type { JudgeMark } from './judge-mark.ts';
import { measuredValue } from './measured-value.ts';

const markOf = (max: string, calculation: Calculation, mark: JudgeMark) =>
  exactText(measuredValue({ id: 'a1', code: 'A1.1', kind: 'M', max, calculation }, mark));

describe('passed or not', () => {
  it.each([
    [true, '0.5'],
    [false, '0'],
  ])('%s of 0.5 marks gives %s', (passed, mark) => {
    expect(markOf('0.5', { kind: 'pass-fail' }, { kind: 'pass-fail', passed })).toBe(mark);
  });
});

describe('a number completed', () => {
  it('gives its share, exactly', () => {
    const calculation = { kind: 'number-completed', possible: 3 } as const;
    expect(markOf('0.75', calculation, { kind: 'number-completed', done: 2 })).toBe('0.5');
    expect(markOf('1', calculation, { kind: 'number-completed', done: 2 })).toBe('2/3');
  });
});

describe('a choice', () => {
  const options = ['0', '33.3', '66.6', '100'].map((deduction) => ({ deduction }));
  it.each([
    [0, '1.5'],
    [1, '1.0005'],
    [2, '0.501'],
    [3, '0'],
  ])('at position %i of the published table leaves %s of 1.5', (position, mark) => {
    const chosen = { kind: 'choice', choice: position } as const;
    expect(markOf('1.5', { kind: 'choice', options }, chosen)).toBe(mark);
  });
});

describe('a measured value in ranges', () => {
  // Both sets of numbers stand in a published workbook: seconds under a limit, a score out of 100.
  const upward = [
    { lower: '0', upper: '3', deduction: '0' },
    { lower: '0', upper: '15', deduction: '60' },
  ];
  const downward = [
    { lower: '0', upper: '20', deduction: '100' },
    { lower: '20', upper: '0', deduction: '60' },
    { lower: '0', upper: '0', deduction: '0' },
  ];
  it.each([
    ['0', upward, '2', '1'],
    ['0', upward, '3', '1'],
    ['0', upward, '3.01', '0.4'],
    ['0', upward, '15', '0.4'],
    ['0', upward, '15.01', '0'],
    ['0', upward, '-0.01', '0'],
    ['100', downward, '100', '1'],
    ['100', downward, '99.5', '0.4'],
    ['100', downward, '80', '0.4'],
    ['100', downward, '79.99', '0'],
    ['100', downward, '110', '0'],
  ])('target %s: %#', (target, ranges, measured, mark) => {
    expect(markOf('1', { kind: 'ranged', target, ranges }, { kind: 'ranged', measured })).toBe(
      mark,
    );
  });
  it('obeys the innermost range in whatever order the ranges stand', () => {
    const calculation = { kind: 'ranged', target: '0', ranges: upward.toReversed() } as const;
    expect(markOf('1', calculation, { kind: 'ranged', measured: '2' })).toBe('1');
  });
});

describe('two ranges of one width', () => {
  it('count in the order they are listed', () => {
    const ranges = [
      { lower: '1', upper: '0', deduction: '20' },
      { lower: '0', upper: '1', deduction: '50' },
    ];
    const calculation = { kind: 'ranged', target: '10', ranges } as const;
    expect(markOf('1', calculation, { kind: 'ranged', measured: '10' })).toBe('0.8');
  });
});

describe('given values, bands, faults and time', () => {
  it('takes a given value as it is, or by its factor and rounded', () => {
    const value = { kind: 'value', points: '41.78' } as const;
    expect(markOf('100', { kind: 'value' }, value)).toBe('41.78');
    expect(markOf('100', { kind: 'value', factor: '0.3', roundResult: 2 }, value)).toBe('12.53');
  });
  it('gives the points of the band', () => {
    const bands = ['16', '12', '8', '0'].map((points) => ({ points }));
    const calculation = { kind: 'banded', bands, factor: '0.125' } as const;
    expect(markOf('2', calculation, { kind: 'banded', band: 1 })).toBe('1.5');
  });
  it('takes a deduction away from the total, up to its cap', () => {
    const calculation = { kind: 'deduction', cap: '3' } as const;
    expect(markOf('0', calculation, { kind: 'deduction', points: '1.00' })).toBe('-1');
    expect(markOf('0', calculation, { kind: 'deduction', points: '7' })).toBe('-3');
  });
  it('lets a deduction sheet start from full marks and end at zero', () => {
    const calculation = { kind: 'deduction', from: 'full' } as const;
    expect(markOf('5', calculation, { kind: 'deduction', points: '1.5' })).toBe('3.5');
    expect(markOf('5', calculation, { kind: 'deduction', points: '6' })).toBe('0');
  });
  it.each([
    ['3600', '10', 'begun'],
    ['3600.5', '9', 'begun'],
    ['3660', '9', 'begun'],
    ['3661', '8', 'begun'],
    ['3659', '10', 'completed'],
    ['9999', '0', 'begun'],
  ] as const)('takes %s seconds for %s marks where minutes %s count', (seconds, mark, count) => {
    const calculation = { kind: 'time', limit: '3600', unit: '60', points: '1', count } as const;
    expect(markOf('10', calculation, { kind: 'time', seconds })).toBe(mark);
  });
  it('throws for a form that another calculation uses', () => {
    expect(() => markOf('1', { kind: 'pass-fail' }, { kind: 'choice', choice: 0 })).toThrow(
      'takes pass-fail, not choice',
    );
  });
});

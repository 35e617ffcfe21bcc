import { describe, expect, it } from 'vitest';
import type { Aspect, Calculation } from './aspect.ts';
import { findAspectFlaws } from './check-aspect.ts';

const flawsOf = (max: string, calculation: Calculation) => {
  const aspect: Aspect = { id: 'a1', code: 'A1.1', kind: 'M', max, calculation };
  return findAspectFlaws(aspect).map(({ at, code }) => `${at} ${code}`);
};
const points = { kind: 'points', min: '0', max: '10', combination: { rule: 'mean' } } as const;
const range = { lower: '0', upper: '3', deduction: '0' };

describe('the configuration of an aspect', () => {
  it.each<[string, Calculation]>([
    ['0.5', { kind: 'judgement', maxSpread: 1 }],
    ['0.5', { kind: 'pass-fail' }],
    ['0.75', { kind: 'number-completed', possible: 3 }],
    ['1.5', { kind: 'choice', options: [{ deduction: '33.3', label: 'a half' }] }],
    ['1', { kind: 'ranged', target: '-100', ranges: [range] }],
    ['12', { ...points, step: '0.25', factor: '1.2', roundPanel: 2, roundResult: 2 }],
    ['10', { ...points, combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 } }],
    ['10', { ...points, combination: { rule: 'middle-gap', tolerance: '0.5' } }],
    ['100', { kind: 'value' }],
    ['12.5', { kind: 'value', min: '0', max: '100', factor: '0.125' }],
    ['0', { kind: 'deduction', cap: '3' }],
    ['5', { kind: 'deduction', from: 'full' }],
    ['2', { kind: 'banded', bands: [{ points: '16' }, { points: '0' }], factor: '0.125' }],
    ['10', { kind: 'time', limit: '3600', unit: '60', points: '1', count: 'begun' }],
    ['0', { kind: 'fatal', zeroes: 'module' }],
  ])('passes: %#', (max, calculation) => {
    expect(flawsOf(max, calculation)).toEqual([]);
  });
  it('names every flaw, each with its place', () => {
    expect(flawsOf('10', { ...points, step: '0', factor: '0' })).toEqual([
      'calculation.step aspect.not-positive',
      'calculation.factor aspect.not-positive',
    ]);
  });
  it.each<[string, string, Calculation]>([
    ['calculation.min aspect.range-empty', '10', { kind: 'value', min: '10' }],
    ['max aspect.not-exact', '1,5', { kind: 'pass-fail' }],
    [
      'calculation.ranges.0.upper aspect.not-exact',
      '1',
      { kind: 'ranged', target: '0', ranges: [{ ...range, upper: 'x' }] },
    ],
    ['max aspect.negative', '-1', { kind: 'pass-fail' }],
    [
      'calculation.ranges.0.lower aspect.negative',
      '1',
      { kind: 'ranged', target: '0', ranges: [{ ...range, lower: '-3' }] },
    ],
    [
      'calculation.points aspect.negative',
      '1',
      { kind: 'time', limit: '1', unit: '1', points: '-1' },
    ],
    ['calculation.floor aspect.negative', '5', { kind: 'deduction', from: 'full', floor: '-1' }],
    ['calculation aspect.exceeds-maximum', '5', { kind: 'deduction', from: 'full', floor: '6' }],
    [
      'calculation aspect.exceeds-maximum',
      '10',
      { kind: 'form', items: [{ label: '材料', max: '11' }], combination: { rule: 'mean' } },
    ],
    [
      'calculation.items.0.max aspect.negative',
      '10',
      { kind: 'form', items: [{ label: '材料', max: '-1' }], combination: { rule: 'mean' } },
    ],
    [
      'calculation.faults.0.points aspect.negative',
      '10',
      { kind: 'faults', faults: [{ label: '漏装', points: '-1' }] },
    ],
    ['calculation.faults aspect.no-lines', '10', { kind: 'faults', faults: [] }],
    ['calculation.step aspect.not-positive', '10', { ...points, step: '0' }],
    ['calculation.factor aspect.not-positive', '10', { kind: 'value', factor: '-1' }],
    [
      'calculation.unit aspect.not-positive',
      '1',
      { kind: 'time', limit: '1', unit: '0', points: '1' },
    ],
    ['calculation.possible aspect.not-positive', '1', { kind: 'number-completed', possible: 0 }],
    [
      'calculation.options.0.deduction aspect.percent-range',
      '1',
      { kind: 'choice', options: [{ deduction: '101' }] },
    ],
    ['calculation.min aspect.range-empty', '10', { ...points, min: '10' }],
    ['calculation aspect.exceeds-maximum', '10', { ...points, factor: '1.2' }],
    ['calculation aspect.exceeds-maximum', '15', { kind: 'banded', bands: [{ points: '16' }] }],
    ['calculation aspect.exceeds-maximum', '10', { kind: 'value', max: '11' }],
    ['max aspect.maximum-not-zero', '1', { kind: 'fatal', zeroes: 'module' }],
    ['max aspect.maximum-not-zero', '5', { kind: 'deduction' }],
    [
      'calculation.combination aspect.drops-all',
      '10',
      { ...points, combination: { rule: 'trimmed', dropHigh: 2, dropLow: 3 } },
    ],
    [
      'calculation.combination aspect.drops-all',
      '10',
      { ...points, combination: { rule: 'middle-gap', tolerance: '1', minimumPresent: 2 } },
    ],
  ])('is refused: %s', (flaw, max, calculation) => {
    expect(flawsOf(max, calculation)).toEqual([flaw]);
  });
});

import { judgeValue } from '@jinbang/contracts/http/judging-commands';
import { calculation as calculationBody } from '@jinbang/contracts/http/judging-scheme';
import { describe, expect, it } from 'vitest';
import type { Aspect, Calculation } from './aspect.ts';
import { checkValue } from './check-value.ts';

const aspectOf = (calculation: Calculation, max = '1.5'): Aspect => ({
  id: 'a1',
  code: 'A1.1',
  kind: 'M',
  max,
  calculation,
});

const judgement: Calculation = { kind: 'judgement' };
const passFail: Calculation = { kind: 'pass-fail' };
const points: Calculation = {
  kind: 'points',
  min: '0',
  max: '10',
  step: '0.25',
  combination: { rule: 'mean' },
};
const completed: Calculation = { kind: 'number-completed', possible: 4 };
const choice: Calculation = { kind: 'choice', options: [{ deduction: '0' }, { deduction: '100' }] };
const ranged: Calculation = {
  kind: 'ranged',
  target: '10',
  ranges: [{ lower: '0.1', upper: '0.1', deduction: '0' }],
};
const given: Calculation = { kind: 'value' };
const deduction: Calculation = { kind: 'deduction', cap: '3' };
const banded: Calculation = { kind: 'banded', bands: [{ points: '16' }, { points: '0' }] };
const jury: Calculation = {
  kind: 'form',
  items: [
    { label: '材料', max: '10' },
    { label: '答辩', max: '5' },
  ],
  combination: { rule: 'mean' },
};
const faultSheet: Calculation = {
  kind: 'faults',
  faults: [
    { label: '漏装', points: '1' },
    { label: '划伤', points: '0.5', most: 2 },
  ],
  floor: '0.5',
};
const time: Calculation = { kind: 'time', limit: '3600', unit: '60', points: '1' };
const fatal: Calculation = { kind: 'fatal', zeroes: 'module' };

const accepted: readonly (readonly [Calculation, object])[] = [
  [judgement, { kind: 'judgement', score: '2' }],
  [points, { kind: 'points', points: '7.25' }],
  [passFail, { kind: 'pass-fail', passed: false }],
  [completed, { kind: 'number-completed', done: 0 }],
  [choice, { kind: 'choice', choice: 1 }],
  [ranged, { kind: 'ranged', measured: '-10.05' }],
  [given, { kind: 'value', points: '1.50' }],
  [deduction, { kind: 'deduction', points: '4.00' }],
  [banded, { kind: 'banded', band: 1 }],
  [jury, { kind: 'form', points: ['7.50', '3'] }],
  [faultSheet, { kind: 'faults', counts: [0, 2] }],
  [time, { kind: 'time', seconds: '3700.5' }],
  [fatal, { kind: 'fatal', found: true }],
];

describe('a value entered for an aspect', () => {
  it.each(accepted)('is taken and kept as typed: %#', (calculation, value) => {
    expect(checkValue(aspectOf(calculation), value)).toEqual({ ok: true, value });
  });
  it.each(accepted)('has the form that travels: %#', (calculation, value) => {
    expect(judgeValue.parse(value)).toEqual(value);
    const travelled: Calculation = calculationBody.parse(calculation);
    expect(travelled).toEqual(calculation);
  });

  it.each<[string, Calculation, unknown]>([
    ['mark.wrong-form', judgement, null],
    ['mark.wrong-form', judgement, '2'],
    ['mark.wrong-form', judgement, [{ kind: 'judgement', score: '2' }]],
    ['mark.wrong-form', judgement, { kind: 'points', points: '2' }],
    ['mark.wrong-form', judgement, { kind: 'judgement' }],
    ['mark.wrong-form', judgement, { kind: 'judgement', points: '2' }],
    ['mark.wrong-form', judgement, { kind: 'judgement', score: '2', judge: 'other' }],
    ['mark.wrong-form', passFail, { kind: 'pass-fail', passed: 'yes' }],
    ['mark.wrong-form', completed, { kind: 'number-completed', done: '2' }],
    ['mark.wrong-form', completed, { kind: 'number-completed', done: 1.5 }],
    ['mark.not-exact', judgement, { kind: 'judgement', score: 2 }],
    ['mark.not-exact', points, { kind: 'points', points: 7.25 }],
    ['mark.not-exact', points, { kind: 'points', points: '7,25' }],
    ['mark.not-exact', points, { kind: 'points', points: '' }],
    ['mark.not-exact', points, { kind: 'points', points: '1e1' }],
    ['mark.score-range', judgement, { kind: 'judgement', score: '4' }],
    ['mark.score-range', judgement, { kind: 'judgement', score: '2.5' }],
    ['mark.score-range', judgement, { kind: 'judgement', score: '-1' }],
    ['mark.above-maximum', points, { kind: 'points', points: '10.25' }],
    ['mark.below-minimum', points, { kind: 'points', points: '-0.25' }],
    ['mark.step', points, { kind: 'points', points: '7.3' }],
    ['mark.above-maximum', given, { kind: 'value', points: '1.51' }],
    ['mark.below-minimum', deduction, { kind: 'deduction', points: '-1' }],
    ['mark.below-minimum', time, { kind: 'time', seconds: '-1' }],
    ['mark.count-range', completed, { kind: 'number-completed', done: 5 }],
    ['mark.count-range', completed, { kind: 'number-completed', done: -1 }],
    ['mark.unknown-choice', choice, { kind: 'choice', choice: 2 }],
    ['mark.unknown-choice', choice, { kind: 'choice', choice: -1 }],
    ['mark.unknown-band', banded, { kind: 'banded', band: 2 }],
  ])('is refused as %s: %#', (code, calculation, value) => {
    expect(checkValue(aspectOf(calculation), value)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', code, params: { aspect: 'A1.1' } },
    });
  });

  it('says which bound was broken', () => {
    const refusal = checkValue(aspectOf(points), { kind: 'points', points: '11' });
    expect(refusal).toMatchObject({ refusal: { params: { maximum: '10' } } });
  });
  it('may go up to the maximum before the factor', () => {
    const weighted = aspectOf({ kind: 'value', factor: '0.125' }, '12.5');
    expect(checkValue(weighted, { kind: 'value', points: '100' }).ok).toBe(true);
    expect(checkValue(weighted, { kind: 'value', points: '100.01' }).ok).toBe(false);
  });
  it('counts its steps from the minimum', () => {
    const odd = aspectOf({ kind: 'value', min: '1', max: '9', step: '2' });
    expect(checkValue(odd, { kind: 'value', points: '3' }).ok).toBe(true);
    expect(checkValue(odd, { kind: 'value', points: '4' }).ok).toBe(false);
  });
});

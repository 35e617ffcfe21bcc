import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import { describe, expect, it } from 'vitest';
import { correctionChange, correctionOf, figuresOf, withFigures } from './correction.rules.ts';
import type { SchemeAspect } from './scheme.types.ts';

const aspect = (calculation: SchemeCalculation): SchemeAspect => ({
  aspectId: '01990000-0000-7000-8000-000000000001',
  code: 'A1.1',
  kind: 'M',
  description: { zh: '孔径', en: 'Bore' },
  max: '1',
  calculation,
});
const ranged: SchemeCalculation = {
  kind: 'ranged',
  target: '25',
  ranges: [
    { lower: '0.02', upper: '0.02', deduction: '0' },
    { lower: '0.05', upper: '0.06', deduction: '50' },
  ],
};
const CALCULATIONS: readonly SchemeCalculation[] = [
  ranged,
  { kind: 'choice', options: [{ deduction: '0', label: '全' }, { deduction: '100' }] },
  { kind: 'banded', bands: [{ points: '5' }, { points: '3', label: '二' }] },
  { kind: 'faults', faults: [{ label: '毛刺', points: '0.5', most: 3 }] },
  { kind: 'number-completed', possible: 4 },
  { kind: 'time', limit: '600', unit: '60', points: '0.5', count: 'begun' },
  { kind: 'deduction', cap: '5', step: '0.5' },
  { kind: 'pass-fail' },
  { kind: 'judgement' },
];

describe('a correction', () => {
  it.each(CALCULATIONS.map((one) => [one.kind, one] as const))(
    'of %s is the same calculation while no figure is touched',
    (_kind, calculation) => {
      const values = figuresOf(calculation).map(({ value }) => value);
      expect(withFigures(calculation, values)).toEqual(calculation);
      expect(correctionChange(aspect(calculation), correctionOf(aspect(calculation)))).toBeNull();
    },
  );
  it('asks for what was changed and nothing else', () => {
    const wanted = {
      ...correctionOf(aspect(ranged)),
      figures: ['26', '0.02', '0.02', '0', '0.05', '0.06', '50'],
    };
    expect(correctionChange(aspect(ranged), wanted)).toEqual({
      kind: 'correct',
      aspectId: aspect(ranged).aspectId,
      calculation: { ...ranged, target: '26' },
    });
    expect(
      correctionChange(aspect(ranged), {
        ...correctionOf(aspect(ranged)),
        description: ' 孔直径 ',
      }),
    ).toEqual({
      kind: 'correct',
      aspectId: aspect(ranged).aspectId,
      description: { zh: '孔直径' },
    });
  });
  it('takes no text away', () => {
    expect(
      correctionChange(aspect(ranged), { ...correctionOf(aspect(ranged)), description: '  ' }),
    ).toBeNull();
  });
});

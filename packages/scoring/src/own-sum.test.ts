import { exactText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import type { Aspect, Calculation } from './aspect.ts';
import type { JudgeMark } from './judge-mark.ts';
import { ownSum } from './own-sum.ts';

const aspect = (id: string, max: string, calculation: Calculation): Aspect => ({
  ...{ id, code: id, max, calculation },
  kind: calculation.kind === 'judgement' ? 'J' : 'M',
});
const sumOf = (aspects: readonly Aspect[], marks: Readonly<Record<string, JudgeMark>>) => {
  const { points, max, ...rest } = ownSum(aspects, new Map(Object.entries(marks)));
  return { points: exactText(points), max: exactText(max), ...rest };
};
const judged = aspect('J1', '2', { kind: 'judgement' });
const tested = aspect('M1', '0.5', { kind: 'pass-fail' });

describe('what one judge’s own marks of a sheet come to', () => {
  it('adds measurements and the own judgement, exactly', () => {
    const chosen = aspect('M2', '4', {
      kind: 'choice',
      options: [{ deduction: '0' }, { deduction: '25' }],
    });
    const marks = {
      J1: { kind: 'judgement', score: '2' },
      M1: { kind: 'pass-fail', passed: true },
      M2: { kind: 'choice', choice: 1 },
    } as const;
    expect(sumOf([judged, tested, chosen], marks)).toEqual({
      ...{ points: '29/6', max: '6.5', given: 3, all: 3, isAlone: true, isZeroed: false },
    });
  });

  it('takes what is not marked for nothing given, and a given 0 for a mark', () => {
    expect(sumOf([judged, tested], {})).toMatchObject({
      points: '0',
      max: '2.5',
      given: 0,
      all: 2,
    });
    expect(sumOf([judged, tested], { M1: { kind: 'pass-fail', passed: false } })).toMatchObject({
      ...{ points: '0', given: 1, isAlone: false },
    });
  });

  it('takes deductions off, from full or from zero', () => {
    const full = aspect('D1', '5', { kind: 'deduction', from: 'full' });
    const fromZero = aspect('D2', '0', { kind: 'deduction', cap: '3' });
    const marks = {
      D1: { kind: 'deduction', points: '1.5' },
      D2: { kind: 'deduction', points: '4' },
    } as const;
    expect(sumOf([full, fromZero], marks)).toMatchObject({ points: '0.5', max: '5' });
    expect(sumOf([fromZero, tested], { D2: marks.D2 })).toMatchObject({ points: '-3' });
  });

  it('reads points of a panel by this judge alone, whoever is dropped or awaited in the end', () => {
    const points = aspect('P1', '20', {
      ...{ kind: 'points', min: '0', max: '10', factor: '2', roundPanel: 0 },
      combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1, minimumPresent: 5 },
    });
    const form = aspect('F1', '10', {
      ...{ kind: 'form', combination: { rule: 'middle-gap', tolerance: '1', minimumPresent: 3 } },
      items: [
        { label: '文档', max: '6' },
        { label: '答辩', max: '4' },
      ],
    });
    const shy = aspect('J2', '3', { kind: 'judgement', minimumJudges: 3 });
    const marks = {
      P1: { kind: 'points', points: '7.5' },
      F1: { kind: 'form', points: ['4.5', '3'] },
      J2: { kind: 'judgement', score: '1' },
    } as const;
    expect(sumOf([points, form, shy], marks)).toMatchObject({ points: '24.5', isAlone: true });
  });

  it('counts the own one of two independent entries', () => {
    const twice: Aspect = { ...tested, entries: 'twoIndependent' };
    expect(sumOf([twice], { M1: { kind: 'pass-fail', passed: true } })).toMatchObject({
      ...{ points: '0.5', given: 1, isAlone: false },
    });
  });

  it('is zeroed by a fatal fault that was found, which itself is worth nothing', () => {
    const fatal = aspect('N1', '1', { kind: 'fatal', zeroes: 'module' });
    const passed = { kind: 'pass-fail', passed: true } as const;
    const with1 = (found: boolean) =>
      sumOf([tested, fatal], { M1: passed, N1: { kind: 'fatal', found } });
    expect(with1(false)).toMatchObject({ points: '0.5', max: '0.5', given: 2, isZeroed: false });
    expect(with1(true)).toMatchObject({ points: '0', max: '0.5', given: 2, isZeroed: true });
  });
});

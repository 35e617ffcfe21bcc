import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calculation } from './aspect.ts';
import { FAR_SHARE, farShare, outlierOf, shareOfScale } from './judge-outlier.ts';

const judgement: Calculation = { kind: 'judgement' };
const hundred: Calculation = {
  kind: 'points',
  min: '0',
  max: '100',
  combination: { rule: 'mean' },
};
const panel = (...shares: readonly number[]) =>
  shares.map((share, seat) => ({ judge: `j${seat}`, share }));
const of3 = (...scores: readonly number[]) => panel(...scores.map((score) => score / 3));
const of100 = (...points: readonly number[]) => panel(...points.map((one) => one / 100));

describe('a mark as a share of its scale', () => {
  it('counts from the bottom of the scale to its top', () => {
    expect(shareOfScale(judgement, { kind: 'judgement', score: '3' })).toBe(1);
    expect(shareOfScale(hundred, { kind: 'points', points: '25' })).toBe(0.25);
    const from50 = { ...hundred, min: '50' };
    expect(shareOfScale(from50, { kind: 'points', points: '75' })).toBe(0.5);
    const form: Calculation = {
      kind: 'form',
      items: [
        { label: 'a', max: '10' },
        { label: 'b', max: '30' },
      ],
      combination: { rule: 'mean' },
    };
    expect(shareOfScale(form, { kind: 'form', points: ['5', '5'] })).toBe(0.25);
  });
  it('does not exist where the panel agrees on one value', () => {
    expect(shareOfScale({ kind: 'pass-fail' }, { kind: 'pass-fail', passed: true })).toBeNull();
  });
});

describe('how far is far', () => {
  it('is what the scheme allows between judges, and a setting where it says nothing', () => {
    expect(farShare(judgement)).toBeCloseTo(1 / 3, 12);
    expect(farShare({ ...judgement, maxSpread: 2 })).toBeCloseTo(2 / 3, 12);
    expect(farShare({ ...hundred, maxSpread: '8' })).toBeCloseTo(0.08, 12);
    expect(farShare(hundred)).toBe(FAR_SHARE);
  });
});

describe('one mark far from its panel', () => {
  it('is found among others that agree', () => {
    expect(outlierOf(of100(60, 78, 80, 81, 82), FAR_SHARE)).toEqual({
      judge: 'j0',
      share: 0.6,
      others: 0.805,
    });
    expect(outlierOf(of3(0, 1, 3), 1 / 3)?.judge).toBe('j2');
  });
  it('is not one at the limit itself', () => {
    expect(outlierOf(of3(1, 1, 2), 1 / 3)).toBeNull();
    expect(outlierOf(of100(65, 80, 80), FAR_SHARE)).toBeNull();
    expect(outlierOf(of100(64.99, 80, 80), FAR_SHARE)?.judge).toBe('j0');
  });
  it('is nobody’s where the panel is split, or too small to tell', () => {
    expect(outlierOf(of3(0, 0, 3, 3), 1 / 3)).toBeNull();
    expect(outlierOf(of3(1, 2, 3), 1 / 3)).toBeNull();
    expect(outlierOf(of100(10, 90), FAR_SHARE)).toBeNull();
  });
  it('does not depend on the order of the seats', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(shares, (given) => {
        const marks = of100(...given);
        expect(outlierOf(marks.toReversed(), FAR_SHARE)).toEqual(outlierOf(marks, FAR_SHARE));
      }),
    );
  });
});

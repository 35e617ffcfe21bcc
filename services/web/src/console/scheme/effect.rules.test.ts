import { describe, expect, it } from 'vitest';
import { type EffectRow, isTouched, moveText } from './effect.rules.ts';

const row = (before: string, after: string, missingAfter = 0): EffectRow => ({
  subjectId: 's',
  sessionId: null,
  label: '01',
  code: 'OK',
  before,
  after,
  missingBefore: 0,
  missingAfter,
});

describe('what an amendment does to a code', () => {
  it.each([
    ['1.50', '1.5', '0', false],
    ['1/3', '5/6', '+0.5', true],
    ['2', '29/18', '−0.3889', true],
  ])('from %s to %s is %s', (before, after, move, touched) => {
    expect(moveText(row(before, after))).toBe(move);
    expect(isTouched(row(before, after))).toBe(touched);
  });
  it('is noticed, too, where only the marks still awaited change', () => {
    expect(isTouched(row('1', '1', 2))).toBe(true);
  });
});

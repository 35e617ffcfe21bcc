import { describe, expect, it } from 'vitest';
import { BLANK, flawOf, mostOf, pointsOf } from './penalty.rules.ts';

const kinds = [
  { code: 'P1', name: { zh: '甲' }, points: '2' },
  { code: 'P2', name: { zh: '乙' }, most: '5' },
];
const whole = { ...BLANK, subjectId: 's', kind: 'P2', points: '3', reason: '测试' };

describe('a penalty as it is written down', () => {
  it('asks for what is missing, one after the other', () => {
    expect(flawOf(BLANK, kinds, '40')).toBe('subject');
    expect(flawOf({ ...BLANK, subjectId: 's' }, kinds, '40')).toBe('kind');
    expect(flawOf({ ...whole, points: '' }, kinds, '40')).toBe('points');
    expect(flawOf({ ...whole, points: '5.01' }, kinds, '40')).toBe('most');
    expect(flawOf({ ...whole, reason: ' ' }, kinds, '40')).toBe('reason');
    expect(flawOf(whole, kinds, '40')).toBeNull();
  });
  it('takes the points of a kind that has its own', () => {
    expect(flawOf({ ...whole, kind: 'P1', points: '' }, kinds, '40')).toBeNull();
    expect(flawOf({ ...whole, kind: '' }, [], '40')).toBeNull();
  });
  it('reads points as people type them, and nothing else', () => {
    expect(['2,5', ' 2.50 ', '0', '-1', '1/3', 'x'].map(pointsOf)).toEqual([
      '2.5',
      '2.50',
      null,
      null,
      null,
      null,
    ]);
    expect(mostOf(kinds[1], '4')).toBe('4');
  });
});

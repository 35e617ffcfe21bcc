import { describe, expect, it } from 'vitest';
import {
  agreementWord,
  axisEdge,
  favourWord,
  floorPercent,
  placeBetween,
  reliabilityWord,
  signedPercent,
  weightOf,
  workPercent,
} from './judge-reading.ts';

describe('the weight of a judge', () => {
  it('is said only of enough marks, and only where it matters and is more than chance', () => {
    const judge = { marks: 40, severity: 0.05, standardError: 0.01 };
    expect(weightOf(judge)).toBe('mild');
    expect(weightOf({ ...judge, severity: -0.05 })).toBe('strict');
    expect(weightOf({ ...judge, standardError: 0.03 })).toBe('even');
    expect(weightOf({ ...judge, severity: 0.02, standardError: 0.001 })).toBe('even');
    expect(weightOf({ ...judge, marks: 9 })).toBe('too-few');
    expect(weightOf({ ...judge, standardError: null })).toBe('too-few');
  });
});

describe('a coefficient in a word', () => {
  it('changes at the usual borders', () => {
    expect([0.49, 0.5, 0.7].map(agreementWord)).toEqual(['low', 'fair', 'good']);
    expect([0.49, 0.5, 0.75, 0.9].map(reliabilityWord)).toEqual([
      'poor',
      'moderate',
      'good',
      'excellent',
    ]);
  });
  it('is never rounded up, and below nothing it is nothing', () => {
    expect([0.739, 0.9999, -0.2].map(workPercent)).toEqual([73, 99, 0]);
  });
});

describe('favour for the own organisation', () => {
  const some = {
    ...{ contestants: 3, ownMarks: 30, othersMarks: 200 },
    ...{ favour: 0.06, standardError: 0.01 },
  };
  it('is said of enough marks on enough contestants alone', () => {
    expect(favourWord(some)).toBe('more');
    expect(favourWord({ ...some, favour: -0.06 })).toBe('less');
    expect(favourWord({ ...some, contestants: 2 })).toBe('too-few');
    expect(favourWord({ ...some, ownMarks: 9 })).toBe('too-few');
    expect(favourWord({ ...some, othersMarks: 9 })).toBe('too-few');
    expect(favourWord({ ...some, ownMarks: 0, favour: null })).toBe('none');
  });
  it('is none within what chance does', () => {
    expect(favourWord({ ...some, standardError: 0.03 })).toBe('even');
  });
});

describe('the axis shares are drawn on', () => {
  it('is as wide as what stands on it, in steps, and never wider than the scale', () => {
    expect([[], [0.02, -0.05], [-0.051], [0.2], [0.21], [-0.9]].map(axisEdge)).toEqual([
      0.05, 0.05, 0.1, 0.2, 0.5, 1,
    ]);
  });
  it('has nothing in the middle, and what lies beyond at its end', () => {
    const places = [0, -0.25, 0.125, 0.8].map((share) => placeBetween(share, 0.25));
    expect(places).toEqual([0.5, 0, 0.75, 1]);
  });
});

it('figures are signed, and never rounded up to all', () => {
  expect([0.061, -0.0204, 0, -0.0001].map(signedPercent)).toEqual([
    '+6.1%',
    '−2.0%',
    '0.0%',
    '0.0%',
  ]);
  expect([0.999, 1, 0.29].map(floorPercent)).toEqual(['99%', '100%', '29%']);
});

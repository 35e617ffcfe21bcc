import { describe, expect, it } from 'vitest';
import { readTie, tieValues } from './tie.rules.ts';

describe('what decided between equal totals', () => {
  const modules = [{ moduleId: 'm1', name: { zh: '模块一' } }];
  it.each([
    ['module:m1', { kind: 'module', name: { zh: '模块一' } }],
    ['module:gone', { kind: 'module', name: null }],
    ['criterion:B', { kind: 'criterion', code: 'B' }],
    ['decision', { kind: 'step', step: 'decision' }],
  ])('is read from %s', (tie, step) => {
    expect(readTie(tie, modules)).toEqual(step);
  });
});

describe('the two values of a tie', () => {
  it.each([
    ['decimals stand as they are', '12.5', '12.75', '12.5', '12.75'],
    ['a list of placings stands as it is', '1 2 4', '1 3', '1 2 4', '1 3'],
    ['a fraction becomes a decimal', '25/3', '17/2', '≈ 8.33', '8.50'],
    ['as many decimals as show the difference', '25001/3000', '25/3', '≈ 8.334', '≈ 8.333'],
  ])('%s', (_, mine, theirs, shownMine, shownTheirs) => {
    expect(tieValues({ mine, theirs }, 2)).toEqual({ mine: shownMine, theirs: shownTheirs });
  });
});

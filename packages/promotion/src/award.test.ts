import { describe, expect, it } from 'vitest';
import { isAwardAtLeast } from './award.ts';

describe('awards', () => {
  it('count from the asked one upwards', () => {
    expect(isAwardAtLeast('gold', 'merit')).toBe(true);
    expect(isAwardAtLeast('merit', 'merit')).toBe(true);
    expect(isAwardAtLeast('merit', 'third-prize')).toBe(false);
    expect(isAwardAtLeast('second-prize', 'first-prize')).toBe(false);
  });
  it('never take a Medal for Excellence for a 优胜奖, nor a medal for a prize', () => {
    expect(isAwardAtLeast('excellence', 'merit')).toBe(false);
    expect(isAwardAtLeast('merit', 'excellence')).toBe(false);
    expect(isAwardAtLeast('gold', 'third-prize')).toBe(false);
  });
});

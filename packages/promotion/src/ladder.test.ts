import { describe, expect, it } from 'vitest';
import {
  compareLevels,
  highestOf,
  isAbove,
  isContestGrantable,
  LEVEL_LABELS,
  LEVELS,
  nextAbove,
} from './ladder.ts';

describe('the eight-step ladder', () => {
  it('climbs one step at a time and ends at 首席技师', () => {
    expect(LEVELS.map(nextAbove)).toEqual(['5', '4', '3', '2', '1', 'special', 'chief', null]);
  });
  it('is ordered as it is listed, although its codes count downwards', () => {
    expect(LEVELS.toReversed().toSorted(compareLevels)).toEqual([...LEVELS]);
    expect(isAbove('1', '5')).toBe(true);
    expect(isAbove('3', '3')).toBe(false);
  });
  it('keeps the two appointments of an enterprise out of reach of a contest', () => {
    expect(LEVELS.filter((level) => !isContestGrantable(level))).toEqual(['special', 'chief']);
  });
  it('prints a level as a certificate does', () => {
    expect(LEVEL_LABELS['3']).toEqual({ zh: '三级/高级工', en: 'Level 3 (senior worker)' });
  });
  it('finds the highest of several levels, and none among none', () => {
    expect(highestOf(['4', '2', '5'])).toBe('2');
    expect(highestOf([])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { hasPhoto, proofsOf } from './member-files.rules.ts';

describe('the files of a member', () => {
  it('say yes to a good photo, no to none, and leave one with flaws to a person', () => {
    expect(hasPhoto(0, true)).toBe(true);
    expect(hasPhoto(undefined, true)).toBe(false);
    expect(hasPhoto(2, true)).toBeNull();
  });
  it('say nothing of a substitute who could hand in nothing yet', () => {
    expect(hasPhoto(undefined, false)).toBeNull();
    expect(proofsOf(undefined)).toBeNull();
    expect(hasPhoto(0, false)).toBe(true);
  });
  it('prove what they were handed in for', () => {
    expect(proofsOf([])).toEqual([]);
    expect(proofsOf(['proof', 'other'])).toEqual(['employment']);
    expect(proofsOf(['certificate', 'proof'])).toEqual(['certificate', 'employment']);
  });
});

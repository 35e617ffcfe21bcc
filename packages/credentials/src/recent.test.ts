import { describe, expect, it } from 'vitest';
import { recentOf } from './recent.ts';

describe('what was kept of late', () => {
  it('is found again until more than the most came after it, the one asked for longest ago first', () => {
    const recent = recentOf<number>(2);
    expect([recent.keep('a', 1), recent.keep('b', 2)]).toEqual([1, 2]);
    expect(recent.find('a')).toBe(1);
    recent.keep('c', 3);
    expect(['a', 'b', 'c'].map(recent.find)).toEqual([1, undefined, 3]);
  });
  it('counts a key once, however often it is kept', () => {
    const recent = recentOf<number>(2);
    recent.keep('a', 1);
    for (const value of [2, 3, 4]) recent.keep('b', value);
    expect(['a', 'b'].map(recent.find)).toEqual([1, 4]);
  });
});

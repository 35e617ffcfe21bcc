import { describe, expect, it } from 'vitest';
import { holdersOf } from './holders.rules.ts';

describe('who gets a slip', () => {
  it('is every member of an admitted entry and nobody else', () => {
    const entry = (
      entryId: string,
      state: 'entered' | 'admitted' | 'withdrawn',
      ...ids: string[]
    ) => ({
      entryId,
      state,
      members: ids.map((personId) => ({ personId })),
    });
    expect(
      holdersOf([
        entry('single', 'admitted', 'a'),
        entry('team', 'admitted', 'b', 'c'),
        entry('gone', 'withdrawn', 'd'),
        entry('new', 'entered', 'e'),
      ]),
    ).toEqual([
      { entryId: 'single', personId: 'a' },
      { entryId: 'team', personId: 'b' },
      { entryId: 'team', personId: 'c' },
    ]);
  });
});

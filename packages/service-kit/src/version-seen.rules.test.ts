import { describe, expect, it } from 'vitest';
import { flawOfVersion } from './version-seen.rules.ts';

describe('a change based on a version', () => {
  it('is taken on the version that is there, and shown the newer one otherwise', () => {
    expect(flawOfVersion('entry.changed', 3, { version: 3 })).toBeUndefined();
    const present = { version: 3, state: 'open' };
    expect(flawOfVersion('entry.changed', 2, present)).toEqual({
      kind: 'stale',
      code: 'entry.changed',
      params: { version: 3 },
      present,
    });
    expect(flawOfVersion('entry.changed', 4, present)).toMatchObject({ kind: 'stale' });
  });
});

import { setHash } from '@jinbang/contracts/set-hash';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherSet } from './told-set.rules.ts';

const parts = [
  { part: 1, rows: [{ id: 'a' }, { id: 'b' }] },
  { part: 2, rows: [{ id: 'c' }] },
];
const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const closing = { parts: 2, rows: 3, hash: setHash(rows) };

describe('a set told in parts', () => {
  it('is whole in whatever order its parts came', () => {
    expect(gatherSet(parts, closing)).toEqual(rows);
    expect(gatherSet(parts.toReversed(), closing)).toEqual(rows);
  });

  it('is not used before it is closed, or while a part is missing', () => {
    expect(gatherSet(parts, undefined)).toBeNull();
    expect(gatherSet(parts.slice(1), closing)).toBeNull();
    expect(gatherSet([], closing)).toBeNull();
  });

  it('is not used when a row, the count or the hash differs', () => {
    const changed = [{ part: 1, rows: [{ id: 'a' }, { id: 'x' }] }, ...parts.slice(1)];
    expect(gatherSet(changed, closing)).toBeNull();
    expect(gatherSet(parts, { ...closing, rows: 2 })).toBeNull();
    expect(gatherSet(parts, { ...closing, hash: setHash([]) })).toBeNull();
  });

  it('may be empty', () => {
    expect(gatherSet([], { parts: 0, rows: 0, hash: setHash([]) })).toEqual([]);
  });

  it('is either the set that was told or nothing', () => {
    fc.assert(
      fc.property(fc.subarray(parts), (some) => {
        const gathered = gatherSet(some, closing);
        expect(gathered).toEqual(some.length === parts.length ? rows : null);
      }),
    );
  });
});

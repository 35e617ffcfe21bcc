import { describe, expect, it } from 'vitest';
import { setHash } from './set-hash.ts';

describe('the hash of a set told in parts', () => {
  const rows = [
    { entryId: 'a', rank: 1, subject: { kind: 'entry', entryNo: '1' } },
    { entryId: 'b', rank: null, subject: { kind: 'entry', entryNo: '2' } },
  ];

  it('does not depend on the order of the members', () => {
    const turned = rows.map((row) =>
      Object.fromEntries(Object.entries(structuredClone(row)).toReversed()),
    );
    expect(setHash(turned)).toBe(setHash(rows));
  });
  it('leaves out members that are undefined, as the wire does', () => {
    expect(setHash([{ ...rows[0], award: undefined }, rows[1]])).toBe(setHash(rows));
  });
  it('differs when a row is missing, changed or in another place', () => {
    const hashes = [rows, rows.slice(1), rows.toReversed(), [{ ...rows[0], rank: 2 }, rows[1]], []];
    expect(new Set(hashes.map(setHash)).size).toBe(hashes.length);
  });
});

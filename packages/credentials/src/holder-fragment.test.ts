import { describe, expect, it } from 'vitest';
import { readHolderFragment, writeHolderFragment } from './holder-fragment.ts';

const holderCode = '0123456789ABCDEF';
const pocket = 'eyJhIjoxfQ.eyJiIjoyfQ.c2lnbmF0dXJl';

describe('the fragment of an address on paper', () => {
  it.each([
    { holderCode, pocket },
    { holderCode, pocket: null },
    { holderCode: null, pocket },
    { holderCode: null, pocket: null },
  ])('says again what it was written from', (given) => {
    expect(readHolderFragment(writeHolderFragment(given))).toEqual(given);
    expect(readHolderFragment(`#${writeHolderFragment(given)}`)).toEqual(given);
  });
  it('takes the code as people type it', () => {
    expect(readHolderFragment('0123-4567-89ab-cdef').holderCode).toBe(holderCode);
  });
  it('makes nothing of anything else', () => {
    for (const other of ['', '#', 'x', 'a.b', 'a.b.c.d.e', '%', `${holderCode}.a.b`]) {
      expect([other, readHolderFragment(other)]).toEqual([
        other,
        { holderCode: null, pocket: null },
      ]);
    }
  });
});

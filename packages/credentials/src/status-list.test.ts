import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitAt, decodeBits, gunzipInScript, STATUS_BITS_MIN } from './bitstring.ts';
import { encodeBits, statusBits, statusListCredential } from './status-list.ts';

const length = STATUS_BITS_MIN;

describe('a bitstring status list', () => {
  it('decodes the empty list of the specification', async () => {
    // Bitstring Status List, example of an encodedList: 131,072 zeros.
    const published = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    const bits = await decodeBits(published);
    expect(bits?.length).toBe(length / 8);
    expect(bits?.every((byte) => byte === 0)).toBe(true);
  });
  it('counts bits from the left', () => {
    const bits = statusBits(length, [0, 9, length - 1]);
    expect([bits[0], bits[1], bits.at(-1)]).toEqual([0x80, 0x40, 0x01]);
  });
  it('gives back exactly the bits that were set', async () => {
    const indexes = fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(indexes, fc.nat(length - 1), async (set, other) => {
        const bits = (await decodeBits(encodeBits(statusBits(length, set)))) ?? new Uint8Array();
        for (const index of set) expect(bitAt(bits, index)).toBe(true);
        expect(bitAt(bits, other)).toBe(set.includes(other));
      }),
      { numRuns: 30 },
    );
  });
  it('unpacks the same in script as with the browser stream', async () => {
    const bits = statusBits(length, [3, 77_777]);
    const packed = Buffer.from(encodeBits(bits).slice(1), 'base64url');
    expect(await gunzipInScript(packed)).toEqual(bits);
  });
  it('is not read when short, packed otherwise, damaged or swollen', async () => {
    const short = `u${gzipSync(new Uint8Array(length / 8 - 1)).toString('base64url')}`;
    const bomb = gzipSync(new Uint8Array(2_000_000));
    const good = encodeBits(statusBits(length, [5]));
    for (const text of [
      short,
      `u${bomb.toString('base64url')}`,
      good.slice(1),
      `z${good.slice(1)}`,
      `${good.slice(0, -6)}AAAAAA`,
      good.replace('u', 'u='),
      'u',
      '',
    ]) {
      expect(await decodeBits(text)).toBeUndefined();
    }
    await expect(gunzipInScript(bomb)).rejects.toThrow(RangeError);
  });
  it('has no bit outside its ends', () => {
    const bits = statusBits(length, []);
    for (const index of [-1, length, 0.5, Number.NaN]) expect(bitAt(bits, index)).toBeUndefined();
    expect(() => statusBits(length, [length])).toThrow(RangeError);
    expect(() => statusBits(length - 8, [])).toThrow(RangeError);
  });
  it('is one typed subject, the type a plain string', () => {
    const list = statusListCredential({
      url: 'https://cert.example/status/1',
      issuer: 'did:web:cert.example',
      purpose: 'suspension',
      length,
      set: [],
      validFrom: '2026-11-22T00:00:00Z',
      validUntil: '2026-11-23T00:00:00Z',
    });
    expect(list).toMatchObject({
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'suspension' },
    });
  });
});

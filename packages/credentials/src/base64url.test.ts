import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64UrlBytes, base64UrlText } from './base64url.ts';

describe('base64url without padding', () => {
  it('reads back any bytes, and writes what the platform writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        const text = base64UrlText(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(base64UrlBytes(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });
  it('reads of all texts only the one way to write these bytes', () => {
    const unit = fc.constantFrom(...'AQgwfZaz059-_+/= \u00e9金');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 9 }), (text) => {
        const plain = Buffer.from(text, 'base64url').toString('base64url');
        const bytes = base64UrlBytes(text);
        expect(bytes === undefined).toBe(text === '' || plain !== text);
        if (bytes) expect(base64UrlText(bytes)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

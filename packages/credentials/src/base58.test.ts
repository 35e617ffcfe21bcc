import { describe, expect, it } from 'vitest';
import { base58Bytes, base58Text } from './base58.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** One letter after the other, as the method is told in words. */
const letterByLetter = (bytes: Uint8Array): string => {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = alphabet.charAt(Number(rest % 58n)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
};

describe('base58', () => {
  it('writes the examples of the Internet-Draft on Base58', () => {
    expect(base58Text(bytesOf('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(base58Text(bytesOf('The quick brown fox jumps over the lazy dog.'))).toBe(
      'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
    );
    expect(base58Text(Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd))).toBe('11233QC4');
  });

  it('writes and reads bytes of every length, with and without leading zeros', () => {
    for (let length = 0; length <= 100; length += 1) {
      for (const first of [0, 1, 57, 58, 255]) {
        const bytes = Uint8Array.from({ length }, (_, place) =>
          place === 0 ? first : (place * 151 + length * 57) % 256,
        );
        const text = base58Text(bytes);
        expect(text).toBe(letterByLetter(bytes));
        expect(base58Bytes(text)).toEqual(bytes);
      }
    }
  });

  it('reads nothing with a letter it does not have, and nothing too long', () => {
    for (const text of ['0', 'O', 'I', 'l', 'z z', '😀', `${'2'.repeat(20)}é`]) {
      expect(base58Bytes(text)).toBeUndefined();
    }
    expect(base58Bytes('2'.repeat(257))).toBeUndefined();
  });
});

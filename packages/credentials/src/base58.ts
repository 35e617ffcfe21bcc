const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const VALUE = new Map(Array.from(ALPHABET, (letter, index) => [letter, BigInt(index)]));
/** Longest text read: a signature needs 88 characters, and the arithmetic is quadratic. */
const TEXT_LENGTH_MAX = 256;

/** Bytes as base58 with the Bitcoin alphabet (multibase `z` without its letter). */
export const base58Text = (bytes: Uint8Array): string => {
  let rest = 0n;
  for (const byte of bytes) rest = rest * 256n + BigInt(byte);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = ALPHABET.charAt(Number(rest % 58n)) + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text;
};

/** The one byte string this text stands for, or undefined. */
export const base58Bytes = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length > TEXT_LENGTH_MAX) return undefined;
  let rest = 0n;
  for (const letter of text) {
    const value = VALUE.get(letter);
    if (value === undefined) return undefined;
    rest = rest * 58n + value;
  }
  const bytes: number[] = [];
  for (; rest > 0n; rest /= 256n) bytes.unshift(Number(rest % 256n));
  const zeros = text.length - text.replace(/^1+/, '').length;
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes]);
};

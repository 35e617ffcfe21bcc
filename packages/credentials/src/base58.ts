const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const VALUE = new Map(Array.from(ALPHABET, (letter, index) => [letter, index]));
/** Longest text read: a signature needs 88 characters, and the arithmetic is quadratic. */
const TEXT_LENGTH_MAX = 256;
/** So many letters at once: the greatest power of 58 a number holds exactly. */
const STEP_LETTERS = 9;
const STEP = 58n ** BigInt(STEP_LETTERS);

/** Bytes as base58 with the Bitcoin alphabet (multibase `z` without its letter). */
export const base58Text = (bytes: Uint8Array): string => {
  let rest = BigInt(
    `0x0${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`,
  );
  let text = '';
  for (; rest > 0n; rest /= STEP) {
    let letters = Number(rest % STEP);
    // The last step, of the highest letters, has no leading ones.
    for (let place = 0; place < STEP_LETTERS && (rest >= STEP || letters > 0); place += 1) {
      text = ALPHABET.charAt(letters % 58) + text;
      letters = Math.floor(letters / 58);
    }
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text;
};

/** The one byte string this text stands for, or undefined. */
export const base58Bytes = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length > TEXT_LENGTH_MAX) return undefined;
  let rest = 0n;
  for (let start = 0; start < text.length; start += STEP_LETTERS) {
    const letters = text.slice(start, start + STEP_LETTERS);
    let step = 0;
    for (const letter of letters) {
      const value = VALUE.get(letter);
      if (value === undefined) return undefined;
      step = step * 58 + value;
    }
    rest = rest * 58n ** BigInt(letters.length) + BigInt(step);
  }
  const hex = rest === 0n ? '' : rest.toString(16);
  const bytes = (hex.length % 2 === 0 ? hex : `0${hex}`).match(/../g) ?? [];
  const zeros = text.length - text.replace(/^1+/, '').length;
  return Uint8Array.from([
    ...Array<number>(zeros).fill(0),
    ...bytes.map((byte) => Number.parseInt(byte, 16)),
  ]);
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LETTER_BITS = 6;
const BYTE_BITS = 8;
const NONE = 0xff;
const VALUES = new Uint8Array(128).fill(NONE);
for (const [value, letter] of [...LETTERS].entries()) VALUES[letter.charCodeAt(0)] = value;

/**
 * Bytes of unpadded base64url text; undefined for anything that is not the one way to write them.
 * Letter by letter: by way of `atob` it took half of the time a JWT is verified in.
 */
export const base64UrlBytes = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length === 0 || text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * LETTER_BITS) / BYTE_BITS));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = VALUES[text.charCodeAt(index)] ?? NONE;
    if (value === NONE) return undefined;
    held = (held << LETTER_BITS) | value;
    bits += LETTER_BITS;
    if (bits < BYTE_BITS) continue;
    bits -= BYTE_BITS;
    bytes[at] = held >> bits;
    held &= (1 << bits) - 1;
    at += 1;
  }
  // Spare bits at the end would let two texts stand for the same bytes.
  return held === 0 ? bytes : undefined;
};

const CHUNK = 0x8000;

export const base64UrlText = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

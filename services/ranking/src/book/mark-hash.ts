/** Sixty-four bits as two whole numbers of thirty-two. */
export type Hash = { hi: number; lo: number };

/** Bytes as a hash takes them: whole numbers of four, the lowest byte first, the rest filled with nought. */
export type Words = { readonly words: readonly number[]; readonly length: number };

const encoder = new TextEncoder();

export const wordsOf = (text: string): Words => {
  const bytes = encoder.encode(text);
  const words: number[] = new Array(Math.ceil(bytes.length / 4)).fill(0);
  for (const [at, byte] of bytes.entries()) {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << ((at & 3) * 8));
  }
  return { words, length: bytes.length };
};

/** The four words of an id's sixteen bytes. */
export const idWords = (id: string): readonly number[] => {
  const bytes = Buffer.alloc(16);
  bytes.write(id.replaceAll('-', ''), 'hex');
  return [0, 4, 8, 12].map((at) => bytes.readInt32LE(at));
};

const FIRST = (0x9e3779b9 + 3_923_095) | 0;
const ROUND_BYTES = 12;

const turn = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/**
 * PostgreSQL's own `hash_any_extended`, so that what triggers counted can be compared with what is read
 * without a second reading: Bob Jenkins' lookup3 with a seed. Reads `length` bytes from word `from` on.
 */
export const hashWords = (
  words: readonly number[],
  from: number,
  length: number,
  seed: Hash,
  into: Hash,
): void => {
  let a = (FIRST + length) | 0;
  let b = a;
  let c = a;
  let at = from;
  let left = length;
  let isSeeded = seed.hi === 0 && seed.lo === 0;
  while (!isSeeded || left >= ROUND_BYTES) {
    if (isSeeded) {
      a = (a + (words[at] ?? 0)) | 0;
      b = (b + (words[at + 1] ?? 0)) | 0;
      c = (c + (words[at + 2] ?? 0)) | 0;
      at += 3;
      left -= ROUND_BYTES;
    } else {
      a = (a + seed.hi) | 0;
      b = (b + seed.lo) | 0;
      isSeeded = true;
    }
    a = ((a - c) ^ turn(c, 4)) | 0;
    c = (c + b) | 0;
    b = ((b - a) ^ turn(a, 6)) | 0;
    a = (a + c) | 0;
    c = ((c - b) ^ turn(b, 8)) | 0;
    b = (b + a) | 0;
    a = ((a - c) ^ turn(c, 16)) | 0;
    c = (c + b) | 0;
    b = ((b - a) ^ turn(a, 19)) | 0;
    a = (a + c) | 0;
    c = ((c - b) ^ turn(b, 4)) | 0;
    b = (b + a) | 0;
  }
  if (left > 0) a = (a + (words[at] ?? 0)) | 0;
  if (left > 4) b = (b + (words[at + 1] ?? 0)) | 0;
  // The lowest byte of the third word is the length's.
  if (left > 8) c = (c + ((words[at + 2] ?? 0) << 8)) | 0;
  c = ((c ^ b) - turn(b, 14)) | 0;
  a = ((a ^ c) - turn(c, 11)) | 0;
  b = ((b ^ a) - turn(a, 25)) | 0;
  c = ((c ^ b) - turn(b, 16)) | 0;
  a = ((a ^ c) - turn(c, 4)) | 0;
  b = ((b ^ a) - turn(a, 14)) | 0;
  c = ((c ^ b) - turn(b, 24)) | 0;
  into.hi = b;
  into.lo = c;
};

/** As PostgreSQL writes such a number. */
export const hashText = ({ hi, lo }: Hash): string =>
  BigInt.asIntN(64, (BigInt(hi) << 32n) | BigInt(lo >>> 0)).toString();

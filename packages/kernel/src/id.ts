/** Where new ids come from; injected, so that a test knows every one. */
export type NewId = () => string;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const ID_BYTES = 16;
/** Asked for by the hundred: each asking takes longer than all else an id needs. */
const random = new Uint8Array(256 * ID_BYTES);
let used = random.length;

const randomBytes = (): Uint8Array => {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  used += ID_BYTES;
  return random.subarray(used - ID_BYTES, used);
};

/**
 * A UUID v7 as lower-case text (RFC 9562 §5.7): time-ordered, so indexes stay dense.
 * Uses Web Crypto alone, because the tablet makes command ids with the same function.
 */
export const newId: NewId = () => {
  const bytes = randomBytes();
  let time = Date.now();
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let text = '';
  for (let index = 0; index < ID_BYTES; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-';
    text += HEX[bytes[index] ?? 0];
  }
  return text;
};

import { base64UrlBytes } from './base64url.ts';

/** Bitstring Status List §3.1: fewer bits would tell who is who (herd privacy). */
export const STATUS_BITS_MIN = 131_072;
/** Largest list unpacked: 8 million certificates; anything larger is an attack. */
const BYTES_MAX = 1_000_000;

/** Is the bit set? Index 0 is the left-most bit of the first byte; undefined outside the list. */
export const bitAt = (bits: Uint8Array, index: number): boolean | undefined => {
  const byte = Number.isSafeInteger(index) && index >= 0 ? bits[Math.floor(index / 8)] : undefined;
  return byte === undefined ? undefined : ((byte >> (7 - (index % 8))) & 1) === 1;
};

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Unpacks gzip in script, for browsers without DecompressionStream (before Safari 16.4). */
export const gunzipInScript = async (packed: Uint8Array): Promise<Uint8Array> => {
  const { Gunzip } = await import('fflate');
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((part) => {
    length += part.length;
    if (length > BYTES_MAX) throw new RangeError('The status list is too large.');
    parts.push(part);
  });
  stream.push(packed, true);
  return joined(parts, length);
};

const gunzip = async (packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  if (typeof DecompressionStream === 'undefined') return gunzipInScript(packed);
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.length;
    if (length > BYTES_MAX) throw new RangeError('The status list is too large.');
    parts.push(step.value);
  }
  return joined(parts, length);
};

/** The bits of an `encodedList` (`u` + base64url of gzip); undefined when it cannot be one. */
export const decodeBits = async (encodedList: string): Promise<Uint8Array | undefined> => {
  const packed = encodedList.startsWith('u') ? base64UrlBytes(encodedList.slice(1)) : undefined;
  if (!packed) return undefined;
  try {
    const bits = await gunzip(packed);
    return bits.length * 8 >= STATUS_BITS_MIN ? bits : undefined;
  } catch {
    return undefined;
  }
};

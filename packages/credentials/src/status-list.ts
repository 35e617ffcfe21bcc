import { gzipSync } from 'node:zlib';
import { STATUS_BITS_MIN } from './bitstring.ts';
import { STATUS_LIST_CONTEXTS } from './contexts.ts';
import type { JsonObject } from './json.ts';
import type { StatusPurpose } from './status-entry.ts';

/** The bits of a list with these indexes set; `length` a multiple of 8, at least 131,072. */
export const statusBits = (length: number, set: Iterable<number>): Uint8Array => {
  if (length < STATUS_BITS_MIN || length % 8 !== 0) {
    throw new RangeError(`A status list has at least ${STATUS_BITS_MIN} bits, in whole bytes.`);
  }
  const bits = new Uint8Array(length / 8);
  for (const index of set) {
    const at = Math.floor(index / 8);
    const byte = Number.isSafeInteger(index) && index >= 0 ? bits[at] : undefined;
    if (byte === undefined) throw new RangeError(`Bit ${index} is outside the status list.`);
    bits[at] = byte | (0x80 >> (index % 8));
  }
  return bits;
};

/** `u` + base64url(gzip(bits)), Bitstring Status List §3.3. */
export const encodeBits = (bits: Uint8Array): string =>
  `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;

export type StatusList = {
  /** Address and id of the list. */
  readonly url: string;
  readonly issuer: string;
  readonly purpose: StatusPurpose;
  readonly length: number;
  /** Every index that is revoked (or suspended), in any order. */
  readonly set: Iterable<number>;
  readonly validFrom: string;
  /** After this instant a reader must fetch the list again. */
  readonly validUntil: string;
};

/** The unsigned list credential; sign it with `secureDocument` like any other. */
export const statusListCredential = (list: StatusList): JsonObject => ({
  '@context': [...STATUS_LIST_CONTEXTS],
  id: list.url,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: list.issuer,
  validFrom: list.validFrom,
  validUntil: list.validUntil,
  credentialSubject: {
    id: `${list.url}#list`,
    type: 'BitstringStatusList',
    statusPurpose: list.purpose,
    encodedList: encodeBits(statusBits(list.length, list.set)),
  },
});

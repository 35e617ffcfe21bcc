import type { Level } from '@jinbang/contracts/level';
import { type Ed25519Check, verifyEd25519 } from './ed25519.ts';
import { isObject, type JsonObject } from './json.ts';
import { readJws, writeJws } from './jws.ts';
import type { Signer } from './key.ts';
import { ed25519KeyOf } from './multikey.ts';

/**
 * The few words of a certificate that fit into a QR code, so that a scanner with the issuer's keys
 * can check them without a network. It stands in the address fragment of the holder's copy alone
 * and so may name the holder. It says nothing of the status but where to ask.
 */
export type PocketCertificate = {
  readonly number: string;
  readonly name: string;
  /** As certified: `焊工（电焊工）`. */
  readonly occupation: string;
  readonly level: Level;
  /** Calendar days in the issuer's zone: `2026-11-21`. */
  readonly awarded: string;
  readonly until?: string;
  /** Number of the revocation list and index in it. */
  readonly list: number;
  readonly index: number;
};

const keyNameOf = (signer: Signer): string => signer.keyId.slice(signer.keyId.indexOf('#') + 1);

/** Signs the words as a compact EdDSA JWS; about 365 characters with short names. */
export const writePocketCertificate = async (
  { number, name, occupation, level, awarded, until, list, index }: PocketCertificate,
  signer: Signer,
): Promise<string> => {
  if (signer.algorithm !== 'Ed25519') throw new TypeError('The QR code is signed with Ed25519.');
  const words: JsonObject = {
    n: number,
    h: name,
    o: occupation,
    l: level,
    d: awarded,
    ...(until === undefined ? {} : { u: until }),
    s: [list, index],
  };
  // The name of an Ed25519 key is the key itself, so the issuer need not be named.
  return writeJws({ kid: keyNameOf(signer) }, words, signer);
};

const isIndex = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const wordsOf = (payload: JsonObject): PocketCertificate | undefined => {
  const { n: number, h: name, o: occupation, l: level, d: awarded, u: until, s: status } = payload;
  const texts = [number, name, occupation, awarded, until ?? ''];
  if (![...texts, level].every((text) => typeof text === 'string')) return undefined;
  const [list, index] = Array.isArray(status) ? status : [];
  if (!isIndex(list) || !isIndex(index)) return undefined;
  return {
    number: String(number),
    name: String(name),
    occupation: String(occupation),
    level: level as Level, // signed by a known key, so written by the function above
    awarded: String(awarded),
    ...(until === undefined ? {} : { until: String(until) }),
    list,
    index,
  };
};

/**
 * The words of a scanned code when one of the known keys signed them, else undefined.
 * `knownKeys` are Multikey texts taken from the issuers' documents beforehand.
 */
export const readPocketCertificate = async (
  text: string,
  knownKeys: ReadonlySet<string>,
): Promise<PocketCertificate | undefined> => {
  const jws = readJws(text);
  const kid = jws?.header.kid;
  if (!jws || !isObject(jws.payload) || typeof kid !== 'string' || !knownKeys.has(kid)) {
    return undefined;
  }
  const publicKey = ed25519KeyOf(kid);
  if (jws.header.alg !== 'EdDSA' || !publicKey) return undefined;
  const check: Ed25519Check = { publicKey, signature: jws.signature, message: jws.message };
  return (await verifyEd25519(check)) ? wordsOf(jws.payload) : undefined;
};

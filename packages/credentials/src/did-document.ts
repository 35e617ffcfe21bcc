import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isObject, type JsonObject, listOf } from './json.ts';
import type { PublicJwk, PublicKey } from './key.ts';
import { ed25519KeyOf } from './multikey.ts';

const DID_CONTEXTS = [
  'https://www.w3.org/ns/did/v1',
  'https://w3id.org/security/multikey/v1',
  'https://w3id.org/security/jwk/v1',
];

const verificationMethod = (did: string, key: PublicKey): JsonObject => {
  const base = { id: `${did}#${key.name}`, controller: did };
  return key.algorithm === 'Ed25519'
    ? { ...base, type: 'Multikey', publicKeyMultibase: key.multibase }
    : { ...base, type: 'JsonWebKey', publicKeyJwk: { ...key.jwk } };
};

/**
 * `did.json` of an issuer. Retired keys stay in `keys`, so that what they signed still verifies;
 * a compromised key is left out. `assertionMethod` is a list of strings: some readers know no other.
 */
export const didDocumentOf = (did: string, keys: readonly PublicKey[]): JsonObject => ({
  '@context': DID_CONTEXTS,
  id: did,
  verificationMethod: keys.map((key) => verificationMethod(did, key)),
  assertionMethod: keys.map((key) => `${did}#${key.name}`),
});

export type KeyFlaw = 'key.other-issuer' | 'key.not-listed' | 'key.not-ed25519' | 'key.not-p256';

const findMethod = (
  document: JsonObject,
  issuer: string,
  keyId: string,
): Result<JsonObject, KeyFlaw> => {
  if (document.id !== issuer || !keyId.startsWith(`${issuer}#`)) {
    return refuse('key.other-issuer');
  }
  const isListed = listOf(document.assertionMethod).includes(keyId);
  const method = listOf(document.verificationMethod)
    .filter(isObject)
    .find((candidate) => candidate.id === keyId && candidate.controller === issuer);
  return isListed && method ? accept(method) : refuse('key.not-listed');
};

/**
 * The Ed25519 key `keyId` that `issuer` lists for assertions in its document.
 * Refuses a document of somebody else, a key that is not listed, or one of another kind.
 */
export const findAssertionKey = (
  document: JsonObject,
  issuer: string,
  keyId: string,
): Result<Uint8Array<ArrayBuffer>, KeyFlaw> => {
  const method = findMethod(document, issuer, keyId);
  if (!method.ok) return method;
  const { type, publicKeyMultibase: multibase } = method.value;
  const key =
    type === 'Multikey' && typeof multibase === 'string' ? ed25519KeyOf(multibase) : undefined;
  return key ? accept(key) : refuse('key.not-ed25519');
};

/** The P-256 key `keyId`, likewise, for JWTs; only its public members are taken. */
export const findP256Jwk = (
  document: JsonObject,
  issuer: string,
  keyId: string,
): Result<PublicJwk, KeyFlaw> => {
  const method = findMethod(document, issuer, keyId);
  if (!method.ok) return method;
  const { type, publicKeyJwk: jwk } = method.value;
  const isP256 = type === 'JsonWebKey' && isObject(jwk) && jwk.kty === 'EC' && jwk.crv === 'P-256';
  if (!isP256 || typeof jwk.x !== 'string' || typeof jwk.y !== 'string') {
    return refuse('key.not-p256');
  }
  return accept({ kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y });
};

import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isObject, type JsonObject, listOf } from './json.ts';
import { ed25519KeyOf } from './multikey.ts';
import type { PublicKey } from './signer.ts';

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

export type KeyFlaw = 'key.other-issuer' | 'key.not-listed' | 'key.not-ed25519';

/**
 * The Ed25519 key `keyId` that `issuer` lists for assertions in its document.
 * Refuses a document of somebody else, a key that is not listed, or one of another kind.
 */
export const findAssertionKey = (
  document: JsonObject,
  issuer: string,
  keyId: string,
): Result<Uint8Array<ArrayBuffer>, KeyFlaw> => {
  if (document.id !== issuer || !keyId.startsWith(`${issuer}#`)) {
    return refuse('key.other-issuer');
  }
  const isListed = listOf(document.assertionMethod).includes(keyId);
  const method = listOf(document.verificationMethod)
    .filter(isObject)
    .find((candidate) => candidate.id === keyId && candidate.controller === issuer);
  if (!isListed || !method) return refuse('key.not-listed');
  const multibase = method.type === 'Multikey' ? method.publicKeyMultibase : undefined;
  const key = typeof multibase === 'string' ? ed25519KeyOf(multibase) : undefined;
  return key ? accept(key) : refuse('key.not-ed25519');
};

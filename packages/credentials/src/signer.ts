import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import type { JsonObject } from './json.ts';
import type { PublicJwk, PublicKey, SignatureAlgorithm, Signer } from './key.ts';
import { ed25519Multikey } from './multikey.ts';

export type { PublicJwk, PublicKey, SignatureAlgorithm, Signer } from './key.ts';

/** What a key made here signs with; anything else comes with a signer of its own. */
export type SigningAlgorithm = Extract<SignatureAlgorithm, 'Ed25519' | 'ES256'>;

const algorithmOf = (key: KeyObject): SigningAlgorithm => {
  if (key.asymmetricKeyType === 'ed25519') return 'Ed25519';
  if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return 'ES256';
  throw new TypeError('A signing key is Ed25519 or P-256.');
};

const privateKeyOf = (pkcs8: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });

/** A new private key as PKCS#8 DER; encrypt it before it is stored. */
export const generateSigningKey = (algorithm: SigningAlgorithm): Uint8Array => {
  const { privateKey } =
    algorithm === 'Ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
};

/** The public half of a private key. The name of an Ed25519 key is its Multikey, of P-256 its `x`. */
export const publicKeyOf = (pkcs8: Uint8Array): PublicKey => {
  const key = privateKeyOf(pkcs8);
  const jwk = createPublicKey(key).export({ format: 'jwk' }) as PublicJwk;
  if (algorithmOf(key) === 'ES256') return { algorithm: 'ES256', name: `p256-${jwk.x}`, jwk };
  const multibase = ed25519Multikey(Buffer.from(jwk.x, 'base64url'));
  return { algorithm: 'Ed25519', name: multibase, multibase, jwk };
};

/** A signer over a PKCS#8 DER key of the issuer `did`; throws a TypeError for another kind of key. */
export const signerOf = (did: string, pkcs8: Uint8Array): Signer => {
  const key = privateKeyOf(pkcs8);
  const algorithm = algorithmOf(key);
  const { name } = publicKeyOf(pkcs8);
  return {
    keyId: `${did}#${name}`,
    algorithm,
    sign: async (bytes) =>
      algorithm === 'Ed25519'
        ? signBytes(null, bytes, key)
        : signBytes('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }),
  };
};

/** `/.well-known/jwks.json`: every listed key, retired ones too, for readers of JWTs. */
export const jwksOf = (did: string, keys: readonly PublicKey[]): JsonObject => ({
  keys: keys.map((key) => ({
    ...key.jwk,
    kid: `${did}#${key.name}`,
    use: 'sig',
    alg: key.algorithm === 'Ed25519' ? 'EdDSA' : 'ES256',
  })),
});

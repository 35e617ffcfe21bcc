import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base58Bytes, base58Text } from './base58.ts';
import { didDocumentOf, findAssertionKey } from './did-document.ts';
import { ed25519KeyOf, ed25519Multikey } from './multikey.ts';
import { generateSigningKey, jwksOf, publicKeyOf, signerOf } from './signer.ts';

const did = 'did:web:cert.example';
const edwards = generateSigningKey('Ed25519');
const curve = generateSigningKey('ES256');
const message = new TextEncoder().encode('测试');

describe('a signer', () => {
  it.each([
    ['Ed25519', edwards, null],
    ['ES256', curve, 'sha256'],
  ] as const)(
    'of an %s key signs what its listed public key verifies',
    async (algorithm, key, hash) => {
      const signer = signerOf(did, key);
      const listed = publicKeyOf(key);
      expect(signer.algorithm).toBe(algorithm);
      expect(signer.keyId).toBe(`${did}#${listed.name}`);
      const publicKey = createPublicKey({ key: { ...listed.jwk }, format: 'jwk' });
      const signature = await signer.sign(message);
      expect(signature.length).toBe(64);
      const check = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
      expect(verify(hash, message, check, signature)).toBe(true);
      expect(verify(hash, message.slice(1), check, signature)).toBe(false);
    },
  );
  it('makes another key each time', () => {
    expect(generateSigningKey('Ed25519')).not.toEqual(edwards);
  });
});

describe('Multikey', () => {
  it('begins an Ed25519 key with z6Mk and gives the key back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        const text = ed25519Multikey(key);
        expect(text).toMatch(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
        expect(ed25519KeyOf(text)).toEqual(new Uint8Array(key));
      }),
    );
  });
  it('is not read from another kind of key, a short one or another base', () => {
    const p256 = 'zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76';
    const text = ed25519Multikey(new Uint8Array(32).fill(9));
    for (const other of [p256, text.slice(0, -1), text.slice(1), `z${text}`, 'z0OIl', '', 'z']) {
      expect(ed25519KeyOf(other)).toBeUndefined();
    }
  });
  it('writes any bytes in base58 and reads them back, leading zeros too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 66 }), (bytes) => {
        expect(base58Bytes(base58Text(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});

describe('a DID document', () => {
  const retired = publicKeyOf(generateSigningKey('Ed25519'));
  const present = publicKeyOf(edwards);
  const document = didDocumentOf(did, [present, retired, publicKeyOf(curve)]);

  it('names every listed key for assertions as plain strings', () => {
    expect(document.id).toBe(did);
    expect(document.assertionMethod).toEqual([
      `${did}#${present.name}`,
      `${did}#${retired.name}`,
      expect.stringMatching(/#p256-/),
    ]);
  });
  it('still gives the key of what a retired key signed', () => {
    const found = findAssertionKey(document, did, `${did}#${retired.name}`);
    expect(found.ok && ed25519Multikey(found.value)).toBe(retired.name);
  });
  it('gives no Ed25519 key for a P-256 one, an unlisted one or another issuer', () => {
    const codeOf = (issuer: string, keyId: string) => {
      const found = findAssertionKey(document, issuer, keyId);
      return found.ok ? 'found' : found.refusal;
    };
    expect(codeOf(did, `${did}#${publicKeyOf(curve).name}`)).toBe('key.not-ed25519');
    expect(codeOf(did, `${did}#z6Mkother`)).toBe('key.not-listed');
    expect(codeOf('did:web:other.example', `${did}#${present.name}`)).toBe('key.other-issuer');
    expect(codeOf(did, `did:web:other.example#${present.name}`)).toBe('key.other-issuer');
  });
  it('lists the same keys as JWKs and never a private part', () => {
    const jwks = jwksOf(did, [present, publicKeyOf(curve)]);
    expect(jwks.keys).toMatchObject([
      { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', kid: `${did}#${present.name}` },
      { kty: 'EC', crv: 'P-256', alg: 'ES256' },
    ]);
    expect(JSON.stringify([jwks, document])).not.toContain('"d":');
  });
});

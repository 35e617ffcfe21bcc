import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import { describe, expect, it } from 'vitest';
import { base64UrlText } from './base64url.ts';
import { didDocumentOf } from './did-document.ts';
import type { JsonObject } from './json.ts';
import { readJws, writeJws } from './jws.ts';
import { derivedClaims, openBadgeJwt, vcJwt } from './jwt.ts';
import {
  certificate,
  did,
  issue,
  listOfStatus,
  now,
  sourcesWith,
  testKey,
} from './level.fixture.ts';
import { levelCredential } from './level-credential.ts';
import { generateSigningKey, jwksOf, publicKeyOf, signerOf } from './signer.ts';
import { verifyJwt } from './verify-jwt.ts';

const secret = generateSigningKey('ES256');
const signer = signerOf(did, secret);
const keys = [publicKeyOf(testKey), publicKeyOf(secret)];
const didText = JSON.stringify(didDocumentOf(did, keys));
const good = await issue({ validUntil: '2030-01-01T00:00:00Z' });
const sources = sourcesWith([await listOfStatus('revocation', [])], {
  didDocument: async () => didText,
});
const verify = (text: string, change: Partial<typeof sources> = {}) =>
  verifyJwt({ text, now, sources: { ...sources, ...change } });
const renderings = [
  ['JWT', openBadgeJwt],
  ['vc+jwt', vcJwt],
] as const;

describe.each(renderings)('the %s rendering', (typ, render) => {
  it('is verified by an independent library with the published keys', async () => {
    // The library's own type wants mutable arrays; the value is a plain JWK set.
    const jwks = createLocalJWKSet(structuredClone(jwksOf(did, keys)) as unknown as JSONWebKeySet);
    const text = await render(good, signer);
    const { payload } = await compactVerify(text, jwks);
    expect(decodeProtectedHeader(text)).toMatchObject({ alg: 'ES256', typ });
    const said = JSON.parse(new TextDecoder().decode(payload)) as JsonObject;
    expect(said).toMatchObject({ ...levelCredential(certificate) });
    expect(said).not.toHaveProperty('proof');
  });
  it('passes our checks, and none of them with one character changed', async () => {
    const text = await render(good, signer);
    expect((await verify(text)).verdict).toBe('valid');
    for (let position = 0; position < text.length; position += 37) {
      const other = text.charAt(position) === 'A' ? 'B' : 'A';
      const changed = text.slice(0, position) + other + text.slice(position + 1);
      expect((await verify(changed)).verdict, `at ${position}`).not.toBe('valid');
    }
  });
  it('is revoked with the certificate', async () => {
    const revoked = await listOfStatus('revocation', [certificate.status.index]);
    const statusList = async () => JSON.stringify(revoked);
    expect((await verify(await render(good, signer), { statusList })).verdict).toBe('revoked');
  });
  it('is not made with another kind of key', async () => {
    await expect(render(good, signerOf(did, testKey))).rejects.toThrow(TypeError);
  });
});

describe('a JWT', () => {
  it('carries the claims of the Open Badges profile', async () => {
    const jws = readJws(await openBadgeJwt(good, signer));
    expect(jws?.payload).toMatchObject({
      iss: did,
      jti: certificate.credentialId,
      sub: certificate.subjectId,
      nbf: 1795248000,
      exp: 1893456000,
    });
  });
  it('is refused when a claim and the credential in it disagree', async () => {
    const { proof: _, ...document } = good;
    for (const change of [{ sub: 'urn:uuid:other' }, { exp: 1893456001 }, { iss: 'did:web:x' }]) {
      const payload = { ...document, ...derivedClaims(document), ...change };
      const report = await verify(
        await writeJws({ typ: 'JWT', kid: signer.keyId }, payload, signer),
      );
      expect(report.checks.find(({ name }) => name === 'proof-jwt')?.code).toBe(
        'proof.claims-differ',
      );
      expect(report.verdict).toBe('invalid');
    }
  });
  it('is refused without a signature, with an unknown critical header or another algorithm', async () => {
    const text = await vcJwt(good, signer);
    const [, body, tail] = text.split('.');
    const head = (header: JsonObject) =>
      base64UrlText(new TextEncoder().encode(JSON.stringify(header)));
    const base = { typ: 'vc+jwt', kid: signer.keyId };
    for (const header of [
      { ...base, alg: 'none' },
      { ...base, alg: 'HS256' },
      { ...base, alg: 'ES256', crit: ['exp'] },
    ]) {
      expect((await verify(`${head(header)}.${body}.${tail}`)).verdict).toBe('invalid');
    }
    expect((await verify(`${text}.${tail}`)).verdict).toBe('invalid');
    expect((await verify(`${text.slice(0, text.lastIndexOf('.'))}.`)).verdict).toBe('invalid');
  });
  it('needs a P-256 key the issuer lists, and is unknown while the list cannot be had', async () => {
    const other = signerOf(did, generateSigningKey('ES256'));
    expect((await verify(await vcJwt(good, other))).verdict).toBe('invalid');
    const none = { didDocument: async () => undefined };
    expect((await verify(await vcJwt(good, signer), none)).verdict).toBe('unknown');
    const wrongKind = await writeJws({ typ: 'vc+jwt', kid: `${did}#${keys[0]?.name}` }, {}, signer);
    expect((await verify(wrongKind)).verdict).toBe('invalid');
  });
});

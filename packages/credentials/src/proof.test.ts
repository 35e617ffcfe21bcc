import { createHash } from 'node:crypto';
import { contexts as citizenshipContexts } from '@digitalbazaar/citizenship-context';
import { describe, expect, it } from 'vitest';
import { base58Bytes } from './base58.ts';
import { VC_CONTEXT } from './contexts.ts';
import { PROOF_SET, proofOptions } from './data-integrity.ts';
import type { JsonObject } from './json.ts';
import { ed25519KeyOf } from './multikey.ts';
import { createProof, secureDocument } from './proof.ts';
import { contextLoader, rdfCanonical, vendoredContexts } from './rdf-canonical.ts';
import { signerOf } from './signer.ts';
import {
  CITIZENSHIP_CONTEXT,
  created,
  EXAMPLES_CONTEXT,
  employment,
  employmentVector,
  examplesContext,
  proofSet,
  unsecured,
  vectorKey,
  vectors,
} from './vectors.fixture.ts';
import { type CanonicalText, jcsCanonical, verifyProof } from './verify-proof.ts';

const canonicalRdf = rdfCanonical(
  contextLoader(
    new Map([
      ...vendoredContexts,
      [EXAMPLES_CONTEXT, examplesContext],
      [CITIZENSHIP_CONTEXT, citizenshipContexts.get(CITIZENSHIP_CONTEXT) ?? {}],
    ]),
  ),
);
const canonicalOf: Record<string, CanonicalText> = {
  'eddsa-rdfc-2022': canonicalRdf,
  'eddsa-jcs-2022': jcsCanonical,
};
/** PKCS#8 frame of a raw Ed25519 seed (RFC 8410 §7). */
const PKCS8_ED25519 = '302e020100300506032b657004220420';
const seed = base58Bytes(vectorKey.secret.slice(1))?.slice(2);
const pkcs8 = Buffer.concat([Buffer.from(PKCS8_ED25519, 'hex'), seed ?? new Uint8Array()]);
const signer = signerOf(`did:key:${vectorKey.public}`, pkcs8);
const publicKey = ed25519KeyOf(vectorKey.public) ?? new Uint8Array();
const request = { signer, created, rdfCanonical: canonicalRdf };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the W3C vectors of vc-di-eddsa', () => {
  it('take the published key for the one its secret makes', () => {
    expect(signer.keyId).toBe(`did:key:${vectorKey.public}#${vectorKey.public}`);
  });
  it.each(PROOF_SET)('are reproduced byte for byte with %s', async (suite) => {
    const proof = await createProof(unsecured, suite, request);
    const canonical = canonicalOf[suite] as CanonicalText;
    expect(sha256(await canonical(unsecured))).toBe(vectors[suite].documentHash);
    expect(sha256(await canonical(proofOptions(unsecured, proof)))).toBe(
      vectors[suite].optionsHash,
    );
    expect(proof.proofValue).toBe(vectors[suite].proofValue);
  });
  it('are reproduced byte for byte where the words come from a third context', async () => {
    const proof = await createProof(employment, 'eddsa-rdfc-2022', request);
    expect(sha256(await canonicalRdf(employment))).toBe(employmentVector.documentHash);
    expect(sha256(await canonicalRdf(proofOptions(employment, proof)))).toBe(
      employmentVector.optionsHash,
    );
    expect(proof.proofValue).toBe(employmentVector.proofValue);
  });
  it('verify one by one out of a proof set of two keys', async () => {
    for (const proof of proofSet) {
      const keyText = String(proof.verificationMethod).split('#')[1] ?? '';
      const key = ed25519KeyOf(keyText) ?? new Uint8Array();
      const secured = { ...unsecured, proof };
      expect(await verifyProof(secured, 'eddsa-rdfc-2022', key, canonicalRdf)).toBeUndefined();
      expect(await verifyProof(secured, 'eddsa-rdfc-2022', publicKey, canonicalRdf)).toBe(
        'proof.altered',
      );
    }
  });
});

describe('a proof set', () => {
  const verify = (secured: JsonObject, suite: (typeof PROOF_SET)[number]) =>
    verifyProof(secured, suite, publicKey, canonicalOf[suite] as CanonicalText);

  it('holds both proofs in order and both hold', async () => {
    const secured = await secureDocument(unsecured, request);
    expect((secured.proof as JsonObject[]).map((proof) => proof.cryptosuite)).toEqual(PROOF_SET);
    for (const suite of PROOF_SET) expect(await verify(secured, suite)).toBeUndefined();
  });
  it.each(PROOF_SET)('sees an altered claim, option or value with %s', async (suite) => {
    const secured = await secureDocument(unsecured, request);
    const withProof = (change: JsonObject) => ({
      ...secured,
      proof: (secured.proof as JsonObject[]).map((proof) => ({ ...proof, ...change })),
    });
    expect(await verify({ ...secured, name: 'alumni Credential' }, suite)).toBe('proof.altered');
    expect(await verify(withProof({ created: '2023-02-24T23:36:39Z' }), suite)).toBe(
      'proof.altered',
    );
    expect(await verify(withProof({ proofPurpose: 'authentication' }), suite)).toBe(
      'proof.missing',
    );
    expect(await verify(withProof({ proofValue: 'z111' }), suite)).toBe('proof.unreadable');
    expect(await verify(withProof({ '@context': [VC_CONTEXT] }), suite)).toBe('proof.altered');
  });
  it('does not let a second proof of the same suite stand in for the first', async () => {
    const secured = await secureDocument(unsecured, request);
    const [first] = secured.proof as JsonObject[];
    const doubled = { ...secured, proof: [first as JsonObject, first as JsonObject] };
    expect(await verify(doubled, 'eddsa-rdfc-2022')).toBe('proof.missing');
  });
  it('reads a word that no context knows as unreadable, never as nothing', async () => {
    const noVocab = { ...unsecured, '@context': [VC_CONTEXT] };
    await expect(secureDocument(noVocab, request)).rejects.toThrow();
  });
  it('is not made with a P-256 key', async () => {
    const other = { ...request, signer: { ...signer, algorithm: 'ES256' as const } };
    await expect(createProof(unsecured, 'eddsa-jcs-2022', other)).rejects.toThrow(TypeError);
  });
});

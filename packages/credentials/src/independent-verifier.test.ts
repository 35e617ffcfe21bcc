/// <reference path="./digitalbazaar.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import { did, didText, issue, listOfStatus, now } from './level.fixture.ts';
import { vendoredContexts } from './rdf-canonical.ts';

const didDocument = JSON.parse(didText) as JsonObject;
const methods = didDocument.verificationMethod as JsonObject[];

/** Serves our vendored contexts and the issuer's own document; anything else is an error. */
const documentLoader = async (url: string) => {
  const key = methods.find(({ id }) => id === url);
  const document =
    vendoredContexts.get(url) ??
    (url === did ? didDocument : undefined) ??
    (key ? { '@context': 'https://w3id.org/security/multikey/v1', ...key } : undefined);
  if (!document) throw new Error(`Asked for ${url}.`);
  return { contextUrl: null, documentUrl: url, document };
};

const verify = (credential: JsonObject) =>
  verifyCredential({
    credential,
    suite: [new DataIntegrityProof({ cryptosuite })],
    documentLoader,
    checkStatus: async () => ({ verified: true }),
    now,
  });

describe('an independent verifier', () => {
  it('accepts the RDFC proof of a level certificate and of a status list', async () => {
    for (const credential of [await issue(), await listOfStatus('revocation', [4711])]) {
      const report = await verify(credential);
      expect(report.error?.errors ?? report.error).toBeUndefined();
      expect(report.verified).toBe(true);
      const held = report.results?.filter(({ verified }) => verified) ?? [];
      expect(held.map(({ proof }) => proof.cryptosuite)).toEqual(['eddsa-rdfc-2022']);
    }
  });
  it('refuses the same certificate with one letter changed', async () => {
    const good = await issue();
    const report = await verify({ ...good, name: `${good.name}。` });
    expect(report.verified).toBe(false);
  });
});

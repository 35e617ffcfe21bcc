/// <reference path="./digitalbazaar.d.ts" />
import { DataIntegrityProof as BazaarProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as bazaarSuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential as bazaarVerify } from '@digitalbazaar/vc';
import { checkStatus as bazaarStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { DataIntegrityProof as CommonsProof } from '@digitalcredentials/data-integrity';
import { cryptosuite as commonsSuite } from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential as commonsVerify } from '@digitalcredentials/vc';
import { checkStatus as commonsStatus } from '@digitalcredentials/vc-bitstring-status-list';
import type { CheckStatus, VerifyCredential } from 'independent-verifier';
import { describe, expect, it } from 'vitest';
import { didDocumentOf } from './did-document.ts';
import type { JsonObject } from './json.ts';
import { certificateKinds, everyKind, lasting, suspendable } from './kinds.fixture.ts';
import { certificate, created, did, issue, listOfStatus, now, testKey } from './level.fixture.ts';
import { levelCredential } from './level-credential.ts';
import { secureDocument } from './proof.ts';
import { vendoredContexts } from './rdf-canonical.ts';
import { generateSigningKey, type PublicKey, publicKeyOf, signerOf } from './signer.ts';
import { checkSchema } from './verify-credential.ts';

type Library = {
  readonly house: string;
  readonly verify: VerifyCredential;
  readonly status: CheckStatus;
  readonly suite: () => object;
};
const libraries: readonly Library[] = [
  {
    house: '@digitalbazaar',
    verify: bazaarVerify,
    status: bazaarStatus,
    suite: () => new BazaarProof({ cryptosuite: bazaarSuite }),
  },
  {
    house: '@digitalcredentials',
    verify: commonsVerify,
    status: commonsStatus,
    suite: () => new CommonsProof({ cryptosuite: commonsSuite }),
  },
];

const ownKey = publicKeyOf(testKey);

/** Everything a stranger would fetch: the contexts, the issuer's document with these keys, the lists. */
const loaderOf = (keys: readonly PublicKey[], lists: readonly JsonObject[] = []) => {
  const didDocument = didDocumentOf(did, keys);
  const methods = didDocument.verificationMethod as JsonObject[];
  return async (url: string) => {
    const key = methods.find(({ id }) => id === url);
    const document =
      vendoredContexts.get(url) ??
      (url === did ? didDocument : undefined) ??
      lists.find(({ id }) => id === url) ??
      (key ? { '@context': 'https://w3id.org/security/multikey/v1', ...key } : undefined);
    if (!document) throw new Error(`Asked for ${url}.`);
    return { contextUrl: null, documentUrl: url, document };
  };
};

const asks =
  ({ verify, suite }: Library) =>
  (credential: JsonObject, keys: readonly PublicKey[] = [ownKey]) =>
    verify({
      credential,
      suite: [suite()],
      documentLoader: loaderOf(keys),
      checkStatus: async () => ({ verified: true }),
      now,
    });

const list = (purpose: 'revocation' | 'suspension', set: readonly number[]) =>
  listOfStatus(purpose, set, lasting);
/** One house says the bit and calls it verified that it could look; the other says verified alone. */
const isSet = ({ status, verified }: { status?: boolean; verified: boolean }): boolean =>
  status ?? !verified;

/** What a checker says of each purpose. */
const bitsOf = async (
  { status, suite }: Library,
  credential: JsonObject,
  lists: readonly JsonObject[],
) => {
  const documentLoader = loaderOf([ownKey], lists);
  const { results, error } = await status({ credential, suite: [suite()], documentLoader });
  if (!results) return error?.message ?? 'nothing';
  return results.map(
    ({ credentialStatus, ...said }) => `${credentialStatus.statusPurpose} ${isSet(said)}`,
  );
};

describe('every kind of certificate', () => {
  it.each(certificateKinds)('has the form of the official schema: $name', ({ credential }) => {
    expect(checkSchema(credential).code).toBe('schema.conforms');
  });
});

describe.each(libraries)('the library of $house', (library) => {
  const verify = asks(library);

  it.each(everyKind)('accepts the RDFC proof of $name', async ({ credential }) => {
    const report = await verify(credential);
    expect(report.error?.errors ?? report.error).toBeUndefined();
    expect(report.verified).toBe(true);
    const held = report.results?.filter(({ verified }) => verified) ?? [];
    expect(held.map(({ proof }) => proof.cryptosuite)).toEqual(['eddsa-rdfc-2022']);
  });
  it.each(everyKind)('refuses $name with one letter changed', async ({ credential }) => {
    const { credentialSubject: subject } = credential;
    const altered = { ...credential, credentialSubject: { ...(subject as object), id: 'urn:x:y' } };
    expect((await verify(altered)).verified).toBe(false);
  });
  it('accepts what a retired and a new key signed, and nothing of a removed one', async () => {
    const later = generateSigningKey('Ed25519');
    const renewed = await secureDocument(levelCredential(certificate), {
      signer: signerOf(did, later),
      created,
    });
    const old = await issue();
    const listed = [ownKey, publicKeyOf(later)];
    for (const credential of [old, renewed]) {
      expect((await verify(credential, listed)).verified).toBe(true);
    }
    const left = [publicKeyOf(later)];
    expect((await verify(old, left)).verified).toBe(false);
    expect((await verify(renewed, left)).verified).toBe(true);
  });
  it('sees a certificate revoked, and the others of the list not', async () => {
    const { index } = certificate.status;
    const good = await issue();
    const bits = async (set: readonly number[]) =>
      bitsOf(library, good, [await list('revocation', set)]);
    expect(await bits([])).toEqual(['revocation false']);
    expect(await bits([index - 1, index + 1])).toEqual(['revocation false']);
    expect(await bits([index])).toEqual(['revocation true']);
  });
  it('sees a certificate suspended beside its revocation', async () => {
    const lists = [await list('revocation', []), await list('suspension', [7])];
    expect(await bitsOf(library, suspendable.credential, lists)).toEqual([
      'revocation false',
      'suspension true',
    ]);
  });
  it('does not believe a list somebody altered', async () => {
    const { index } = certificate.status;
    const revoked = await list('revocation', [index]);
    const whitewashed = {
      ...revoked,
      credentialSubject: (await list('revocation', [])).credentialSubject ?? null,
    };
    expect(await bitsOf(library, await issue(), [whitewashed])).toMatch(/not verified/);
  });
});

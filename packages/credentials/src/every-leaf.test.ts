import { describe, expect, it } from 'vitest';
import { proofParts } from './data-integrity.ts';
import type { Json, JsonObject } from './json.ts';
import { everyKind } from './kinds.fixture.ts';
import { testKey } from './level.fixture.ts';
import { ed25519KeyOf } from './multikey.ts';
import { rdfCanonical, vendoredLoader } from './rdf-canonical.ts';
import { publicKeyOf } from './signer.ts';
import { jcsCanonical, verifyProof } from './verify-proof.ts';

const key = publicKeyOf(testKey);
const publicKey = (key.algorithm === 'Ed25519' && ed25519KeyOf(key.multibase)) || new Uint8Array();
const rdf = rdfCanonical(vendoredLoader);

type Altered = { readonly where: string; readonly document: JsonObject };

/** Another value of the same kind: one more letter, the other truth, the next number. */
const flipped = (leaf: Json): Json => {
  if (typeof leaf === 'string') return `${leaf}x`;
  if (typeof leaf === 'boolean') return !leaf;
  return typeof leaf === 'number' ? leaf + 1 : 'x';
};

/** The document once for each of its leaves, that leaf alone flipped. */
const eachFlipped = (
  value: Json,
  where: string,
  rebuild: (changed: Json) => JsonObject,
): readonly Altered[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) =>
      eachFlipped(item, `${where}[${index}]`, (changed) => rebuild(value.with(index, changed))),
    );
  }
  if (typeof value !== 'object' || value === null) {
    return [{ where, document: rebuild(flipped(value)) }];
  }
  return Object.entries(value).flatMap(([name, item]) =>
    eachFlipped(item, `${where}.${name}`, (changed) =>
      rebuild({ ...(value as JsonObject), [name]: changed }),
    ),
  );
};

const whole = (changed: Json): JsonObject => changed as JsonObject;
const holds = async (secured: JsonObject, suite: 'eddsa-rdfc-2022' | 'eddsa-jcs-2022') =>
  (await verifyProof(
    secured,
    suite,
    publicKey,
    suite === 'eddsa-jcs-2022' ? jcsCanonical : rdf,
  )) === undefined;

const SUITES = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const;
/** Hundreds of expansions: a busy machine needs more than the usual five seconds. */
const timeout = 60_000;

describe.each(everyKind)('$name', { timeout }, ({ credential }) => {
  const { document, proofs } = proofParts(credential);

  it('holds as it was signed', async () => {
    for (const suite of SUITES) expect(await holds(credential, suite)).toBe(true);
  });
  it.each(SUITES)('breaks its %s proof with any leaf flipped', async (suite) => {
    const all = eachFlipped(document, '', whole);
    expect(all.length).toBeGreaterThan(10);
    const unseen: string[] = [];
    for (const { where, document: altered } of all) {
      if (await holds({ ...altered, proof: proofs }, suite)) unseen.push(where);
    }
    expect(unseen).toEqual([]);
  });
  it.each(SUITES)('breaks its %s proof with any word of that proof flipped', async (suite) => {
    const own = proofs.find((proof) => (proof as JsonObject).cryptosuite === suite) as JsonObject;
    const others = proofs.filter((proof) => proof !== own);
    const unseen: string[] = [];
    for (const { where, document: altered } of eachFlipped(own, '', whole)) {
      if (await holds({ ...document, proof: [altered, ...others] }, suite)) unseen.push(where);
    }
    expect(unseen).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { proofParts } from './data-integrity.ts';
import { canonicalJson } from './jcs.ts';
import { type Json, type JsonObject, readJsonObject } from './json.ts';
import { issue, listOfStatus, now, sourcesWith, testKey } from './level.fixture.ts';
import { ed25519KeyOf } from './multikey.ts';
import { rdfCanonical, vendoredLoader } from './rdf-canonical.ts';
import { publicKeyOf } from './signer.ts';
import { verifyCredential } from './verify-credential.ts';
import { type CanonicalText, jcsCanonical, verifyProof } from './verify-proof.ts';

const key = publicKeyOf(testKey);
const publicKey = (key.algorithm === 'Ed25519' && ed25519KeyOf(key.multibase)) || new Uint8Array();
const good = await issue();
const text = JSON.stringify(good);
const goodList = await listOfStatus('revocation', []);

/** The neighbour in Unicode: 2 for 3, b for c, # for a quotation mark, 焋 for 焊. */
const flipAt = (position: number): string => {
  const other = String.fromCharCode(text.charCodeAt(position) ^ 1);
  return text.slice(0, position) + other + text.slice(position + 1);
};

const rdf = rdfCanonical(vendoredLoader);
const known = new Map<string, Promise<string>>();
/** The unaltered document is put into canonical words once only; the outcome is the same. */
const rdfOnce: CanonicalText = (document) => {
  const words = canonicalJson(document);
  const found = known.get(words) ?? rdf(document);
  if (known.size < 2) known.set(words, found);
  return found;
};

const holds = async (secured: JsonObject): Promise<boolean> => {
  const jcs = await verifyProof(secured, 'eddsa-jcs-2022', publicKey, jcsCanonical);
  if (jcs) return false;
  return !(await verifyProof(secured, 'eddsa-rdfc-2022', publicKey, rdfOnce));
};

/** Every place of a document where a string or a key stands, with that string replaced. */
const alterations = (
  value: Json,
  rebuild: (changed: Json) => JsonObject,
): readonly (readonly [was: string, document: JsonObject])[] => {
  if (typeof value === 'string') return [[value, rebuild(`${value}x`)]];
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) =>
      alterations(item, (changed) => rebuild(value.with(index, changed))),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const { [name]: _, ...rest } = value as JsonObject;
    return [
      [name, rebuild({ ...rest, [`${name}x`]: item })] as const,
      ...alterations(item, (changed) => rebuild({ ...rest, [name]: changed })),
    ];
  });
};

/** Thousands of verifications: a busy machine needs more than the usual five seconds. */
const timeout = 60_000;

describe('one flipped character', { timeout }, () => {
  it('anywhere in the text makes it unreadable or breaks a proof', async () => {
    expect(await holds(good)).toBe(true);
    const survivors: number[] = [];
    for (let position = 0; position < text.length; position += 1) {
      const read = readJsonObject(flipAt(position));
      if (read.ok && (await holds(read.value))) survivors.push(position);
    }
    expect(survivors).toEqual([]);
  });
  it('never reads as valid to the whole verification', async () => {
    const sources = sourcesWith([goodList]);
    expect((await verifyCredential({ text, now, sources })).verdict).toBe('valid');
    for (let position = 0; position < text.length; position += 131) {
      const { verdict } = await verifyCredential({ text: flipAt(position), now, sources });
      expect(['invalid', 'unknown'], text.slice(position, position + 20)).toContain(verdict);
    }
  });
});

describe('the RDFC proof alone', { timeout }, () => {
  it('covers every word and every key of the document', async () => {
    const { document, proofs } = proofParts(good);
    const all = alterations(document, (changed) => changed as JsonObject);
    expect(all.length).toBeGreaterThan(150);
    const unseen: string[] = [];
    for (const [was, altered] of all) {
      const secured = { ...altered, proof: proofs };
      if (!(await verifyProof(secured, 'eddsa-rdfc-2022', publicKey, rdf))) unseen.push(was);
    }
    expect(unseen).toEqual([]);
  });
});

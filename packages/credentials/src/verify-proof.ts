import {
  type Cryptosuite,
  findProof,
  proofOptions,
  proofParts,
  signatureOf,
  signingInput,
} from './data-integrity.ts';
import { sha256OfText, verifyEd25519 } from './ed25519.ts';
import { canonicalJson } from './jcs.ts';
import type { JsonObject } from './json.ts';

/** A document to the text that is hashed. Throws on what it cannot say. */
export type CanonicalText = (document: JsonObject) => Promise<string>;

export type ProofFlaw = 'proof.missing' | 'proof.unreadable' | 'proof.altered';

/** A JCS proof repeats the contexts it was made under: they must be the document's, all and in order. */
const hasForeignContext = (document: JsonObject, proof: JsonObject): boolean =>
  proof['@context'] !== undefined &&
  canonicalJson(proof['@context']) !== canonicalJson(document['@context'] ?? []);

/**
 * Does the one proof of this suite hold over the document? Says why not; never throws on bad input.
 * Whose key it is, is another question: see findAssertionKey.
 */
export const verifyProof = async (
  secured: JsonObject,
  cryptosuite: Cryptosuite,
  publicKey: Uint8Array<ArrayBuffer>,
  canonical: CanonicalText,
): Promise<ProofFlaw | undefined> => {
  const { document, proofs } = proofParts(secured);
  const proof = findProof(proofs, cryptosuite);
  if (!proof) return 'proof.missing';
  const signature = signatureOf(proof);
  if (!signature) return 'proof.unreadable';
  try {
    if (hasForeignContext(document, proof)) return 'proof.altered';
    const message = signingInput(
      await sha256OfText(await canonical(proofOptions(document, proof))),
      await sha256OfText(await canonical(document)),
    );
    return (await verifyEd25519({ publicKey, signature, message })) ? undefined : 'proof.altered';
  } catch {
    // What cannot be put into canonical words was not signed in them.
    return 'proof.unreadable';
  }
};

export const jcsCanonical: CanonicalText = async (document) => canonicalJson(document);

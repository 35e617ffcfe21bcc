import { createHash } from 'node:crypto';
import { base58Text } from './base58.ts';
import {
  type Cryptosuite,
  PROOF_SET,
  proofOptions,
  proofParts,
  signingInput,
} from './data-integrity.ts';
import type { JsonObject } from './json.ts';
import type { Signer } from './key.ts';
import { templateCanonical } from './quad-template.ts';
import { vendoredLoader } from './rdf-canonical.ts';
import { type CanonicalText, jcsCanonical } from './verify-proof.ts';

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text, 'utf8').digest();

/** Under which key, and when: all that a proof says beside what it covers. */
export type ProofFrame = {
  /** The DID URL of the key. */
  readonly keyId: string;
  /** Instant the proof is made, UTC with `Z`. */
  readonly created: string;
  /** RDFC-1.0 with the contexts the document names; the vendored ones, by template, if not given. */
  readonly rdfCanonical?: CanonicalText;
};

export type ProofRequest = Omit<ProofFrame, 'keyId'> & { readonly signer: Signer };

/** A proof that lacks nothing but its signature over `input`, 64 bytes. */
export type UnsignedProof = { readonly options: JsonObject; readonly input: Uint8Array };

const vendoredCanonical = templateCanonical(vendoredLoader);

/** A JCS proof carries the contexts it was made under (vc-di-eddsa §3.3.1 step 2). */
const optionsOf = (
  document: JsonObject,
  cryptosuite: Cryptosuite,
  { keyId, created }: ProofFrame,
): JsonObject => ({
  type: 'DataIntegrityProof',
  cryptosuite,
  created,
  verificationMethod: keyId,
  proofPurpose: 'assertionMethod',
  ...(cryptosuite === 'eddsa-jcs-2022' ? { '@context': document['@context'] ?? [] } : {}),
});

const KNOWN_MAX = 100;
const knownHashes = new WeakMap<CanonicalText, Map<string, Promise<Uint8Array>>>();

/** Everything signed in the same second under one key has the same options. */
const hashOptions = (options: JsonObject, canonical: CanonicalText): Promise<Uint8Array> => {
  const known = knownHashes.get(canonical) ?? new Map<string, Promise<Uint8Array>>();
  knownHashes.set(canonical, known);
  const key = JSON.stringify(options);
  const hash = known.get(key) ?? Promise.resolve(canonical(options)).then(sha256);
  const [oldest] = known.keys();
  if (known.size >= KNOWN_MAX && oldest !== undefined) known.delete(oldest);
  known.set(key, hash);
  return hash;
};

const unsignedProof = async (
  document: JsonObject,
  cryptosuite: Cryptosuite,
  frame: ProofFrame,
): Promise<UnsignedProof> => {
  const options = optionsOf(document, cryptosuite, frame);
  const canonical: CanonicalText =
    cryptosuite === 'eddsa-jcs-2022' ? jcsCanonical : (frame.rdfCanonical ?? vendoredCanonical);
  const optionsHash = await hashOptions(proofOptions(document, options), canonical);
  return { options, input: signingInput(optionsHash, sha256(await canonical(document))) };
};

/**
 * What the proof set `[eddsa-rdfc-2022, eddsa-jcs-2022]` of a document will sign. It needs no key, so
 * it can be worked out elsewhere than where the key lies.
 */
export const unsignedProofs = async (
  unsecured: JsonObject,
  frame: ProofFrame,
): Promise<readonly UnsignedProof[]> => {
  const { document } = proofParts(unsecured);
  const proofs: UnsignedProof[] = [];
  for (const suite of PROOF_SET) proofs.push(await unsignedProof(document, suite, frame));
  return proofs;
};

const signProof = async (
  { options, input }: UnsignedProof,
  signer: Signer,
): Promise<JsonObject> => {
  if (signer.algorithm !== 'Ed25519') {
    throw new TypeError('The eddsa suites need an Ed25519 signer.');
  }
  return { ...options, proofValue: `z${base58Text(await signer.sign(input))}` };
};

/** One Data Integrity proof over an unsecured document; throws for a signer that is not Ed25519. */
export const createProof = async (
  document: JsonObject,
  cryptosuite: Cryptosuite,
  { signer, ...rest }: ProofRequest,
): Promise<JsonObject> =>
  signProof(await unsignedProof(document, cryptosuite, { ...rest, keyId: signer.keyId }), signer);

/** The document with the proofs worked out for it, each signed now. */
export const withProofs = async (
  unsecured: JsonObject,
  unsigned: readonly UnsignedProof[],
  signer: Signer,
): Promise<JsonObject> => {
  const { document } = proofParts(unsecured);
  const proof: JsonObject[] = [];
  for (const one of unsigned) proof.push(await signProof(one, signer));
  return { ...document, proof };
};

/** The document with its proof set `[eddsa-rdfc-2022, eddsa-jcs-2022]`, both over the document alone. */
export const secureDocument = async (
  unsecured: JsonObject,
  { signer, ...rest }: ProofRequest,
): Promise<JsonObject> => {
  const frame = { ...rest, keyId: signer.keyId };
  return withProofs(unsecured, await unsignedProofs(unsecured, frame), signer);
};

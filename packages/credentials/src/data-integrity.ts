import { base58Bytes } from './base58.ts';
import { isObject, type Json, type JsonObject, listOf } from './json.ts';

/** W3C vc-di-eddsa 1.0: both suites sign SHA-256(proof options) ‖ SHA-256(document) with Ed25519. */
export type Cryptosuite = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022';
/** The proof set of every credential made here, in this order. */
export const PROOF_SET: readonly Cryptosuite[] = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'];

const SIGNATURE_BYTES = 64;

export type ProofParts = {
  /** The document without any proof: what is hashed second. */
  readonly document: JsonObject;
  readonly proofs: readonly Json[];
};

export const proofParts = (secured: JsonObject): ProofParts => {
  const { proof, ...document } = secured;
  return { document, proofs: listOf(proof) };
};

/** The proof options that are hashed first: the proof without its value, under the document's contexts. */
export const proofOptions = (document: JsonObject, proof: JsonObject): JsonObject => {
  const { proofValue: _, ...options } = proof;
  return { ...options, '@context': document['@context'] ?? [] };
};

/** The 64 bytes that are signed. */
export const signingInput = (
  optionsHash: Uint8Array,
  documentHash: Uint8Array,
): Uint8Array<ArrayBuffer> => {
  const input = new Uint8Array(optionsHash.length + documentHash.length);
  input.set(optionsHash);
  input.set(documentHash, optionsHash.length);
  return input;
};

/** The one proof of this suite for assertions; undefined when there is none, or more than one. */
export const findProof = (
  proofs: readonly Json[],
  cryptosuite: Cryptosuite,
): JsonObject | undefined => {
  const found = proofs.filter(isObject).filter((proof) => proof.cryptosuite === cryptosuite);
  const [proof] = found;
  const isOurs =
    found.length === 1 &&
    proof?.type === 'DataIntegrityProof' &&
    proof.proofPurpose === 'assertionMethod';
  return isOurs ? proof : undefined;
};

/** The 64 signature bytes of a proof, or undefined when its value is no base58btc multibase of them. */
export const signatureOf = (proof: JsonObject): Uint8Array<ArrayBuffer> | undefined => {
  const value = proof.proofValue;
  if (typeof value !== 'string' || !value.startsWith('z')) return undefined;
  const bytes = base58Bytes(value.slice(1));
  return bytes?.length === SIGNATURE_BYTES ? bytes : undefined;
};

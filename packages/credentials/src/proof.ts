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

export type ProofRequest = {
  readonly signer: Signer;
  /** Instant the proof is made, UTC with `Z`. */
  readonly created: string;
  /** RDFC-1.0 with the contexts the document names; the vendored ones, by template, if not given. */
  readonly rdfCanonical?: CanonicalText;
};

const vendoredCanonical = templateCanonical(vendoredLoader);

/** A JCS proof carries the contexts it was made under (vc-di-eddsa §3.3.1 step 2). */
const optionsOf = (
  document: JsonObject,
  cryptosuite: Cryptosuite,
  { signer, created }: ProofRequest,
): JsonObject => ({
  type: 'DataIntegrityProof',
  cryptosuite,
  created,
  verificationMethod: signer.keyId,
  proofPurpose: 'assertionMethod',
  ...(cryptosuite === 'eddsa-jcs-2022' ? { '@context': document['@context'] ?? [] } : {}),
});

/** One Data Integrity proof over an unsecured document; throws for a signer that is not Ed25519. */
export const createProof = async (
  document: JsonObject,
  cryptosuite: Cryptosuite,
  request: ProofRequest,
): Promise<JsonObject> => {
  if (request.signer.algorithm !== 'Ed25519') {
    throw new TypeError('The eddsa suites need an Ed25519 signer.');
  }
  const options = optionsOf(document, cryptosuite, request);
  const canonical: CanonicalText =
    cryptosuite === 'eddsa-jcs-2022' ? jcsCanonical : (request.rdfCanonical ?? vendoredCanonical);
  const input = signingInput(
    sha256(await canonical(proofOptions(document, options))),
    sha256(await canonical(document)),
  );
  const signature = await request.signer.sign(input);
  return { ...options, proofValue: `z${base58Text(signature)}` };
};

/** The document with its proof set `[eddsa-rdfc-2022, eddsa-jcs-2022]`, both over the document alone. */
export const secureDocument = async (
  unsecured: JsonObject,
  request: ProofRequest,
): Promise<JsonObject> => {
  const { document } = proofParts(unsecured);
  const proof: JsonObject[] = [];
  for (const cryptosuite of PROOF_SET) {
    proof.push(await createProof(document, cryptosuite, request));
  }
  return { ...document, proof };
};

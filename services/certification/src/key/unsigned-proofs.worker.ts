import type { JsonObject } from '@jinbang/credentials/json';
import { type UnsignedProof, unsignedProofs } from '@jinbang/credentials/proof';

export type ProofWork = {
  /** The documents as one JSON text: copying it between threads costs less than copying objects. */
  readonly documents: string;
  readonly keyId: string;
  readonly created: string;
};

/** What the proofs of these documents will sign; keys never come here. */
export const unsignedProofsOf = async ({
  documents,
  keyId,
  created,
}: ProofWork): Promise<readonly (readonly UnsignedProof[])[]> => {
  // Safe: written by whoever asks, from documents.
  const read = JSON.parse(documents) as readonly JsonObject[];
  const proofs: (readonly UnsignedProof[])[] = [];
  // One after the other: what one needs on the way is gone before the next, which spares collecting it.
  for (const document of read) proofs.push(await unsignedProofs(document, { keyId, created }));
  return proofs;
};

import { availableParallelism } from 'node:os';
import type { JsonObject } from '@jinbang/credentials/json';
import { type UnsignedProof, withProofs } from '@jinbang/credentials/proof';
import { Piscina } from 'piscina';
import { type OpenSigner, wholeSeconds } from './signers.ts';
import type { SigningKey } from './signing-key.store.ts';
import type { ProofWork } from './unsigned-proofs.worker.ts';

/** Signs many documents of one issuer: shares of them, in their order, each as soon as it is done. */
export type SignMany = (
  key: SigningKey,
  documents: readonly JsonObject[],
  at: Date,
) => AsyncIterable<readonly JsonObject[]>;

/** Small enough that the threads share a batch evenly and signing begins soon. */
const SHARE = 125;
/** More would only take the processors from the database. */
const THREADS_MAX = 2;
const IDLE_MS = 60_000;

/**
 * What is signed is worked out in threads of their own, which begin with the first batch and end when
 * none came for a while; the key stays where its signer is, be it here or in a module elsewhere.
 */
export const openSignMany = (openSigner: OpenSigner) => {
  const threads = new Piscina<ProofWork, readonly (readonly UnsignedProof[])[]>({
    filename: new URL('./unsigned-proofs.worker.ts', import.meta.url).href,
    name: 'unsignedProofsOf',
    minThreads: 0,
    maxThreads: Math.min(THREADS_MAX, availableParallelism()),
    idleTimeout: IDLE_MS,
  });
  async function* signMany(key: SigningKey, documents: readonly JsonObject[], at: Date) {
    const signer = await openSigner(key);
    const frame = { keyId: signer.keyId, created: wholeSeconds(at) };
    const shares = Array.from({ length: Math.ceil(documents.length / SHARE) }, (_, share) =>
      documents.slice(share * SHARE, (share + 1) * SHARE),
    );
    const signed = shares.map(async (share) => {
      const proofs = await threads.run({ documents: JSON.stringify(share), ...frame });
      return Promise.all(
        share.map((document, place) => withProofs(document, proofs[place] ?? [], signer)),
      );
    });
    // Whoever stops at the first that fails has not asked what became of the others.
    for (const share of signed) share.catch(() => {});
    for (const share of signed) yield await share;
  }
  return { signMany, closeThreads: () => threads.destroy() };
};

import type { JsonObject } from '@jinbang/credentials/json';
import { secureDocument } from '@jinbang/credentials/proof';
import { templateCanonical } from '@jinbang/credentials/quad-template';
import { rdfCanonical, vendoredLoader } from '@jinbang/credentials/rdf-canonical';
import { type Signer, signerOf } from '@jinbang/credentials/signer';
import { keyPlace, type SigningKey } from './signing-key.store.ts';
import type { Vault } from './vault.ts';

/** Signs documents with an issuer's key; opened keys stay in this process alone. */
export type Sign = (key: SigningKey, document: JsonObject, at: Date) => Promise<JsonObject>;

/** Instants on documents are whole seconds, UTC with `Z`. */
export const wholeSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

export const documentSigner = (vault: Vault): Sign => {
  const opened = new Map<string, Signer>();
  const canonical = templateCanonical(vendoredLoader, rdfCanonical(vendoredLoader));
  const signerFor = (key: SigningKey): Signer => {
    const known = opened.get(key.keyName);
    if (known) return known;
    const signer = signerOf(key.did, vault.open(key.sealedKey, keyPlace(key.keyName)));
    opened.set(key.keyName, signer);
    return signer;
  };
  return (key, document, at) =>
    secureDocument(document, {
      signer: signerFor(key),
      created: wholeSeconds(at),
      rdfCanonical: canonical,
    });
};

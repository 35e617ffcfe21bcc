import type { JsonObject } from '@jinbang/credentials/json';
import { secureDocument } from '@jinbang/credentials/proof';
import { templateCanonical } from '@jinbang/credentials/quad-template';
import { rdfCanonical, vendoredLoader } from '@jinbang/credentials/rdf-canonical';
import { type Signer, signerOf } from '@jinbang/credentials/signer';
import { keyPlace, type SigningKey } from './signing-key.store.ts';
import type { Vault } from './vault.ts';

/** Where keys lie. Here: sealed in the database; a module or a service elsewhere fits as well. */
export type OpenSigner = (key: SigningKey) => Promise<Signer>;

/** Signs documents with an issuer's key. */
export type Sign = (key: SigningKey, document: JsonObject, at: Date) => Promise<JsonObject>;

/** Instants on documents are whole seconds, UTC with `Z`. */
export const wholeSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** Opens sealed keys; an opened one stays in this process alone. */
export const sealedSigners = (vault: Vault): OpenSigner => {
  const opened = new Map<string, Signer>();
  return async (key) => {
    const known = opened.get(key.keyName);
    if (known) return known;
    const signer = signerOf(key.did, vault.open(key.sealedKey, keyPlace(key.keyName)));
    opened.set(key.keyName, signer);
    return signer;
  };
};

export const documentSigner = (openSigner: OpenSigner): Sign => {
  const canonical = templateCanonical(vendoredLoader, rdfCanonical(vendoredLoader));
  return async (key, document, at) =>
    secureDocument(document, {
      signer: await openSigner(key),
      created: wholeSeconds(at),
      rdfCanonical: canonical,
    });
};

/// <reference path="./jsonld.d.ts" />
import jsonld, { type RemoteDocument } from 'jsonld';
import { OB_CONTEXT, OB_EXTENSIONS_CONTEXT, VC_CONTEXT } from './contexts.ts';
import type { JsonObject } from './json.ts';
import { vendoredJson } from './vendored.ts';
import type { CanonicalText } from './verify-proof.ts';

export type ContextLoader = (url: string) => Promise<RemoteDocument>;

/** Serves the given contexts and refuses every other address: nothing here reaches the network. */
export const contextLoader = (contexts: ReadonlyMap<string, JsonObject>): ContextLoader => {
  const documents = new Map(
    [...contexts].map(([url, document]): [string, RemoteDocument] => [
      url,
      { contextUrl: null, documentUrl: url, document, tag: 'static' },
    ]),
  );
  return async (url) => {
    const found = documents.get(url);
    if (!found) throw new RangeError(`No context is kept for ${url}.`);
    return found;
  };
};

export const vendoredContexts: ReadonlyMap<string, JsonObject> = new Map([
  [VC_CONTEXT, vendoredJson('w3c-credentials-v2.json')],
  [OB_CONTEXT, vendoredJson('ob-v3p0-3.0.3.json')],
  [OB_EXTENSIONS_CONTEXT, vendoredJson('ob-v3p0-extensions.json')],
]);

export const vendoredLoader: ContextLoader = contextLoader(vendoredContexts);

/** Canonical N-Quads (RDFC-1.0); `safe` makes a word no context knows an error, not a silent loss. */
export const rdfCanonical =
  (documentLoader: ContextLoader): CanonicalText =>
  (document) =>
    jsonld.canonize(document, { documentLoader, safe: true, base: null, algorithm: 'RDFC-1.0' });

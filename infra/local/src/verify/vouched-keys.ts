import { readJsonObject } from '@jinbang/credentials/json';
import { isBundle, readBundle } from '@jinbang/credentials/offline-bundle';

/** The issuers' documents in a file: one `did.json`, or those of a bundle; undefined for any other. */
const documentsIn = (text: string): ReadonlyMap<string, string> | undefined => {
  const read = readJsonObject(text);
  if (!read.ok) return undefined;
  if (isBundle(read.value)) {
    const bundle = readBundle(text);
    return bundle.ok ? new Map(Object.entries(bundle.value.didDocuments)) : undefined;
  }
  const { id, verificationMethod } = read.value;
  const isDocument = typeof id === 'string' && Array.isArray(verificationMethod);
  return isDocument ? new Map([[id, text]]) : undefined;
};

/**
 * Keys out of a file that the person at the keyboard names as trusted; undefined where it holds none.
 */
export const vouchedKeysIn = (
  text: string,
): ((did: string) => Promise<string | undefined>) | undefined => {
  const documents = documentsIn(text);
  return documents && (async (did) => documents.get(did));
};

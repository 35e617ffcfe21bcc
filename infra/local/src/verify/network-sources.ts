import { didDocumentUrl, didOfOrigin } from '@jinbang/credentials/did-web';
import type { Sources } from '@jinbang/credentials/verification';

const WAIT_MS = 10_000;
const BYTES_MAX = 5_000_000;

const fetchBytes = async (url: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WAIT_MS) });
  if (!answer.ok) return undefined;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return bytes.length > BYTES_MAX ? undefined : bytes;
};
const fetchText = async (url: string): Promise<string | undefined> => {
  const bytes = await fetchBytes(url);
  return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
};

/** Only what https secures; a host that is reached elsewhere (a hall, a test) is given by `at`. */
const addressOf = (url: string, at: { did: string; origin: string } | undefined) => {
  const asked = new URL(url);
  if (at && didOfOrigin(asked.origin) === at.did) return `${at.origin}${asked.pathname}`;
  return asked.protocol === 'https:' ? url : undefined;
};

/**
 * Where the command line gets what a credential names: from the issuer's own host, over https.
 * @param origin asked in place of the host that the issuer names
 * @param issuer the DID that is reached there
 */
export const networkSources = (origin?: string, issuer?: string): Sources => {
  const at = origin !== undefined && issuer !== undefined ? { did: issuer, origin } : undefined;
  return {
    didDocument: async (did) => {
      if (did === at?.did) return fetchText(`${at.origin}/.well-known/did.json`);
      const url = didDocumentUrl(did);
      return url.ok ? fetchText(url.value) : undefined;
    },
    statusList: async (url) => {
      const address = addressOf(url, at);
      return address === undefined ? undefined : fetchText(address);
    },
    evidence: async (url) => {
      const address = addressOf(url, at);
      return address === undefined ? undefined : fetchBytes(address);
    },
  };
};

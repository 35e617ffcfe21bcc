import type { Verification } from '@jinbang/contracts/http/verify';
import { verifyEd25519InScript } from '@jinbang/credentials/ed25519';
import {
  gatherBundle,
  isUnvouched,
  type OfflineBundle,
  verifyByBundle,
  writeBundle,
} from '@jinbang/credentials/offline-bundle';
import type { Report, Sources } from '@jinbang/credentials/verification';
import { verifyInBrowser } from '@jinbang/credentials/verify-jcs';
import { type Answer, ask } from '../ui/ask.client.ts';
import { fetchKeys, knownKeys } from './issuer-keys.client.ts';
import type { Kept } from './verdict.rules.ts';

const API = '/api/certification/v1/public';

/** What the register has under a number, with the credential as it was issued. */
export const askByNumber = (
  number: string,
): Promise<Answer<{ verification: Verification; credential: string }>> =>
  ask(`${API}/certificates/${encodeURIComponent(number)}`);

/** Hands a credential to the issuing system, byte for byte. */
export const askAboutText = (text: string): Promise<Answer<Verification>> =>
  ask(`${API}/verifications`, { method: 'POST', rawBody: text });

/** Hands over a file that this page does not look into: a paper, or one without a credential. */
export const askAboutFile = (file: Blob, type: string): Promise<Answer<Verification>> =>
  ask(`${API}/verifications`, {
    method: 'POST',
    rawBody: file,
    headers: { 'content-type': type },
  });

const fetched = async (path: string): Promise<Response | undefined> => {
  const response = await fetch(path);
  return response.ok ? response : undefined;
};

/** Path of an address on this very host; undefined elsewhere, where this page may not ask. */
const ownPath = (address: string): string | undefined => {
  try {
    const url = new URL(address);
    return url.host === location.host ? url.pathname : undefined;
  } catch {
    return undefined;
  }
};

/** The bytes behind a certificate's evidence, where they lie on this host. */
export const fetchEvidence = async (
  address: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const path = ownPath(address);
  const response = path === undefined ? undefined : await fetched(path);
  return response && new Uint8Array(await response.arrayBuffer());
};

const sources: Sources = {
  didDocument: fetchKeys,
  statusList: async (address) => {
    const path = ownPath(address);
    return path === undefined ? undefined : (await fetched(path))?.text();
  },
  evidence: fetchEvidence,
};

const EMPTY = new Uint8Array();

/**
 * Can this browser check the signature at all? Old ones load the arithmetic first; when that does
 * not arrive, nothing may be said of the certificate, least of all that it is bad.
 */
export const canVerify = async (): Promise<boolean> => {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']);
    return true;
  } catch {
    try {
      await verifyEd25519InScript({ publicKey: EMPTY, signature: EMPTY, message: EMPTY });
      return true;
    } catch {
      return false;
    }
  }
};

/** Every check this browser can make by itself; null when it cannot make the one that matters. */
export const verifyHere = async (text: string): Promise<Report | null> => {
  try {
    return (await canVerify()) ? await verifyInBrowser({ text, now: new Date(), sources }) : null;
  } catch {
    return null;
  }
};

/** The certificate with all that it takes to verify it later, as the text of a file. */
export const keepForOffline = async (text: string): Promise<string> => {
  const { bundle } = await gatherBundle({ text, now: new Date(), sources }, verifyInBrowser);
  return writeBundle(bundle);
};

/**
 * Verifies by a file kept beforehand and by the keys this device has of the issuer itself; null where
 * this browser cannot check a signature. The keys in the file would vouch for nothing but the file.
 */
export const verifyByKept = async (
  bundle: OfflineBundle,
): Promise<{ readonly report: Report; readonly kept: Kept } | null> => {
  if (!(await canVerify())) return null;
  const asked = { now: new Date(), vouchedKeys: knownKeys };
  const { report, statusFrom, back } = await verifyByBundle(bundle, asked, verifyInBrowser);
  const isVouched = !isUnvouched(report);
  return { report, kept: { statusFrom: statusFrom ?? null, back: back ?? null, isVouched } };
};

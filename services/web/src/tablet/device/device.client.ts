import { type Answer, type Asking, ask } from '../../ui/ask.client.ts';
import { learnTime, noteServerDate } from '../clock.ts';
import type { PublicKey } from './device-key.ts';
import { hashOf, type ProofBond, proofFor } from './device-proof.ts';

const API = '/api/gateway/v1';
const OPEN = `${API}/public`;

/** What a tablet signs with. */
export type Signer = { readonly deviceId: string; readonly signing: CryptoKey };

export type PairedDevice = {
  readonly deviceId: string;
  readonly eventId: string;
  readonly name: string;
};

export type BegunSession = {
  readonly sessionId: string;
  readonly personId: string;
  readonly expiresAt: string;
  readonly ath: string;
  readonly idleAfterMs: number;
};

/**
 * One signed request. A clock that is off is told so by the server, once: then the tablet knows the
 * time and signs again.
 */
export const askSigned = async <Body>(
  signer: Signer,
  url: string,
  asking: Asking & { readonly bond?: ProofBond } = {},
): Promise<Answer<Body>> => {
  const { bond = {}, ...plain } = asking;
  const method = plain.method ?? 'GET';
  const once = async (): Promise<Answer<Body>> => {
    const proof = await proofFor(signer, { method, url, bond });
    const headers = { ...plain.headers, 'device-proof': proof };
    return ask<Body>(url, { ...plain, headers, onDate: noteServerDate });
  };
  const answer = await once();
  if (answer.ok || answer.trouble.kind !== 'refused') return answer;
  const { code, params } = answer.trouble;
  return code === 'device.proof-late' && learnTime(params?.serverTime) ? once() : answer;
};

export const pairTablet = async (
  signing: CryptoKey,
  body: { readonly code: string; readonly name: string; readonly publicKey: PublicKey },
): Promise<Answer<PairedDevice>> => {
  const bond = { ath: await hashOf(body.code) };
  return askSigned({ deviceId: '', signing }, `${OPEN}/devices`, { method: 'POST', body, bond });
};

export const showOwn = (signer: Signer): Promise<Answer<PairedDevice>> =>
  askSigned(signer, `${OPEN}/devices/own`);

export type RosterPin = { readonly rosterCode: string; readonly pin: string };

/** Short: without network a judge does not wait for what may be known here. */
const PIN_TIMEOUT_MS = 8_000;

export const signInByPin = (signer: Signer, body: RosterPin): Promise<Answer<BegunSession>> =>
  askSigned(signer, `${OPEN}/device-sessions`, { method: 'POST', body, timeoutMs: PIN_TIMEOUT_MS });

export const unlockByPin = (
  signer: Signer,
  ath: string,
  pin: string,
): Promise<Answer<BegunSession>> =>
  askSigned(signer, `${OPEN}/device-sessions/unlock`, {
    method: 'POST',
    body: { pin },
    bond: { ath },
    timeoutMs: PIN_TIMEOUT_MS,
  });

/** A supervisor gives somebody five tries again, at this tablet. */
export const unlockPin = (
  signer: Signer,
  body: { readonly rosterCode: string; readonly supervisor: RosterPin },
): Promise<Answer<{ triesLeft: number }>> =>
  askSigned(signer, `${OPEN}/device-sessions/pin-unlock`, { method: 'POST', body });

const present = `${API}/sessions/present`;

export const lockSession = (signer: Signer, ath: string): Promise<Answer<object>> =>
  askSigned(signer, `${present}/lock`, { method: 'POST', bond: { ath } });

export const endSession = (signer: Signer, ath: string): Promise<Answer<object>> =>
  askSigned(signer, present, { method: 'DELETE', bond: { ath } });

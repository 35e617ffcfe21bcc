import type { Answer } from '../../ui/ask.client.ts';
import { call, GATEWAY } from '../call.client.ts';
import { makePasskey, type PasskeyOutcome } from '../sign-in/passkey.ts';

export type Session = {
  readonly sessionId: string;
  readonly kind: 'account' | 'device';
  readonly isThis: boolean;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly addressPrefix: string | null;
  readonly agent: string | null;
  /** Other browsers or networks the cookie came from, newest first. */
  readonly moves: readonly {
    readonly at: string;
    readonly agent: string | null;
    readonly addressPrefix: string | null;
  }[];
  readonly deviceId: string | null;
};
export type Passkey = {
  readonly passkeyId: string;
  readonly name: string | null;
  readonly createdAt: string;
  readonly isBackedUp: boolean;
};
type Items<Item> = { readonly items: readonly Item[] };

export const fetchSessions = (): Promise<Answer<Items<Session>>> => call(`${GATEWAY}/sessions`);

export const endSession = (sessionId: string): Promise<Answer<unknown>> =>
  call(`${GATEWAY}/sessions/${sessionId}`, { method: 'DELETE' });

/** One after another; the first refusal stops it and is shown. */
export const endSessions = async (sessionIds: readonly string[]): Promise<Answer<unknown>> => {
  for (const sessionId of sessionIds) {
    const answer = await endSession(sessionId);
    if (!answer.ok) return answer;
  }
  return { ok: true, body: null };
};

export const fetchPasskeys = (): Promise<Answer<Items<Passkey>>> => call(`${GATEWAY}/passkeys`);

export const addPasskey = (name: string): Promise<PasskeyOutcome<Items<Passkey>>> =>
  makePasskey(
    () => call(`${GATEWAY}/passkeys/challenges`, { method: 'POST' }),
    (response) => call(`${GATEWAY}/passkeys`, { method: 'POST', body: { name, response } }),
  );

export const removePasskey = (passkeyId: string): Promise<Answer<Items<Passkey>>> =>
  call(`${GATEWAY}/passkeys/${passkeyId}`, { method: 'DELETE' });

export const changePassword = (present: string, password: string): Promise<Answer<unknown>> =>
  call(`${GATEWAY}/password`, { method: 'PUT', body: { present, password } });

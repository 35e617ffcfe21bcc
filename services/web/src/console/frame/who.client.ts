import type { Answer } from '../../ui/ask.client.ts';
import { call, GATEWAY, REGISTRATION } from '../call.client.ts';
import type { Appointment } from './office.rules.ts';

/** Who is signed in, as the gateway says. */
export type Present = {
  readonly personId: string;
  readonly sessionId: string;
  readonly deviceId: string | null;
  readonly email: string | null;
  readonly expiresAt: string | null;
  /** May change what they sign in with: they did so a moment ago. */
  readonly isFresh: boolean;
};

export const fetchPresent = (): Promise<Answer<Present>> => call(`${GATEWAY}/sessions/present`);

/** The offices of one's own, in force or not. */
export const fetchOwnOffices = (): Promise<Answer<{ items: readonly Appointment[] }>> =>
  call(`${REGISTRATION}/own-offices`);

export const signOut = (): Promise<Answer<unknown>> =>
  call(`${GATEWAY}/sessions/present`, { method: 'DELETE' });

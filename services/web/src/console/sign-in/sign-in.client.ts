import { type Answer, ask } from '../../ui/ask.client.ts';
import { PUBLIC } from '../call.client.ts';
import { makePasskey, type PasskeyOutcome, showPasskey } from './passkey.ts';

export type Methods = {
  readonly password: boolean;
  readonly passkey: boolean;
  readonly oidc: { readonly name: string } | null;
};
export type Begun = { readonly sessionId: string };
export type Invited = { readonly email: string; readonly expiresAt: string };

const post = <Body>(path: string, body?: unknown): Promise<Answer<Body>> =>
  ask(`${PUBLIC}${path}`, { method: 'POST', ...(body === undefined ? {} : { body }) });

export const fetchMethods = (): Promise<Answer<Methods>> => ask(`${PUBLIC}/sign-in-methods`);

export const signInByPassword = (email: string, password: string): Promise<Answer<Begun>> =>
  post('/sessions', { email, password });

export const signInByPasskey = (): Promise<PasskeyOutcome<Begun>> =>
  showPasskey(
    () => post('/passkey-challenges'),
    (response) => post('/passkey-sessions', { response }),
  );

/** Where the other provider's page is. */
export const beginOidc = (): Promise<Answer<{ url: string }>> => post('/oidc-sign-ins');

export const askRecovery = (email: string): Promise<Answer<unknown>> =>
  post('/recoveries', { email });

export const setPassword = (token: string, password: string): Promise<Answer<unknown>> =>
  post('/recoveries/passwords', { token, password });

export const lookAtInvitation = (token: string): Promise<Answer<Invited>> =>
  post('/invitations/views', { token });

export const acceptByPassword = (token: string, password: string): Promise<Answer<Begun>> =>
  post('/invitations/passwords', { token, password });

export const acceptByPasskey = (token: string): Promise<PasskeyOutcome<Begun>> =>
  makePasskey(
    () => post('/invitations/passkey-challenges', { token }),
    (response) => post('/invitations/passkeys', { response }),
  );

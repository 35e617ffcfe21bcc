import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { type Answer, type Trouble, unreachable } from '../../ui/ask.client.ts';

/** Can this browser use passkeys here? Only over https, or on localhost. */
export const canUsePasskeys = (): boolean => browserSupportsWebAuthn();

/** A browser's own refusal: the person closed its window, or the device has nothing to show. */
export type PasskeyTrouble = 'cancelled' | 'known' | 'not-here';

export type PasskeyOutcome<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly trouble: Trouble }
  | { readonly ok: false; readonly passkey: PasskeyTrouble };

type Send<Body> = (response: unknown) => Promise<Answer<Body>>;
type Options = Answer<{ readonly challenge: string }>;

const troubleOf = (cause: unknown): PasskeyTrouble => {
  const code = cause instanceof WebAuthnError ? cause.code : '';
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  if (code === 'ERROR_INVALID_RP_ID' || code === 'ERROR_INVALID_DOMAIN') return 'not-here';
  return 'cancelled';
};

const withBrowser = async <Body>(
  ask: () => Promise<Options>,
  start: (options: never) => Promise<unknown>,
  send: Send<Body>,
): Promise<PasskeyOutcome<Body>> => {
  const options = await ask();
  if (!options.ok) return options;
  let response: unknown;
  try {
    // Safe: the gateway's WebAuthn options, made by the other half of this library.
    response = await start({ optionsJSON: options.body } as never);
  } catch (cause) {
    return { ok: false, passkey: troubleOf(cause) };
  }
  return send(response).catch(() => unreachable);
};

/** Challenge, the browser's window, the answer. */
export const makePasskey = <Body>(
  ask: () => Promise<Options>,
  send: Send<Body>,
): Promise<PasskeyOutcome<Body>> => withBrowser(ask, startRegistration, send);

export const showPasskey = <Body>(
  ask: () => Promise<Options>,
  send: Send<Body>,
): Promise<PasskeyOutcome<Body>> => withBrowser(ask, startAuthentication, send);

import { newId } from '@jinbang/kernel/id';
import { presentTime } from '../clock.ts';
import { signWith } from './device-key.ts';

/** What a request is bound to: a session's cookie, a session whose marks it hands in, or nothing. */
export type ProofBond = { readonly ath?: string } | { readonly sid: string };

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const encoded = (value: object): string =>
  base64url(new TextEncoder().encode(JSON.stringify(value)));

/** SHA-256 of a secret the request goes with, as a proof says it. */
export const hashOf = async (secret: string): Promise<string> =>
  base64url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))),
  );

/** A statement of this tablet, in the form the gateway checks. */
export const signedText = async (
  { deviceId, signing }: { readonly deviceId: string; readonly signing: CryptoKey },
  typ: string,
  said: object,
): Promise<string> => {
  const text = `${encoded({ alg: 'ES256', typ, kid: deviceId })}.${encoded(said)}`;
  return `${text}.${base64url(new Uint8Array(await signWith(signing, text)))}`;
};

type Request = { readonly method: string; readonly url: string; readonly bond: ProofBond };

/** Signs one request, for this moment and once (services/gateway README, `device-proof`). */
export const proofFor = async (
  signer: { readonly deviceId: string; readonly signing: CryptoKey },
  { method, url, bond }: Request,
): Promise<string> => {
  const said = {
    htm: method,
    htp: new URL(url, location.origin).pathname,
    iat: Math.floor(presentTime().getTime() / 1_000),
    jti: newId(),
    ...bond,
  };
  return signedText(signer, 'jinbang-device+jwt', said);
};

import { generateKeyPairSync, sign } from 'node:crypto';
import type { CaptureSpan } from '@jinbang/service-kit/actor';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** The public key of a gateway that is there for tests alone. */
export const TOKEN_KEYS = {
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'gateway', alg: 'EdDSA' }],
};

export const TABLET = '01990000-0000-7000-8000-00000000000d';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the gateway gives it to a signed-in person. */
export const tokenFor = (
  personId: string,
  captured?: CaptureSpan & { readonly broughtBy?: string },
): string => {
  const iat = Math.floor(Date.now() / 1_000);
  const head = encoded({ alg: 'EdDSA', kid: 'gateway' });
  const body = encoded({
    iss: 'gateway',
    aud: 'judging',
    sub: personId,
    sid: 'session-1',
    // What is handed in comes from a paired tablet.
    ...(captured ? { device: TABLET } : {}),
    ...(captured?.broughtBy ? { brought_by: captured.broughtBy } : {}),
    iat,
    exp: iat + 60,
    ...(captured
      ? {
          captured: {
            from: captured.from.getTime() / 1_000,
            until: captured.until.getTime() / 1_000,
          },
        }
      : {}),
  });
  const signature = sign(null, Buffer.from(`${head}.${body}`), privateKey).toString('base64url');
  return `${head}.${body}.${signature}`;
};

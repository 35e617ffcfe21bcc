import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@jinbang/kernel/id';

type Claims = Readonly<Record<string, unknown>>;
type Made = { readonly header?: Claims; readonly claims?: Claims; readonly by?: Signer };
type Signer = (text: string) => Buffer;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const byEd25519 =
  (key: KeyObject): Signer =>
  (text) =>
    sign(null, Buffer.from(text), key);

/** Somebody who got hold of the gateway's own key, or only wishes they had. */
export const tokenSmith = (state: string, audience: string) => {
  const key = createPrivateKey(readFileSync(join(state, 'secrets', 'tokens.key')));
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const nowS = Math.floor(Date.now() / 1_000);
  const good = { iss: 'gateway', aud: audience, sub: newId(), sid: newId(), iat: nowS };
  const make = ({ header = {}, claims = {}, by = byEd25519(key) }: Made = {}): string => {
    const head = encoded({ alg: 'EdDSA', kid: 'gateway', ...header });
    const text = `${head}.${encoded({ ...good, exp: nowS + 60, ...claims })}`;
    return `${text}.${by(text).toString('base64url')}`;
  };
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const [head = '', , signature = ''] = make().split('.');
  const promoted = encoded({ ...good, exp: nowS + 60, sub: newId() });
  const bad: Readonly<Record<string, string>> = {
    'of another audience': make({
      claims: { aud: audience === 'judging' ? 'ranking' : 'judging' },
    }),
    'for every audience': make({ claims: { aud: undefined } }),
    'of another issuer': make({ claims: { iss: 'registration' } }),
    'that has expired': make({ claims: { iat: nowS - 120, exp: nowS - 60 } }),
    'that is old and says it lives long': make({ claims: { iat: nowS - 120, exp: nowS + 900 } }),
    'that never ends': make({ claims: { exp: undefined } }),
    'without a person': make({ claims: { sub: undefined } }),
    'with another person put in': `${head}.${promoted}.${signature}`,
    'without a signature': `${make().split('.').slice(0, 2).join('.')}.`,
    'signed by nobody (alg none)': make({ header: { alg: 'none' }, by: () => Buffer.alloc(0) }),
    'signed with the public key as a password (HS256)': make({
      header: { alg: 'HS256' },
      by: (text) => createHmac('sha256', publicPem).update(text).digest(),
    }),
    'of another algorithm (ES256)': make({
      header: { alg: 'ES256' },
      by: (text) => sign('sha256', Buffer.from(text), { key: ec, dsaEncoding: 'ieee-p1363' }),
    }),
    'signed with a key of their own': make({
      by: byEd25519(generateKeyPairSync('ed25519').privateKey),
    }),
    'signed with a key they name themselves': make({ header: { kid: 'mine' } }),
  };
  return { good: make(), bad };
};

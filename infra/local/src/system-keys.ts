import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { newId } from '@jinbang/kernel/id';
import { randomBase62, type Secrets } from './secrets.ts';

/** Where each key lies; private ones are 0600, the two lists of public ones may be read by all. */
export type SystemKeys = {
  /** Signs the tokens people's requests carry inwards. */
  readonly tokenKeyFile: string;
  /** What the gateway derives its other keys from: the first key that signed, for ever. */
  readonly gatewaySecretFile: string;
  readonly tokenKeysFile: string;
  /** Signs a service's reads at another service. */
  readonly serviceKeyFile: (service: string) => string;
  readonly serviceKeysFile: string;
  readonly bootstrapToken: string;
  readonly bootstrapTokenFile: string;
  readonly operatorId: string;
  /** A secret made once for one purpose: 32 bytes in hex. */
  readonly secretFile: (name: string) => string;
};

const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const publicJwk = (privatePem: string, kid: string) => ({
  ...createPublicKey(createPrivateKey(privatePem)).export({ format: 'jwk' }),
  kid,
  alg: 'EdDSA',
  use: 'sig',
});

const writeKeySet = (secrets: Secrets, name: string, keys: readonly unknown[]): string => {
  const path = secrets.path(name);
  writeFileSync(path, `${JSON.stringify({ keys })}\n`, { mode: 0o600 });
  return path;
};

type Key = { readonly file: string; readonly jwk: unknown };

/**
 * The keys of one name, the one that signs first and then the one before it, whose tokens may not be
 * over yet. Files: `name.key`, `name.2.key` and so on; key ids `id`, `id.2`.
 */
const keyRing = (
  secrets: Secrets,
  { name, id, rotate }: { readonly name: string; readonly id: string; readonly rotate: boolean },
): readonly [Key, ...Key[]] => {
  const place = (number: number) => (number === 1 ? `${name}.key` : `${name}.${number}.key`);
  const isThere = (number: number) => secrets.find(place(number)) !== undefined;
  let newest = 1;
  while (isThere(newest + 1)) newest += 1;
  if (rotate && isThere(newest)) newest += 1;
  const keyAt = (number: number): Key => {
    const kid = number === 1 ? id : `${id}.${number}`;
    const pem = secrets.once(place(number), newPrivateKey);
    return { file: secrets.path(place(number)), jwk: publicJwk(pem, kid) };
  };
  return newest === 1 ? [keyAt(1)] : [keyAt(newest), keyAt(newest - 1)];
};

const jwksOf = (keys: readonly Key[]): readonly unknown[] => keys.map(({ jwk }) => jwk);

const BOOTSTRAP_TOKEN_LETTERS = 43;
const SECRET_BYTES = 32;

/**
 * Makes what is missing and leaves the rest as it is: a restart invalidates nothing.
 * @param rotate signs with new keys from now on; the ones before are still believed
 */
export const systemKeys = (
  secrets: Secrets,
  services: readonly string[],
  { rotate = false }: { readonly rotate?: boolean } = {},
): SystemKeys => {
  const tokenKeys = keyRing(secrets, { name: 'tokens', id: 'gateway', rotate });
  const rings = new Map(
    services.map((service) => [service, keyRing(secrets, { name: service, id: service, rotate })]),
  );
  const bootstrap = 'bootstrap-token';
  return {
    tokenKeyFile: tokenKeys[0].file,
    gatewaySecretFile: secrets.path('tokens.key'),
    tokenKeysFile: writeKeySet(secrets, 'tokens.jwks.json', jwksOf(tokenKeys)),
    serviceKeyFile: (service) => rings.get(service)?.[0].file ?? secrets.path(`${service}.key`),
    serviceKeysFile: writeKeySet(
      secrets,
      'services.jwks.json',
      [...rings.values()].flatMap(jwksOf),
    ),
    bootstrapToken: secrets.once(bootstrap, () => randomBase62(BOOTSTRAP_TOKEN_LETTERS)),
    bootstrapTokenFile: secrets.path(bootstrap),
    operatorId: secrets.once('operator-id', newId),
    secretFile: (name) => {
      secrets.once(name, () => randomBytes(SECRET_BYTES).toString('hex'));
      return secrets.path(name);
    },
  };
};

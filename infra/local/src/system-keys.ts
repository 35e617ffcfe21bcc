import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { newId } from '@jinbang/kernel/id';
import { randomBase62, type Secrets } from './secrets.ts';

/** Where each key lies; private ones are 0600, the two lists of public ones may be read by all. */
export type SystemKeys = {
  /** Signs the tokens people's requests carry inwards. */
  readonly tokenKeyFile: string;
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

const BOOTSTRAP_TOKEN_LETTERS = 43;
const SECRET_BYTES = 32;

/** Makes what is missing and leaves the rest as it is: a restart invalidates nothing. */
export const systemKeys = (secrets: Secrets, services: readonly string[]): SystemKeys => {
  const keyFile = (name: string) => secrets.path(`${name}.key`);
  const tokenKey = secrets.once('tokens.key', newPrivateKey);
  const serviceKeys = services.map((service) =>
    publicJwk(secrets.once(`${service}.key`, newPrivateKey), service),
  );
  const bootstrap = 'bootstrap-token';
  return {
    tokenKeyFile: keyFile('tokens'),
    tokenKeysFile: writeKeySet(secrets, 'tokens.jwks.json', [publicJwk(tokenKey, 'gateway')]),
    serviceKeyFile: keyFile,
    serviceKeysFile: writeKeySet(secrets, 'services.jwks.json', serviceKeys),
    bootstrapToken: secrets.once(bootstrap, () => randomBase62(BOOTSTRAP_TOKEN_LETTERS)),
    bootstrapTokenFile: secrets.path(bootstrap),
    operatorId: secrets.once('operator-id', newId),
    secretFile: (name) => {
      secrets.once(name, () => randomBytes(SECRET_BYTES).toString('hex'));
      return secrets.path(name);
    },
  };
};

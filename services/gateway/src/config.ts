import { fileURLToPath } from 'node:url';
import { type Environment, readSettings, serviceSettings } from '@jinbang/service-kit/config';
import { z } from 'zod';

const settings = serviceSettings.extend({
  /** PKCS8 PEM; its public half stands in TOKEN_KEYS, beside that of the key before while one is changed. */
  GATEWAY_TOKEN_KEY: z.string().min(1),
  /** What every other key is derived from; it stays when the signing key changes. Else that key. */
  GATEWAY_SECRET: z.string().min(32).optional(),
  GATEWAY_BOOTSTRAP_TOKEN: z.string().min(32),
  GATEWAY_OPERATOR_ID: z.uuid(),
  GATEWAY_REGISTRATION_URL: z.url(),
  GATEWAY_JUDGING_URL: z.url(),
  GATEWAY_RANKING_URL: z.url(),
  GATEWAY_CERTIFICATION_URL: z.url(),
  GATEWAY_LIVE_URL: z.url(),
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  GATEWAY_HSTS_S: z.coerce.number().int().min(0).default(31_536_000),
  /** Plain http beside https: pages of the hall's authority, and the way to https for the rest. */
  GATEWAY_PLAIN_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Where the door speaks https: plain http on the loopback address, for services on this machine. */
  GATEWAY_INNER_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  GATEWAY_HALL_ROOT: z.string().min(1).optional(),
  /** How fast an account, and a device, may ask: at once, and a second from then on. */
  GATEWAY_REQUESTS_BURST: z.coerce.number().int().min(1).default(2_000),
  GATEWAY_REQUESTS_PER_S: z.coerce.number().min(0.1).default(200),
  /** Proxies of ours, by address or network, separated by commas: only what they forward is believed. */
  GATEWAY_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((entry) => entry.trim() || [])),
  /** OpenID Connect beside password and passkey; off unless address, id and secret are there. */
  GATEWAY_OIDC_NAME: z.string().min(1).max(60).default('OpenID Connect'),
  GATEWAY_OIDC_DISCOVERY_URL: z.url().optional(),
  GATEWAY_OIDC_CLIENT_ID: z.string().min(1).optional(),
  GATEWAY_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  GATEWAY_WEB_ROOT: z.string().default(fileURLToPath(new URL('../../web/dist', import.meta.url))),
});
export type Settings = z.infer<typeof settings>;

export const readConfig = (environment: Environment): Settings =>
  readSettings(settings, environment);

/** The services behind the door, by the name in their path. */
export const servicesBehind = (config: Settings): Readonly<Record<string, URL>> => ({
  registration: new URL(config.GATEWAY_REGISTRATION_URL),
  judging: new URL(config.GATEWAY_JUDGING_URL),
  ranking: new URL(config.GATEWAY_RANKING_URL),
  certification: new URL(config.GATEWAY_CERTIFICATION_URL),
});

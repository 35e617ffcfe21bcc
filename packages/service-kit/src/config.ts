import { readFileSync } from 'node:fs';
import { Fault } from '@jinbang/kernel/fault';
import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What every service reads (architecture §3, Config); a service adds its own with `.extend`. */
export const serviceSettings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url(),
  /** The role that bypasses row security, for consumers, relay and sweeps only. */
  DATABASE_FEEDER_URL: z.url(),
  NATS_URL: z.string().min(1),
  NATS_SEED: z.string().min(1).optional(),
  PUBLIC_ORIGIN: z.url(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** JWKS of the gateway's public keys. */
  TOKEN_KEYS: z.string().min(2),
  /** This service's private key (PKCS8 PEM) and everybody's public ones (JWKS), for reads between services. */
  SERVICE_KEY: z.string().min(2).optional(),
  SERVICE_KEYS: z.string().min(2).optional(),
});

/** Only what the schema names is read: the environment may hold files that are nobody's business here. */
const withFiles = (
  names: readonly string[],
  environment: Environment,
): Record<string, string | undefined> => {
  const merged: Record<string, string | undefined> = { ...environment };
  for (const name of names) {
    const path = environment[`${name}_FILE`];
    if (path !== undefined) merged[name] ??= readFileSync(path, 'utf8').trim();
  }
  return merged;
};

/**
 * Reads settings once, at start; `X_FILE` names a file that holds `X`.
 * The fault names what is missing or wrong and never repeats a value.
 */
export const readSettings = <Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): z.infer<Schema> => {
  const parsed = schema.safeParse(withFiles(Object.keys(schema.shape), environment));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
  throw new Fault(`The settings are incomplete: ${places.join(', ')}.`, { retryable: false });
};

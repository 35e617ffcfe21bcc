import { serviceSettings } from '@jinbang/service-kit/config';
import { z } from 'zod';

/** Ranking's own settings beside those of every service. */
export const rankingSettings = serviceSettings.extend({
  /** Where registration answers `/internal/v1/names`; without it boards show codes. */
  RANKING_REGISTRATION_URL: z.url().optional(),
  /** Whose mark log papers print a checkpoint of; without it they have none. */
  RANKING_JUDGING_URL: z.url().optional(),
  /** How often the books are compared with the tables. */
  RANKING_SWEEP_MS: z.coerce.number().int().min(1_000).default(60_000),
});
export type RankingSettings = z.infer<typeof rankingSettings>;

/** The live edge has no database and no keys: a port, the broker, and how many viewers it takes. */
export const liveSettings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  NATS_URL: z.string().min(1),
  NATS_SEED: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Without a certificate it speaks http, which only localhost and a proxy may use. */
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  LIVE_HSTS_S: z.coerce.number().int().min(0).default(31_536_000),
  LIVE_VIEWERS_MAX: z.coerce.number().int().min(1).default(20_000),
});

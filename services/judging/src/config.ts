import { serviceSettings } from '@jinbang/service-kit/config';
import { z } from 'zod';

/** Judging's own settings beside those of every service. */
export const judgingSettings = serviceSettings.extend({
  /** Mark transactions at the same time; the next batch gathers while one is written. */
  JUDGING_TRANSACTIONS_MAX: z.coerce.number().int().min(1).max(8).default(1),
  /** 32 secret bytes in hex: the key that signs checkpoints of the mark log. Kept for ever. */
  JUDGING_LOG_SECRET: z.string().regex(/^[0-9a-f]{64}$/),
  JUDGING_SWEEP_MS: z.coerce.number().int().min(1_000).default(3_600_000),
});

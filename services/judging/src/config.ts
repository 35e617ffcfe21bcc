import { serviceSettings } from '@jinbang/service-kit/config';
import { z } from 'zod';

/** Judging's own settings beside those of every service. */
export const judgingSettings = serviceSettings.extend({
  /** Mark transactions at the same time; more than two contend for the same rows. */
  JUDGING_TRANSACTIONS_MAX: z.coerce.number().int().min(1).max(8).default(2),
  JUDGING_SWEEP_MS: z.coerce.number().int().min(1_000).default(3_600_000),
});

import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { planRecord } from '@jinbang/contracts/registration/competition';

export const planFilingView = z.object({
  filingId: id,
  plan: planRecord,
  state: z.enum(['waits', 'confirmed', 'withdrawn']),
  filedBy: id,
  filedAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
});
export type PlanFilingView = z.infer<typeof planFilingView>;

/** The plan record of a competition with what was filed, newest first. */
export const planFilings = z.object({
  plan: planRecord.nullable(),
  mayFile: z.boolean(),
  items: z.array(planFilingView).max(50),
});
export type PlanFilings = z.infer<typeof planFilings>;

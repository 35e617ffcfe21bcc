import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { quota } from '../quota/quota.body.ts';
import { eligibilityRule } from './eligibility-rule.body.ts';

const terms = {
  /** Do entries need somebody's approval before the draw? */
  approval: z.enum(['required', 'none']),
  /** Past a quota an entry is refused, or waits. */
  overQuota: z.enum(['refuse', 'reserve']).default('refuse'),
  quotaOrder: z.enum(['entered', 'own']).default('entered'),
  checks: z.array(eligibilityRule).max(30).default([]),
  quotas: z.array(quota).max(200).default([]),
};

/** What holds for a competition, or for one of its events alone. */
export const admissionRules = z.object({ eventId: id.nullable().default(null), ...terms });
export type AdmissionRules = z.infer<typeof admissionRules>;

export const admissionRulesView = z.object({
  ...terms,
  eventId: id.nullable(),
  overQuota: z.enum(['refuse', 'reserve']),
  quotaOrder: z.enum(['entered', 'own']),
  checks: z.array(eligibilityRule).max(30),
  quotas: z.array(quota).max(200),
  ruleId: id,
  recordedAt: instant,
  version: z.int().positive(),
});
export type AdmissionRulesView = z.infer<typeof admissionRulesView>;

export const admissionRulesList = z.object({ items: z.array(admissionRulesView).max(200) });

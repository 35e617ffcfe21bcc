import { z } from '@hono/zod-openapi';
import { noticeText } from './notice-text.body.ts';
import { RELEASE_STEPS } from './release.rules.ts';

const instant = z.iso.datetime();
const reason = z.string().trim().min(1).max(500);

export const releaseRuleBody = z.object({
  steps: z.array(z.enum(RELEASE_STEPS)).max(RELEASE_STEPS.length),
  restartNotice: z.boolean(),
  /** null: the usual wording. */
  notice: noticeText.nullable(),
});
export type ReleaseRuleBody = z.infer<typeof releaseRuleBody>;

export const releaseRuleView = releaseRuleBody
  .extend({ version: z.int().min(0) })
  .openapi('ReleaseRule');
export type ReleaseRuleView = z.infer<typeof releaseRuleView>;

export const releaseStepBody = z.object({
  step: z.enum([...RELEASE_STEPS, 'taken-down']),
  /** When it was done, where it is written down later; now where left out. */
  happenedAt: instant.optional(),
  /** Required to take a notice down before its time. */
  reason: reason.optional(),
});
export type ReleaseStepBody = z.infer<typeof releaseStepBody>;

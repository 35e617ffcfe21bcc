import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';

export const checkOutcome = z.enum(['ok', 'not', 'unknown']);
export type CheckOutcome = z.infer<typeof checkOutcome>;

/** One check of one member: what came of it, by which numbers. */
export const eligibilityCheck = z.object({
  personId: id,
  /** What was asked: `age`, `years`, …, or `any`. */
  kind: z.string().max(32),
  outcome: checkOutcome,
  /** Which sentence says so. */
  says: z.string().max(64),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type EligibilityCheck = z.infer<typeof eligibilityCheck>;

const bothLanguages = z.object({ zh: z.string(), en: z.string() });

export const checkView = eligibilityCheck.extend({
  sentence: bothLanguages,
  /** What would mend it; null where nothing has to be mended. */
  mend: bothLanguages.nullable(),
});
export type CheckView = z.infer<typeof checkView>;

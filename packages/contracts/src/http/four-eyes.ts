import { z } from 'zod';
import { id, instant } from '../primitive.ts';

/** Why something is done, in the words of whoever does it. */
export const reason = z.string().trim().min(1).max(1_000);

/** Who asked for something and why, and who else decided: the same in every list of such steps. */
export const askedAndDecided = {
  reason: z.string(),
  proposedBy: id,
  proposedAt: instant,
  decidedBy: id.nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
} as const;

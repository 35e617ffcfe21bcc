import { z } from '@hono/zod-openapi';
import { group, level } from '@jinbang/contracts/level';
import { id, instant } from '@jinbang/contracts/primitive';

/** One person for another, or what was entered wrongly of an approved entry. */
export const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('substitute'),
    leaves: id,
    comes: id,
    heldLevel: level.nullable().default(null),
  }),
  z.object({
    kind: z.literal('correct'),
    group: group.optional(),
    heldLevels: z
      .array(z.object({ personId: id, heldLevel: level.nullable() }))
      .max(20)
      .default([]),
  }),
]);
export type Change = z.infer<typeof change>;

const reason = z.string().trim().min(1).max(500);

export const newCorrection = z.object({ entryId: id, change, reason });
export type NewCorrection = z.infer<typeof newCorrection>;

export const correctionAnswer = z.object({
  correctionId: id,
  version: z.int().positive(),
  outcome: z.enum(['make', 'refuse']),
  /** Required to refuse. */
  answer: reason.optional(),
});
export type CorrectionAnswer = z.infer<typeof correctionAnswer>;

export const correctionView = z.object({
  correctionId: id,
  eventId: id,
  entryId: id,
  change,
  reason: z.string(),
  state: z.enum(['asked', 'made', 'refused']),
  askedBy: id,
  askedAt: instant,
  decidedBy: id.nullable(),
  decidedAt: instant.nullable(),
  answer: z.string().nullable(),
  version: z.int().positive(),
});
export type CorrectionView = z.infer<typeof correctionView>;

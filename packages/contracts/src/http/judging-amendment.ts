import { z } from 'zod';
import { exactNumber, id, sha256Hex } from '../primitive.ts';
import { askedAndDecided, reason } from './four-eyes.ts';
import { calculation, schemeText } from './judging-scheme.ts';

/** How a void aspect counts: full marks to all, the total without it, or spread over its neighbours. */
export const voidRule = z.enum(['full', 'without', 'spread']);
export type VoidRule = z.infer<typeof voidRule>;

/** One change of a published scheme (M10): always for all contestants, never for one. */
export const amendmentChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('void'), aspectId: id, as: voidRule }),
  z.object({
    kind: z.literal('correct'),
    aspectId: id,
    /** The same kind of calculation with another target, ranges, deductions or points. */
    calculation: calculation.optional(),
    description: schemeText.optional(),
    requirement: schemeText.optional(),
    extra: schemeText.optional(),
    descriptors: z.array(schemeText).length(4).optional(),
  }),
]);
export type AmendmentChange = z.infer<typeof amendmentChange>;

/** `POST …/scheme/amendments`, by the chief judge; `If-Match` is the published version. */
export const amendmentBody = z.object({
  changes: z.array(amendmentChange).min(1).max(50),
  reason,
});

/** `POST …/scheme/amendments/effect`: what these changes would do; nothing is proposed or kept. */
export const amendmentTrial = amendmentBody.pick({ changes: true });

/** `POST …/scheme/amendments/{id}/decision`, by the supervisor, who has seen exactly this effect. */
export const amendmentDecision = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('approved'), effectHash: sha256Hex }),
  z.object({ outcome: z.literal('refused'), reason }),
]);
/** `POST …/scheme/amendments/{id}/withdrawal`, by the chief judge who proposed it. */
export const amendmentWithdrawal = z.object({ reason });
export type AmendmentDecision =
  | z.infer<typeof amendmentDecision>
  | { readonly outcome: 'withdrawn'; readonly reason: string };

/** What an amendment does to one code: the module's marks, not rounded, and those still awaited. */
export const amendmentEffectRow = z.object({
  subjectId: id,
  sessionId: id.nullable(),
  label: z.string(),
  code: z.string(),
  before: exactNumber,
  after: exactNumber,
  missingBefore: z.int().min(0),
  missingAfter: z.int().min(0),
});
export const amendmentEffect = z.object({
  maxBefore: exactNumber,
  maxAfter: exactNumber,
  rows: z.array(amendmentEffectRow).max(5_000),
});
export type AmendmentEffect = z.infer<typeof amendmentEffect>;

export const amendmentTried = z.object({
  effect: amendmentEffect,
  effectHash: sha256Hex,
  /** Sheets whose signed marks would be worth something else: to be signed again. */
  sheets: z.int().min(0),
});
export type AmendmentTried = z.infer<typeof amendmentTried>;

export const amendmentView = z.object({
  amendmentId: id,
  moduleId: id,
  /** The published version it changes. */
  basedOn: z.int().positive(),
  state: z.enum(['open', 'approved', 'refused', 'withdrawn']),
  changes: z.array(amendmentChange).max(50),
  /** The codes of the changed aspects (`A1.1`), in the order of the changes. */
  aspects: z.array(z.string()).max(50),
  ...askedAndDecided,
  /** The version it made. */
  schemeVersion: z.int().positive().nullable(),
  /** For the chief judge and the supervisor: as it is now while open, as approved afterwards. */
  effect: amendmentEffect.nullable(),
  effectHash: sha256Hex.nullable(),
});
export type AmendmentView = z.infer<typeof amendmentView>;

export const amendmentPage = z.object({
  items: z.array(amendmentView).max(200),
  next: z.string().nullable(),
});

export const amendmentProposed = z.object({
  amendmentId: id,
  basedOn: z.int().positive(),
  effect: amendmentEffect,
  effectHash: sha256Hex,
});

export const amendmentDecided = z.object({
  amendmentId: id,
  outcome: z.enum(['approved', 'refused', 'withdrawn']),
  /** The new version where it was approved. */
  schemeVersion: z.int().positive().nullable(),
  /** Sheets whose signed marks changed and that are to be signed again. */
  reopenedSheets: z.int().min(0),
});

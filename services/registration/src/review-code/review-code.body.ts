import { z } from '@hono/zod-openapi';
import { group } from '@jinbang/contracts/level';
import { id, label } from '@jinbang/contracts/primitive';
import { reviewCode } from '@jinbang/contracts/registration/review-code';
import { commitment, seeding } from '../draw/seeded-draw.body.ts';
import { circumstances, reason } from '../seal/seal.body.ts';

const CODES_MAX = 2_000;
const work = z.object({ sessionId: id, station: label });
const codedWork = work.extend({ reviewCode });
export type CodedWork = z.infer<typeof codedWork>;

/** Draw 3 of a module, by hand: which code was put on the work of which station. */
export const drawnCodes = z.object({
  codes: z.array(codedWork).min(1).max(CODES_MAX),
  /** Required when the module's codes were drawn before. */
  reason: reason.optional(),
  ...circumstances,
});
export type DrawnCodes = z.infer<typeof drawnCodes>;

/** Work that was handed in after the codes were drawn. */
export const lateCode = codedWork.extend({ reason, ...circumstances });
export type LateCode = z.infer<typeof lateCode>;

/** Whose work is there, and the codes to be drawn. Settled before the public value is known. */
export const codeRoster = z.object({
  stations: z.array(work).min(1).max(CODES_MAX),
  codes: z.array(reviewCode).min(1).max(CODES_MAX),
  ...commitment,
});
export type CodeRoster = z.infer<typeof codeRoster>;

export const seededCodes = z.object({ ...seeding, reason: reason.optional(), ...circumstances });
export type SeededCodes = z.infer<typeof seededCodes>;

export const sealedCodesView = z.object({
  moduleId: id,
  /** The new version of the module's codes. */
  version: z.int().positive(),
  inUse: z.int().min(0),
  sealHash: z.string(),
});
export type SealedCodesView = z.infer<typeof sealedCodesView>;

/** The codes there are, never of whom. */
export const codeList = z.object({
  moduleId: id,
  version: z.int().positive(),
  codes: z
    .array(z.object({ code: reviewCode, group: group.nullable(), inUse: z.boolean() }))
    .max(10_000),
});
export type CodeList = z.infer<typeof codeList>;

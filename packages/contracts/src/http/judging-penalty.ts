import { z } from 'zod';
import { penaltyCode } from '../judging/penalty.ts';
import { keyKind, resultCode } from '../mark-subject.ts';
import { bilingual, exactAmount, id, instant } from '../primitive.ts';
import { pageOf } from './page.ts';

const reason = z.string().trim().min(1).max(1_000);

/** A kind of penalty as a marking scheme configures it: with its points, or the most it may take. */
export const penaltyKind = z.object({
  code: penaltyCode,
  name: bilingual,
  /** What it always takes. */
  points: exactAmount.optional(),
  /** The most it may take, where the chief judge says how much. */
  most: exactAmount.optional(),
});
export type PenaltyKind = z.infer<typeof penaltyKind>;

/** `POST …/modules/{moduleId}/penalties`, with the version of the module's penalties in `If-Match`. */
export const penaltyBody = z.object({
  subjectId: id,
  /** Left out where the scheme configures no kinds. */
  kind: penaltyCode.optional(),
  /** Above zero, before the module's weight. */
  points: exactAmount,
  reason,
  /** Where it can be seen: an incident's number, a photo, a witness's office. */
  evidence: z.string().trim().min(1).max(1_000).optional(),
  /** When it was decided on paper; the server's time counts otherwise. */
  happenedAt: instant.optional(),
});
export type PenaltyBody = z.infer<typeof penaltyBody>;

/** `POST …/penalties/{penaltyId}/withdrawal`: it stays on file, and takes nothing any more. */
export const penaltyWithdrawalBody = z.object({ reason });

export const penaltyChanged = z.object({
  penaltyId: id,
  state: z.enum(['standing', 'taken-back']),
  /** Of the module's penalties, for the next `If-Match`. */
  version: z.int().positive(),
});
export type PenaltyChanged = z.infer<typeof penaltyChanged>;

const penaltyView = z.object({
  penaltyId: id,
  subject: z.object({ subjectId: id, kind: keyKind, label: z.string(), code: resultCode }),
  kind: z.object({ code: penaltyCode, name: bilingual }).nullable(),
  points: exactAmount,
  reason: z.string(),
  evidence: z.string().nullable(),
  givenBy: id,
  givenAt: instant,
  happenedAt: instant.nullable(),
  withdrawal: z.object({ reason: z.string(), takenBackBy: id, takenBackAt: instant }).nullable(),
});
export type PenaltyView = z.infer<typeof penaltyView>;

/** `GET …/modules/{moduleId}/penalties`: newest first, what was taken back among them. */
export const penaltyPage = pageOf(penaltyView).extend({
  version: z.int().min(0),
  locked: z.boolean(),
  /** What the published scheme configures; none: any points up to `most`. */
  kinds: z.array(penaltyKind).max(50),
  /** All the marks of the module; null while no scheme is published. */
  most: exactAmount.nullable(),
});
export type PenaltyPage = z.infer<typeof penaltyPage>;

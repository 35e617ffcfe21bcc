import { z } from 'zod';
import { exactNumber, id, instant, sha256Hex } from '../primitive.ts';
import { reviewRule } from '../review-rule.ts';

/** `POST …/modules/{moduleId}/review/draw`: what was thrown before witnesses, after it was begun. */
export const reviewDrawBody = z.object({ publicValue: z.string().trim().min(1).max(200) });

/** What is wrong against the signed original: typed otherwise, left out, added up wrongly, not signed. */
export const reviewErrorKind = z.enum(['transfer', 'omission', 'sum', 'signature', 'other']);

export const reviewError = z.object({
  aspectId: id,
  /** Whose mark; null where it is about none. */
  judgeId: id.nullable().default(null),
  kind: reviewErrorKind,
  /** What stands on the original. */
  right: z.string().trim().min(1).max(200),
});
export type ReviewError = z.infer<typeof reviewError>;

const oneCheck = z.discriminatedUnion('verdict', [
  z.object({ subjectId: id, verdict: z.literal('right'), hash: sha256Hex }),
  z.object({
    subjectId: id,
    verdict: z.literal('wrong'),
    hash: sha256Hex,
    errors: z.array(reviewError).min(1).max(50),
  }),
]);
export type ReviewCheck = z.infer<typeof oneCheck>;

/**
 * `POST …/review/checks`: sheets compared with their signed originals by one of the supervision group.
 * All of them are taken, or none.
 */
export const reviewCheckBody = z.object({ checks: z.array(oneCheck).min(1).max(50) });

export const reviewFigures = z.object({
  /** Sheets of the module: one for everybody who was marked. */
  sheets: z.int().min(0),
  /** Drawn: of the top, and by lot of the rest. */
  top: z.int().min(0),
  byLot: z.int().min(0),
  checked: z.int().min(0),
  /** Drawn ones on which something was wrong. */
  wrong: z.int().min(0),
  /** Wrong ones among those drawn, exactly. */
  rate: exactNumber,
  /** Everything is gone over, since more than the limit was wrong. */
  isForced: z.boolean(),
  /** To be found right before the review is done, and how many still are not. */
  due: z.int().min(0),
  outstanding: z.int().min(0),
});
export type ReviewFigures = z.infer<typeof reviewFigures>;

export const reviewState = z.enum(['BEGUN', 'CHECKING', 'CLOSED']);

/** The review of a module with its figures; once drawn, with all that the draw follows from. */
export const reviewView = z.object({
  reviewId: id,
  moduleId: id,
  state: reviewState,
  version: z.int().positive(),
  rule: reviewRule,
  begunBy: id,
  begunAt: instant,
  /** Who threw the value or compared sheets, and for whom nobody signed yet: another says it is done. */
  enteredBy: z.array(id).max(1_000),
  closedBy: id.nullable(),
  closedAt: instant.nullable(),
  figures: reviewFigures.nullable(),
  draw: z.object({
    place: z.string(),
    commitment: sha256Hex,
    /** So many of those who draw are taken: the ones with the lowest numbers. */
    taken: z.int().min(0),
    publicValue: z.string().nullable(),
    secret: sha256Hex.nullable(),
    takers: z.array(id).max(5_000),
  }),
});
export type ReviewView = z.infer<typeof reviewView>;

const check = z.object({
  checkId: id,
  verdict: z.enum(['right', 'wrong']),
  errors: z.array(reviewError).max(50),
  hash: sha256Hex,
  checkedBy: id,
  checkedAt: instant,
});

/** One sheet of the review, by its code, with every mark as it is on file. */
export const reviewSheet = z.object({
  subjectId: id,
  label: z.string(),
  sessionId: id.nullable(),
  /** Why it is looked at; null: it is not. */
  because: z.enum(['top', 'lot', 'changed', 'all']).nullable(),
  isOutstanding: z.boolean(),
  /** Over every mark of it as it is now; a check names what was compared. */
  hash: sha256Hex,
  marks: z
    .array(
      z.object({
        subjectId: id,
        aspectId: id,
        code: z.string(),
        value: exactNumber.nullable(),
        cells: z.array(z.object({ judgeId: id, value: z.unknown() })).max(30),
      }),
    )
    .max(5_000),
  checks: z.array(check).max(1_000),
});
export type ReviewSheet = z.infer<typeof reviewSheet>;

export const reviewSheetPage = z.object({
  items: z.array(reviewSheet).max(200),
  next: z.string().nullable(),
});

export const reviewStep = z.object({
  reviewId: id,
  state: reviewState,
  version: z.int().positive(),
});
export const reviewChecked = reviewStep.extend({
  checkIds: z.array(id).max(50),
  figures: reviewFigures,
});

import { z } from 'zod';
import { defineFact, PART_ROWS_MAX } from '../fact.ts';
import { exactAmount, id, sha256Hex } from '../primitive.ts';

/** What ranking must know of an aspect: where its marks go and how many there can be. */
export const aspectOutline = z.object({
  aspectId: id,
  code: z.string().min(1).max(16),
  moduleId: id,
  criterion: z.string().min(1).max(16),
  subCriterion: z.string().min(1).max(16),
  max: exactAmount,
  /** Only on a fatal fault 否决项: a settled value other than 0 zeroes what encloses it. */
  zeroes: z.enum(['sub-criterion', 'criterion', 'module']).optional(),
  /** M10, voided after publication: full marks to all, the total without it, or spread. */
  void: z.enum(['full', 'without', 'spread']).optional(),
});

/** The aspects of a published scheme version, in parts; the aggregate is the scheme. Reader: ranking. */
export const schemePartV1 = defineFact(
  'judging.scheme.part',
  1,
  z.object({
    schemeVersion: z.int().positive(),
    part: z.int().positive(),
    rows: z.array(aspectOutline).min(1).max(PART_ROWS_MAX),
  }),
);

/** Closes the set: these are all aspects of this version; `hash` is their `setHash`. */
export const schemePublishedV1 = defineFact(
  'judging.scheme.published',
  1,
  z.object({
    schemeVersion: z.int().positive(),
    criteria: z
      .array(z.object({ criterion: z.string().min(1).max(16), max: exactAmount }))
      .min(1)
      .max(30),
    parts: z.int().positive(),
    rows: z.int().positive(),
    hash: sha256Hex,
  }),
);

import { z } from 'zod';
import { defineFact, PART_ROWS_MAX } from '../fact.ts';
import { group } from '../level.ts';
import { exactNumber, id, sha256Hex } from '../primitive.ts';

export const resultRow = z.object({
  entryId: id,
  group,
  /** null: listed after the ranked rows, with a code. */
  rank: z.int().positive().nullable(),
  code: z.enum(['OK', 'DNS', 'DNF', 'WD', 'DSQ', 'FAIL']),
  /** Rounded as the event's rules say; null without a result. */
  total: exactNumber.nullable(),
  practical: exactNumber.nullable(),
  theory: exactNumber.nullable(),
  scale: z.int().min(0).max(1000).nullable(),
  award: z.string().max(32).nullable(),
});
export type ResultRow = z.infer<typeof resultRow>;

/** A result in parts; the aggregate is the result. Readers: certification, registration. */
export const resultPartV1 = defineFact(
  'ranking.result.part',
  1,
  z.object({
    resultVersion: z.int().positive(),
    part: z.int().positive(),
    rows: z.array(resultRow).min(1).max(PART_ROWS_MAX),
  }),
);

/** Closes a FINAL result (or the AMENDED one that replaces it): only now may certificates follow. */
export const resultFinalisedV1 = defineFact(
  'ranking.result.finalised',
  1,
  z.object({
    resultVersion: z.int().positive(),
    state: z.enum(['FINAL', 'AMENDED']),
    parts: z.int().min(0),
    rows: z.int().min(0),
    /** `setHash` over the rows of all parts. */
    hash: sha256Hex,
    /** Where the result page stands and the SHA-256 of its canonical JSON: a certificate's evidence. */
    pageUrl: z.string().max(300),
    pageHash: sha256Hex,
    /** The highest total the event's rules allow, for the certificate; absent where it has none. */
    totalMax: exactNumber.optional(),
    groups: z
      .array(
        z.object({
          group,
          entered: z.int().min(0),
          started: z.int().min(0),
          finished: z.int().min(0),
        }),
      )
      .max(4),
  }),
);

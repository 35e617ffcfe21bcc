import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { id, sha256Hex } from '../primitive.ts';

/**
 * A panel member signed a sub-criterion's marks of one session (or of the whole module where
 * marks are keyed to entries or review codes). `hash` is over exactly the marks shown. Reader: ranking.
 */
export const scoreSheetSignedV1 = defineFact(
  'judging.score-sheet.signed',
  1,
  z.object({
    moduleId: id,
    sessionId: id.nullable(),
    subCriterion: z.string().min(1).max(16),
    judgeId: id,
    hash: sha256Hex,
    signed: z.int().min(0),
    seats: z.int().positive(),
  }),
);

/** A signed sheet was opened again: no signature under it counts any more. The aggregate is the sheet. Reader: ranking. */
export const scoreSheetReopenedV1 = defineFact(
  'judging.score-sheet.reopened',
  1,
  z.object({
    moduleId: id,
    sessionId: id.nullable(),
    subCriterion: z.string().min(1).max(16),
  }),
);

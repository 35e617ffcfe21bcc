import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { markSubject } from '../mark-subject.ts';
import { exactNumber, id } from '../primitive.ts';

/**
 * An aspect's mark for one subject, told only when all judges are in: never a single judge's score.
 * The aggregate is the subject's aspect. Reader: ranking.
 */
export const markSettledV1 = defineFact(
  'judging.mark.settled',
  1,
  z.object({
    subject: markSubject,
    aspectId: id,
    schemeVersion: z.int().positive(),
    value: exactNumber,
  }),
);

/** The mark no longer stands: a conflict to re-score, or a reopened sheet. Reader: ranking. */
export const markUnsettledV1 = defineFact(
  'judging.mark.unsettled',
  1,
  z.object({
    subject: markSubject,
    aspectId: id,
    schemeVersion: z.int().positive(),
    reason: z.enum(['conflict', 'incomplete', 'reopened']),
  }),
);

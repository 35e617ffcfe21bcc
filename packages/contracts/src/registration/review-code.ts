import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { group } from '../level.ts';
import { id } from '../primitive.ts';

/** A review code 评审号: short, since a list of two thousand goes into one fact. */
export const reviewCode = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,11}$/);

/**
 * The review codes of a module as they are: told after draw 3, codes alone, in their own order; who
 * or where from nobody is told. A group is told where the sessions are held for one each, so that
 * ranks can be told apart while blind. The aggregate is the module. Readers: judging, ranking.
 */
export const reviewCodesDrawnV1 = defineFact(
  'registration.review-codes.drawn',
  1,
  z.object({
    moduleId: id,
    groups: z
      .array(z.object({ group: group.nullable(), codes: z.array(reviewCode).min(1).max(2_000) }))
      .max(5),
  }),
);

import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { id } from '../primitive.ts';

/**
 * A module is under review, or its review is done; opened again with the module's lock. The aggregate
 * is the module. Reader: registration, which opens no draws before.
 */
export const reviewAdvancedV1 = defineFact(
  'judging.review.advanced',
  1,
  z.object({ moduleId: id, state: z.enum(['OPEN', 'CLOSED']) }),
);

import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { certificationState } from '../lifecycle.ts';

/**
 * Every decision of the event's final result is settled and what was approved is issued.
 * The aggregate is the event. Reader: reporting.
 */
export const eventCertifiedV1 = defineFact(
  'certification.event.certified',
  1,
  z.object({
    state: certificationState,
    resultVersion: z.int().positive(),
    issued: z.int().min(0),
    refused: z.int().min(0),
  }),
);

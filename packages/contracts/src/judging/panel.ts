import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { id, instant } from '../primitive.ts';

/**
 * A judge left a panel that had begun, and another took the seat (M09); why is told to nobody. The
 * aggregate is the panel. Reader: reporting.
 */
export const panelSeatChangedV1 = defineFact(
  'judging.panel.seat-changed',
  1,
  z.object({
    moduleId: id,
    subCriteria: z
      .array(z.string().regex(/^[A-Z][0-9]{1,2}$/))
      .min(1)
      .max(200),
    judgeId: id,
    successorId: id,
    leftAt: instant,
    measurement: z.enum(['continue', 'restart']),
    judgement: z.enum(['continue', 'restart']),
    /** Marks that count no longer with it. */
    lapsedMarks: z.int().min(0),
  }),
);

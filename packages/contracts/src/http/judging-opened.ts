import { z } from 'zod';
import { id, instant } from '../primitive.ts';

/** A sheet that was opened again and waits for its panel: the whole sheet, or the one mark named. */
export const openedAgain = z.object({
  sheetId: id,
  subjectId: id.optional(),
  aspectId: id.optional(),
  /** Whose decision it is: asked for by the chief judge and agreed to by the supervisor, or a ruling's. */
  by: z.enum(['chief-judge', 'appeal', 'recount']),
  /** Of the ruling. */
  number: z.int().positive().optional(),
  /** In the words of whoever asked; null where it is not told apart from another. */
  reason: z.string().nullable(),
  at: instant.nullable(),
});

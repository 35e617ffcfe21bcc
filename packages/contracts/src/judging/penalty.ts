import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { markSubject } from '../mark-subject.ts';
import { bilingual, exactAmount } from '../primitive.ts';

/** The short code a marking scheme gives a kind of penalty. */
export const penaltyCode = z.string().regex(/^[A-Z][A-Z0-9-]{0,15}$/);

/**
 * A penalty 判罚扣分 of the chief judge, or that it was taken back: points off the module's marks of
 * one subject. Its kind is the scheme's own words; the reason stays in judging. The aggregate is the
 * penalty. Reader: ranking.
 */
export const penaltyToldV1 = defineFact(
  'judging.penalty.told',
  1,
  z.object({
    subject: markSubject,
    points: exactAmount,
    /** null where the scheme configures no kinds. */
    kind: z.object({ code: penaltyCode, name: bilingual }).nullable(),
    state: z.enum(['standing', 'taken-back']),
  }),
);

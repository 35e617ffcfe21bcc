import { z } from '@hono/zod-openapi';
import { bilingual } from '@jinbang/contracts/primitive';
import { FORM_NAMES } from './paper-form.ts';

const yes = z.enum(['yes']).optional();

export const paperQuery = z.object({
  /** Characters the fonts lack become a gap to fill in by hand; otherwise they are refused. */
  byHand: yes,
  /** Practice: the word stands across every page. */
  rehearsal: yes,
  /** One version of the result; left out: the newest that was not replaced. */
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  /** One group of contestants alone. */
  group: z.string().max(16).optional(),
});
export type PaperQuery = z.infer<typeof paperQuery>;

/** The forms whoever asks may print here, and why one of them cannot be printed yet. */
export const paperChoices = z
  .object({
    items: z
      .array(
        z.object({
          form: z.enum(FORM_NAMES),
          no: z.string(),
          name: bilingual,
          notYet: z
            .object({
              code: z.string(),
              sentence: z.object({ zh: z.string(), en: z.string() }),
            })
            .nullable(),
        }),
      )
      .max(FORM_NAMES.length),
  })
  .openapi('RankingPapers');
export type PaperChoices = z.infer<typeof paperChoices>;

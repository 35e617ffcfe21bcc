import { z } from '@hono/zod-openapi';
import { bilingual, id } from '@jinbang/contracts/primitive';
import { FORM_NAMES } from './paper-form.ts';

const yes = z.enum(['yes']).optional();

export const paperQuery = z.object({
  /** One session alone, where a form is made by session. */
  sessionId: id.optional(),
  /** Characters the fonts lack become a gap to fill in by hand; otherwise they are refused. */
  byHand: yes,
  /** Practice: the word stands across every page. */
  rehearsal: yes,
});
/** A form somebody may print here. */
export const paperChoice = z.object({
  form: z.enum(FORM_NAMES),
  no: z.string(),
  name: bilingual,
});
export type PaperChoice = z.infer<typeof paperChoice>;

export const paperChoices = z.object({ items: z.array(paperChoice).max(FORM_NAMES.length) });

export type PaperQuery = z.infer<typeof paperQuery>;

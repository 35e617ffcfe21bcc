import { z } from '@hono/zod-openapi';
import { schemeDay } from '@jinbang/contracts/http/judging-scheme';
import { bilingual, id, instant } from '@jinbang/contracts/primitive';
import { FORM_NAMES } from './paper-form.ts';

const yes = z.enum(['yes']).optional();

/** How a paper is printed. */
export const paperManner = z.object({
  /** Characters the fonts lack become a gap to fill in by hand; otherwise they are refused. */
  byHand: yes,
  /** Practice: the word stands across every page. */
  rehearsal: yes,
});
export type PaperManner = z.infer<typeof paperManner>;

export const paperQuery = paperManner.extend({
  /** One module or session alone, where a form is made by them. */
  moduleId: id.optional(),
  sessionId: id.optional(),
  /** One appeal alone. */
  appealId: id.optional(),
  /** A day of the calendar; today where a form is of a day. */
  day: z.iso.date().optional(),
  /** A day of marking as the scheme counts them. */
  markingDay: z.coerce.number().pipe(schemeDay).optional(),
});
export type PaperQuery = z.infer<typeof paperQuery>;

/** A form somebody may print here. */
export const paperChoice = z.object({
  form: z.enum(FORM_NAMES),
  no: z.string(),
  name: bilingual,
});
/** What somebody may print here, and of which modules and sessions; nothing of these for most who mark. */
export const paperChoices = z.object({
  items: z.array(paperChoice).max(FORM_NAMES.length),
  /** May they draw numbers for blank marking forms? */
  draws: z.boolean(),
  /** In which the contest counts its days. */
  zone: z.string(),
  modules: z.array(z.object({ moduleId: id, name: bilingual })).max(12),
  sessions: z
    .array(z.object({ sessionId: id, moduleId: id, name: bilingual, startsAt: instant }))
    .max(500),
});
export type PaperChoice = z.infer<typeof paperChoice>;
export type PaperChoices = z.infer<typeof paperChoices>;

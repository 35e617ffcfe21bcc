import { z } from '@hono/zod-openapi';

const yes = z.enum(['yes']).optional();

/** How a paper is printed. */
export const paperManner = z.object({
  /** Characters the fonts lack become a gap to fill in by hand; otherwise they are refused. */
  byHand: yes,
  /** Practice: the word stands across every page. */
  rehearsal: yes,
});
export type PaperQuery = z.infer<typeof paperManner>;

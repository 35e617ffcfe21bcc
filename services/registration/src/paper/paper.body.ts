import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';

const yes = z.enum(['yes']).optional();

export const paperQuery = z.object({
  /** One session alone, where a form is made by session. */
  sessionId: id.optional(),
  /** Characters the fonts lack become a gap to fill in by hand; otherwise they are refused. */
  byHand: yes,
  /** Practice: the word stands across every page. */
  rehearsal: yes,
});
export type PaperQuery = z.infer<typeof paperQuery>;

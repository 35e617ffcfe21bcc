import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const newQuestion = z.object({
  /** About one event; null where it is about the whole competition. */
  eventId: id.nullable().default(null),
  text: z.string().trim().min(1).max(2_000),
});
export type NewQuestion = z.infer<typeof newQuestion>;

export const newAnswer = z.object({ text: z.string().trim().min(1).max(5_000) });

export const questionView = z.object({
  questionId: id,
  competitionId: id,
  eventId: id.nullable(),
  text: z.string(),
  /** For who answers and who asked; everybody else reads the question, not whose it is. */
  askedBy: id.nullable(),
  askedAt: instant,
  /** Newest first: what was answered before stays readable. */
  answers: z.array(z.object({ version: z.int(), text: z.string(), answeredAt: instant })).max(20),
});
export type QuestionView = z.infer<typeof questionView>;

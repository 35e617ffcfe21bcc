import { z } from '@hono/zod-openapi';
import { competitionView, newCompetition } from '../competition/competition.body.ts';
import { eventView, newEvent } from '../event/event.body.ts';

/** A competition with its events, made at once. */
export const newContest = z.object({
  competition: newCompetition,
  events: z.array(newEvent).max(60).default([]),
});
export type NewContest = z.infer<typeof newContest>;

export const contestView = z.object({
  competition: competitionView,
  events: z.array(eventView).max(60),
});
export type ContestView = z.infer<typeof contestView>;

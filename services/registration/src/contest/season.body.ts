import { z } from '@hono/zod-openapi';
import { contestClass, tier } from '@jinbang/contracts/level';
import { judgingState, registrationState } from '@jinbang/contracts/lifecycle';
import { bilingual, id, instant } from '@jinbang/contracts/primitive';
import { eventDates } from '../event/event.body.ts';

/** An event as far as a glance at the season shows it. */
export const seasonEvent = z.object({
  eventId: id,
  name: bilingual,
  state: registrationState,
  /** What judging told last; null before it began. */
  judging: judgingState.nullable(),
  /** When its result became final, and when nothing waits for a certificate any more. */
  finalAt: instant.nullable(),
  certifiedAt: instant.nullable(),
  dates: eventDates,
  /** Not withdrawn. */
  entries: z.int().min(0),
  minimumStarters: z.int().min(0),
});
export type SeasonEvent = z.infer<typeof seasonEvent>;

export const seasonCompetition = z.object({
  competitionId: id,
  ownerId: id,
  name: bilingual,
  tier,
  contestClass,
  seasonYear: z.int(),
  zone: z.string(),
  /** Number of the plan document; null while it stands in no yearly plan. */
  planNo: z.string().nullable(),
  events: z.array(seasonEvent).max(200),
});
export type SeasonCompetition = z.infer<typeof seasonCompetition>;

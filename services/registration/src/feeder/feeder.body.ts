import { z } from '@hono/zod-openapi';
import { registrationState } from '@jinbang/contracts/lifecycle';
import { bilingual, exactAmount, id, instant } from '@jinbang/contracts/primitive';

export const feederPair = z.object({
  /** An event of the higher contest, and the feeder's event whose best come into it. */
  eventId: id,
  feederEventId: id,
  quota: z.int().min(1).max(400),
  /** Nobody below this total comes in, however much of the quota is left. */
  minimumTotal: exactAmount.nullable().default(null),
});
export type FeederPair = z.infer<typeof feederPair>;

const pairs = z.array(feederPair).max(200);

/** Without pairs it only says who feeds; the pairs come when both have their events. */
export const newFeeder = z.object({ feederCompetitionId: id, pairs: pairs.default([]) });
export type NewFeeder = z.infer<typeof newFeeder>;

export const feederChange = z.object({ pairs });
export type FeederChange = z.infer<typeof feederChange>;

export const feederResult = z.object({
  state: z.enum(['FINAL', 'AMENDED']),
  version: z.int().positive(),
});

export const feederView = z.object({
  feederId: id,
  ownerId: id,
  competitionId: id,
  feederCompetitionId: id,
  feederOwnerId: id,
  /** Of the two contests; they may be different organisations'. */
  name: bilingual,
  feederName: bilingual,
  pairs: z
    .array(
      feederPair.extend({
        minimumTotal: exactAmount.nullable(),
        name: bilingual,
        feederName: bilingual,
        /** How far each of the two events is. */
        state: registrationState.nullable(),
        feederState: registrationState.nullable(),
        /** The feeder's final result as it was told last; null until there is one. */
        result: feederResult.nullable(),
      }),
    )
    .max(200),
  /** Null until the feeder's organiser has agreed; nothing comes up before. */
  agreedAt: instant.nullable(),
  version: z.int().positive(),
});
export type FeederView = z.infer<typeof feederView>;

const eventToPair = z.object({
  eventId: id,
  name: bilingual,
  teamSize: z.int(),
  state: registrationState,
});

/** What pairs can be made of: the events of the higher contest, and those of the feeder. */
export const eventsToPair = z.object({
  events: z.array(eventToPair).max(200),
  feederEvents: z.array(eventToPair).max(200),
});
export type EventsToPair = z.infer<typeof eventsToPair>;

import { z } from '@hono/zod-openapi';
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
      }),
    )
    .max(200),
  /** Null until the feeder's organiser has agreed; nothing comes up before. */
  agreedAt: instant.nullable(),
  version: z.int().positive(),
});
export type FeederView = z.infer<typeof feederView>;

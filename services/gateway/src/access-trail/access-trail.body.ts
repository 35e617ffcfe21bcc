import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id, instant } from '@jinbang/contracts/primitive';

export const trailQuery = z.object({
  personId: id.optional(),
  eventId: id.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TrailQuery = z.infer<typeof trailQuery>;

export const trailView = z.object({
  trailId: id,
  happenedAt: instant,
  /** What happened, e.g. `signed-in`; screens have a sentence for each. */
  act: z.string(),
  method: z.string().nullable(),
  /** Why it was refused, where it was. */
  code: z.string().nullable(),
  personId: id.nullable(),
  actorId: id.nullable(),
  sessionId: z.string().nullable(),
  deviceId: id.nullable(),
  eventId: id.nullable(),
  addressPrefix: z.string().nullable(),
  agent: z.string().nullable(),
});
export type TrailView = z.infer<typeof trailView>;

export const trailPage = pageOf(trailView).extend({
  /** Names of whom the lines are about, for whoever watches by office; put to it now, kept nowhere. */
  people: z
    .array(z.object({ personId: id, name: z.string(), nameEn: z.string().nullable() }))
    .max(500),
});

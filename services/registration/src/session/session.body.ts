import { z } from '@hono/zod-openapi';
import { group } from '@jinbang/contracts/level';
import { bilingual, id, instant, label } from '@jinbang/contracts/primitive';

export const newSession = z.object({
  moduleId: id,
  name: bilingual,
  startsAt: instant,
  endsAt: instant,
  room: z.string().max(64).default(''),
  /** Only this group stands here; left out, anybody of the event. */
  group: group.nullable().default(null),
  stations: z
    .array(z.object({ station: label, spare: z.boolean().default(false) }))
    .min(1)
    // So that even the longest labels fit into one fact.
    .max(400),
});
export type NewSession = z.infer<typeof newSession>;

export const newSessions = z.object({ sessions: z.array(newSession).min(1).max(50) });

export const sessionView = z.object({
  sessionId: id,
  ownerId: id,
  eventId: id,
  moduleId: id,
  name: bilingual,
  startsAt: instant,
  endsAt: instant,
  room: z.string(),
  group: group.nullable(),
  stations: z.array(z.object({ station: label, spare: z.boolean(), inUse: z.boolean() })).max(500),
  version: z.int().positive(),
});
export type SessionView = z.infer<typeof sessionView>;

export const madeSessions = z.object({ sessions: z.array(sessionView).max(50) });

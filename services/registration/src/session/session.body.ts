import { z } from '@hono/zod-openapi';
import { group } from '@jinbang/contracts/level';
import { bilingual, id, instant, label } from '@jinbang/contracts/primitive';
import { stationPlace } from '@jinbang/contracts/registration/session';

export const newSession = z.object({
  moduleId: id,
  name: bilingual,
  startsAt: instant,
  endsAt: instant,
  /** Words for a room that is not on record; with `roomId` the room's own name stands here. */
  room: z.string().max(64).default(''),
  roomId: id.nullable().default(null),
  /** Only this group stands here; left out, anybody of the event. */
  group: group.nullable().default(null),
  /** Who is in the same batch goes through the modules together. */
  batch: z.int().min(1).max(200).nullable().default(null),
  /** Left out, those of the room. */
  stations: z
    .array(z.object({ station: label, spare: z.boolean().default(false) }))
    .min(1)
    // So that even the longest labels fit into one fact.
    .max(400)
    .optional(),
});
export type AskedSession = z.infer<typeof newSession>;
/** A session whose room and stations are known. */
export type NewSession = Omit<AskedSession, 'stations'> & {
  readonly stations: readonly { readonly station: string; readonly spare: boolean }[];
};

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
  roomId: id.nullable(),
  group: group.nullable(),
  batch: z.int().positive().nullable(),
  stations: z
    .array(
      z.object({
        station: label,
        spare: z.boolean(),
        inUse: z.boolean(),
        /** The station whoever stands here came from (M08). */
        continues: stationPlace.optional(),
      }),
    )
    .max(500),
  state: z.enum(['planned', 'cancelled']),
  cancelReason: z.string().nullable(),
  version: z.int().positive(),
});
export type SessionView = z.infer<typeof sessionView>;

export const madeSessions = z.object({ sessions: z.array(sessionView).max(50) });

export const cancellation = z.object({ reason: z.string().trim().min(1).max(500) });

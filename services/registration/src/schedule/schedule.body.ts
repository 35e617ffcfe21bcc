import { z } from '@hono/zod-openapi';
import { group } from '@jinbang/contracts/level';
import { bilingual, id, instant } from '@jinbang/contracts/primitive';
import type { ClashKind } from './clash-ground.ts';

export const scheduledSession = z.object({
  sessionId: id,
  eventId: id,
  moduleId: id,
  name: bilingual,
  startsAt: instant,
  endsAt: instant,
  room: z.string(),
  roomId: id.nullable(),
  group: group.nullable(),
  batch: z.int().nullable(),
  /** Workstations without the spare ones, and those. */
  places: z.int(),
  spares: z.int(),
  state: z.enum(['planned', 'cancelled']),
  /** Somebody drew for it: it can no longer be moved. */
  isDrawn: z.boolean(),
  version: z.int().positive(),
});
export type ScheduledSession = z.infer<typeof scheduledSession>;

export const scheduleView = z.object({
  competitionId: id,
  /** Days and times are those of this zone. */
  zone: z.string(),
  events: z
    .array(
      z.object({
        eventId: id,
        name: bilingual,
        state: z.string(),
        groups: z.array(group).max(4),
        entries: z.int(),
        modules: z.array(z.object({ moduleId: id, name: bilingual, keyKind: z.string() })).max(12),
      }),
    )
    .max(200),
  sessions: z.array(scheduledSession).max(6_000),
});
export type ScheduleView = z.infer<typeof scheduleView>;

const clashKind = z.enum([
  'room-twice',
  'room-full',
  'modules-together',
  'contestant-twice',
  'official-twice',
  'few-stations',
  'no-session',
  'over-midnight',
]) satisfies z.ZodType<ClashKind>;

export const clashList = z.object({
  items: z
    .array(
      z.object({
        kind: clashKind,
        sessionIds: z.array(id).max(500),
        eventIds: z.array(id).max(200),
        moduleId: id.nullable(),
        personIds: z.array(id).max(20),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .max(500),
});
export type ClashList = z.infer<typeof clashList>;

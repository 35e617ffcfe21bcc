import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { absentEntry, circumstances } from '../seal/seal.body.ts';
import { sealedDrawView } from './draw.body.ts';
import { commitmentView, drawRoster, hex32, seeding } from './seeded-draw.body.ts';

/** More than any event has; each is sealed on its own. */
export const SESSIONS_DRAWN_MAX = 60;

const ofSession = { sessionId: id, version: z.int().positive() };

/** Who draws in which session: each with a secret and a commitment of its own. */
export const eventRosters = z.object({
  sessions: z.array(drawRoster.extend(ofSession)).min(1).max(SESSIONS_DRAWN_MAX),
});
export type EventRosters = z.infer<typeof eventRosters>;
export const eventCommitments = z.object({
  items: z.array(commitmentView).max(SESSIONS_DRAWN_MAX),
});
export type EventCommitments = z.infer<typeof eventCommitments>;

/** One public value for all: thrown once, after every commitment was there to be seen. */
export const eventDraw = z.object({
  publicValue: seeding.publicValue,
  sessions: z
    .array(
      z.object({
        ...ofSession,
        commitmentId: id,
        secret: hex32,
        absent: z.array(absentEntry).max(400).default([]),
      }),
    )
    .min(1)
    .max(SESSIONS_DRAWN_MAX),
  ...circumstances,
});
export type EventDraw = z.infer<typeof eventDraw>;
export const eventDrawn = z.object({ items: z.array(sealedDrawView).max(SESSIONS_DRAWN_MAX) });
export type EventDrawn = z.infer<typeof eventDrawn>;

import { z } from '@hono/zod-openapi';
import { id, label } from '@jinbang/contracts/primitive';
import { absentEntry, circumstances, reason } from '../seal/seal.body.ts';

/** Draw 2 of a session, by hand: who took which lot. Recorded, sealed, and not shown again. */
export const drawnStations = z.object({
  stations: z
    .array(z.object({ entryId: id, station: label }))
    .min(1)
    .max(400),
  /** Required when the session was drawn before. */
  reason: reason.optional(),
  absent: z.array(absentEntry).max(400).default([]),
  ...circumstances,
});
export type DrawnStations = z.infer<typeof drawnStations>;

/** Somebody who came after the draw of their session and took a lot that was left. */
export const lateLot = z.object({ entryId: id, station: label, reason, ...circumstances });
export type LateLot = z.infer<typeof lateLot>;

/** A station that is continued by another one: defective, or in the last session (M08). */
export const stationMove = z.object({
  station: label,
  to: z.object({
    /** This session's own where left out. */
    sessionId: id.optional(),
    station: label,
  }),
  reason,
  ...circumstances,
});
export type StationMove = z.infer<typeof stationMove>;

export const sealedDrawView = z.object({
  sessionId: id,
  /** The session's new version. */
  version: z.int().positive(),
  inUse: z.int().min(0),
  /** SHA-256 of the sealed bytes: what is opened later is what was sealed now. */
  sealHash: z.string(),
});
export type SealedDrawView = z.infer<typeof sealedDrawView>;

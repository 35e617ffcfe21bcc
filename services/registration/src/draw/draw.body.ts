import { z } from '@hono/zod-openapi';
import { id, instant, label } from '@jinbang/contracts/primitive';

/** Draw 2 of a session, by hand: who took which lot. Recorded, sealed, and not shown again. */
export const drawnStations = z.object({
  stations: z
    .array(z.object({ entryId: id, station: label }))
    .min(1)
    .max(400),
  /** When the lots were taken; now where left out. */
  happenedAt: instant.optional(),
  /** Required when the session was drawn before. */
  reason: z.string().trim().min(1).max(500).optional(),
});
export type DrawnStations = z.infer<typeof drawnStations>;

export const sealedDrawView = z.object({
  sessionId: id,
  /** The session's new version. */
  version: z.int().positive(),
  inUse: z.int().min(0),
  /** SHA-256 of the sealed bytes: what is opened later is what was sealed now. */
  sealHash: z.string(),
});
export type SealedDrawView = z.infer<typeof sealedDrawView>;

import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const openingView = z.object({
  openingId: id,
  eventId: id,
  state: z.enum(['requested', 'opened']),
  requestedBy: id,
  requestedAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
  version: z.int().positive(),
});
export type OpeningView = z.infer<typeof openingView>;

export const confirmedOpening = openingView.extend({
  /** The event's new version, DECRYPTED. */
  eventVersion: z.int().positive(),
  /** How many lines were told: entry and subject of a mark. */
  rows: z.int().min(0),
});
export type ConfirmedOpening = z.infer<typeof confirmedOpening>;

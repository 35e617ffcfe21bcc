import { z } from '@hono/zod-openapi';
import { markSubject } from '@jinbang/contracts/mark-subject';
import { id, instant } from '@jinbang/contracts/primitive';
import { hex32 } from './seeded-draw.body.ts';

/** A draw by seed, revealed: `npm run verify-draw` draws it once more. */
const drawProof = z.object({
  layer: z.int().min(1).max(3),
  place: z.string(),
  commitment: hex32,
  committedAt: instant,
  secret: hex32,
  publicValue: z.string(),
  takers: z.array(z.string()).max(2_000),
  items: z.array(z.string()).max(2_000),
  lots: z.array(z.object({ taker: z.string(), item: z.string() })).max(2_000),
  /** The sealed text it stands in; null for numbers, and where the service's own key closed it. */
  sealId: id.nullable(),
});

/** A sealed text, by hand or by seed, with the hash that was shown while it was closed. */
const sealProof = z.object({
  sealId: id,
  serial: z.int().positive(),
  layer: z.int().min(2).max(3),
  kind: z.string(),
  commitment: hex32,
  plaintext: z.string(),
});

/** Everything revealed once the draws are opened. */
export const drawProofs = z.object({
  eventId: id,
  draws: z.array(drawProof).max(1_000),
  seals: z.array(sealProof).max(2_000),
  /** Draws the service's own key closed, as they were opened. */
  former: z
    .array(
      z.object({
        sessionId: id,
        lots: z.array(z.object({ entryId: id, station: z.string() })).max(400),
      }),
    )
    .max(1_000),
  entries: z.array(z.object({ entryId: id, entryNo: z.string() })).max(2_000),
  /** Where the layers led to, as it was told: each entry and the subjects of its marks. */
  mapping: z.array(z.object({ entryId: id, subject: markSubject })).max(30_000),
});
export type DrawProofs = z.infer<typeof drawProofs>;

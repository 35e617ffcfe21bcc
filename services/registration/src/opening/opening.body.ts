import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { reason } from '../seal/seal.body.ts';

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

const plaintext = z.string().min(1).max(100_000);

/** The texts of one layer as they were opened on the device, and with what. */
export const presentedLayer = z.discriminatedUnion('means', [
  z.object({
    means: z.literal('judge-key'),
    opened: z
      .array(z.object({ sealId: id, plaintext }))
      .min(1)
      .max(1_000),
  }),
  z.object({
    means: z.literal('recovery-papers'),
    /** Which papers were put together. */
    papers: z.array(z.int().min(1).max(3)).min(2).max(3),
    /** Why the encryption judge's own key does not open. */
    reason,
    opened: z
      .array(z.object({ sealId: id, plaintext }))
      .min(1)
      .max(1_000),
  }),
]);
export type PresentedLayer = z.infer<typeof presentedLayer>;

export const openingLayerView = z.object({
  layer: z.union([z.literal(2), z.literal(3)]),
  means: z.enum(['judge-key', 'recovery-papers']),
  papers: z.array(z.int()).max(3),
  reason: z.string().nullable(),
  seals: z.int().positive(),
  presentedBy: id,
  presentedAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
});
export type OpeningLayerView = z.infer<typeof openingLayerView>;

/** A layer as it stands, with the opening's new version. */
export const openingStep = openingLayerView.extend({ openingId: id, version: z.int().positive() });
export type OpeningStep = z.infer<typeof openingStep>;

import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const sealKind = z.enum([
  'stations-drawn',
  'stations-late',
  'station-moved',
  'codes-drawn',
  'codes-late',
]);
export type SealKind = z.infer<typeof sealKind>;

/** Which layer a sealed text belongs to: stations are the second, review codes the third. */
export const layerOf = (kind: SealKind): 2 | 3 => (kind.startsWith('codes') ? 3 : 2);

export const reason = z.string().trim().min(1).max(500);

/** Why somebody on the list took no lot: a word from here, never free text about a person. */
export const absentEntry = z.object({
  entryId: id,
  why: z.enum(['not-come', 'too-late', 'withdrew']),
});
export type AbsentEntry = z.infer<typeof absentEntry>;

/** What every record of a draw may say beside the lots. */
export const circumstances = {
  /** When it happened; now where left out. */
  happenedAt: instant.optional(),
  /** Officials of the event who were present. */
  witnessIds: z.array(id).max(20).default([]),
};

export const sealedLotsItem = z.object({
  sealId: id,
  serial: z.int().positive(),
  layer: z.union([z.literal(2), z.literal(3)]),
  kind: sealKind,
  moduleId: id,
  sessionId: id.nullable(),
  /** The keys it was closed with, see `draw-keys`. */
  keyId: id,
  /** SHA-256 of the text inside; its salt is inside, too. */
  commitment: z.string(),
  /** The closed bytes (age), base64. */
  cipher: z.string(),
  /** False where a later draw replaced it: it stays closed. */
  stands: z.boolean(),
});
export const sealedLotsPage = z.object({
  items: z.array(sealedLotsItem).max(200),
  next: id.nullable(),
});
export type SealedLotsItem = z.infer<typeof sealedLotsItem>;

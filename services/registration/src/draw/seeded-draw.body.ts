import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { absentEntry, circumstances, reason } from '../seal/seal.body.ts';

export const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a commitment says beside its lists. The secret is made on the device and stays there. */
export const commitment = {
  /** SHA-256 of scheme, place, secret and both lists (`commitmentOf` of packages/draws). */
  commitment: hex32,
  /** The secret closed with the event's keys (age, base64), in case the device is lost before the draw. */
  sealedSecret: z.base64().max(4_096).optional(),
};

/** Who draws in a session. Settled before the public value is known, so that nobody can choose by it. */
export const drawRoster = z.object({ entryIds: z.array(id).min(1).max(400), ...commitment });
export type DrawRoster = z.infer<typeof drawRoster>;

/** A commitment: made before the public value is fixed, shown to everybody of the event. */
export const commitmentView = z.object({
  commitmentId: id,
  layer: z.int().min(1).max(3),
  /** What is drawn for, as it stands inside the hashes. */
  place: z.string(),
  commitment: hex32,
  takers: z.array(z.string()).max(2_000),
  items: z.array(z.string()).max(2_000),
  committedAt: instant,
});
export type CommitmentView = z.infer<typeof commitmentView>;

/** What settles a draw by seed: the committed secret, and what witnesses saw. */
export const seeding = {
  commitmentId: id,
  secret: hex32,
  publicValue: z.string().trim().min(1).max(200),
};

export const seededDraw = z.object({
  ...seeding,
  reason: reason.optional(),
  absent: z.array(absentEntry).max(400).default([]),
  ...circumstances,
});
export type SeededDrawBody = z.infer<typeof seededDraw>;

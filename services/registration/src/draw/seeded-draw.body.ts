import { z } from '@hono/zod-openapi';
import { id, instant, label } from '@jinbang/contracts/primitive';
import { drawnStations } from './draw.body.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** Who draws in a session. Settled before the public value is known, so that nobody can choose by it. */
export const drawRoster = z.object({ entryIds: z.array(id).min(1).max(400) });
export type DrawRoster = z.infer<typeof drawRoster>;

/** A commitment: made before the public value is fixed, shown to everybody of the event. */
export const drawCommitmentView = z.object({
  commitmentId: id,
  sessionId: id,
  /** SHA-256 of scheme, session, secret, roster and stations. */
  commitment: hex32,
  roster: z.array(id).max(400),
  stations: z.array(label).max(400),
  committedAt: instant,
});
export type DrawCommitmentView = z.infer<typeof drawCommitmentView>;

/** The draw by seed: what witnesses saw decides, together with the secret. */
export const seededDraw = drawnStations.omit({ stations: true }).extend({
  commitmentId: id,
  publicValue: z.string().trim().min(1).max(200),
});
export type SeededDrawBody = z.infer<typeof seededDraw>;

/** What is revealed at DECRYPTED; `npm run verify` draws it once more. */
export const drawProof = z.object({
  sessionId: id,
  version: z.int().positive(),
  commitment: hex32,
  committedAt: instant,
  secret: hex32,
  publicValue: z.string(),
  roster: z.array(id).max(400),
  stations: z.array(label).max(400),
  lots: z.array(z.object({ entryId: id, station: label })).max(400),
});
export const drawProofs = z.object({ eventId: id, draws: z.array(drawProof).max(1_000) });
export type DrawProofs = z.infer<typeof drawProofs>;

import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { openingLayerView } from '../opening/opening.body.ts';
import { absentEntry, sealKind } from '../seal/seal.body.ts';

const recorded = {
  happenedAt: instant,
  recordedAt: instant,
  recordedBy: id,
  witnessIds: z.array(id).max(20),
  reason: z.string().nullable(),
};

/** One sealed record: everything about a draw but its lots. */
const sealedRecord = z.object({
  sealId: id,
  serial: z.int().positive(),
  layer: z.union([z.literal(2), z.literal(3)]),
  kind: sealKind,
  method: z.enum(['by-hand', 'by-seed']),
  moduleId: id,
  sessionId: id.nullable(),
  toSessionId: id.nullable(),
  keyId: id,
  /** SHA-256 of the text inside, and of the closed bytes. */
  commitment: z.string(),
  sealHash: z.string(),
  lots: z.int().positive(),
  /** Entries that drew; empty for codes and moves. Who took which lot is not here. */
  entryIds: z.array(id).max(400),
  absent: z.array(absentEntry).max(400),
  seedCommitmentId: id.nullable(),
  publicValue: z.string().nullable(),
  /** False where a later draw replaced it. */
  stands: z.boolean(),
  ...recorded,
});

const formerRecord = z.object({
  sessionId: id,
  version: z.int().positive(),
  sealHash: z.string(),
  ...recorded,
});

const commitmentRecord = z.object({
  commitmentId: id,
  layer: z.int().min(1).max(3),
  place: z.string(),
  commitment: z.string(),
  takers: z.int().min(0),
  items: z.int().min(0),
  /** The secret closed with the event's keys (base64), where it was left here. */
  sealedSecret: z.string().nullable(),
  committedAt: instant,
  committedBy: id,
  used: z.boolean(),
});

/** Paper 2: the draw records and the decryption record of an event, as data. Never a lot. */
export const drawRecord = z.object({
  eventId: id,
  layers: z.enum(['1', '1+2', '1+2+3']),
  numbering: z
    .object({
      method: z.enum(['by-hand', 'in-order', 'by-seed']),
      entries: z.int().positive(),
      seedCommitmentId: id.nullable(),
      secret: z.string().nullable(),
      publicValue: z.string().nullable(),
      ...recorded,
    })
    .nullable(),
  keys: z
    .array(
      z.object({
        keyId: id,
        judgeRecipient: z.string(),
        recoveryRecipient: z.string(),
        reason: z.string().nullable(),
        registeredBy: id,
        registeredAt: instant,
        confirmedBy: id.nullable(),
        confirmedAt: instant.nullable(),
      }),
    )
    .max(50),
  commitments: z.array(commitmentRecord).max(1_000),
  sealed: z.array(sealedRecord).max(2_000),
  /** Closed with the service's own key: open events, and draws of former times. */
  former: z.array(formerRecord).max(1_000),
  opening: z
    .object({
      openingId: id,
      state: z.enum(['requested', 'opened']),
      requestedBy: id,
      requestedAt: instant,
      layers: z.array(openingLayerView).max(2),
      confirmedBy: id.nullable(),
      confirmedAt: instant.nullable(),
      version: z.int().positive(),
    })
    .nullable(),
});
export type DrawRecord = z.infer<typeof drawRecord>;

import { z } from '@hono/zod-openapi';
import { group, level } from '@jinbang/contracts/level';
import { id, instant, label } from '@jinbang/contracts/primitive';
import { commitment, seeding } from '../draw/seeded-draw.body.ts';
import { region } from '../organisation/organisation.body.ts';

const member = z.object({ personId: id, heldLevel: level.nullable().default(null) });

export const newEntry = z.object({
  organisationId: id,
  /** The organisation's own where left out. */
  region: region.optional(),
  group,
  members: z.array(member).min(1).max(20),
});
export type NewEntry = z.infer<typeof newEntry>;

export const newEntries = z.object({ entries: z.array(newEntry).min(1).max(200) });

export const entryView = z.object({
  entryId: id,
  eventId: id,
  competitionId: id,
  ownerId: id,
  entryNo: label.nullable(),
  organisationId: id,
  region: z.string(),
  group,
  members: z.array(z.object({ personId: id, heldLevel: level.nullable() })).max(20),
  state: z.enum(['entered', 'admitted', 'withdrawn']),
  version: z.int().positive(),
});
export type EntryView = z.infer<typeof entryView>;

export const madeEntries = z.object({ entries: z.array(entryView).max(200) });

export const ENTRIES_MAX = 2_000;

/** Who draws a number and which numbers are drawn, settled before the public value is known. */
export const numberRoster = z.object({
  entryIds: z.array(id).min(1).max(ENTRIES_MAX),
  numbers: z.array(label).min(1).max(ENTRIES_MAX),
  ...commitment,
});
export type NumberRoster = z.infer<typeof numberRoster>;

/** Draw 1. By hand: each contestant took a lot, all are recorded. In order: 001, 002 … as entered. */
export const entryNumbers = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('by-hand'),
    numbers: z
      .array(z.object({ entryId: id, entryNo: label }))
      .min(1)
      .max(ENTRIES_MAX),
    /** When the lots were taken; now where left out. */
    happenedAt: instant.optional(),
  }),
  z.object({ method: z.literal('in-order'), happenedAt: instant.optional() }),
  z.object({
    method: z.literal('by-seed'),
    ...seeding,
    happenedAt: instant.optional(),
    /** Officials who were present. */
    witnessIds: z.array(id).max(20).optional(),
  }),
]);
export type EntryNumbers = z.infer<typeof entryNumbers>;

export const numberedEntries = z.object({
  /** The event's new version. */
  eventVersion: z.int().positive(),
  entries: z
    .array(z.object({ entryId: id, entryNo: label, version: z.int().positive() }))
    .max(ENTRIES_MAX),
});
export type NumberedEntries = z.infer<typeof numberedEntries>;

/** Why it is withdrawn; required once it was handed in for approval. */
export const entryWithdrawal = z.object({ reason: z.string().trim().min(1).max(500).optional() });
export type EntryWithdrawal = z.infer<typeof entryWithdrawal>;

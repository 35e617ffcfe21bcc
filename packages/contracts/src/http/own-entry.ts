import { z } from 'zod';
import { group } from '../level.ts';
import { bilingual, id, instant, label } from '../primitive.ts';

/** What somebody said of being published in a competition; null where nothing was asked. */
const ownPublication = z.object({
  state: z.enum(['given', 'taken-back']),
  /** Of what was said last. */
  at: instant,
  version: z.int().positive(),
});

/** Another organisation that entered the same person in the same event, and waits for their word. */
const ownClaim = z.object({
  claimId: id,
  organisation: bilingual,
  claimedAt: instant,
  version: z.int().positive(),
});
export type OwnClaim = z.infer<typeof ownClaim>;

/** A contestant's own entry as `/mine/` shows it: what was entered, never more than four digits. */
export const ownEntry = z.object({
  eventId: id,
  entryId: id,
  entryNo: label.nullable(),
  state: z.enum(['entered', 'admitted', 'withdrawn']),
  group,
  competition: bilingual,
  event: bilingual,
  organisation: bilingual.nullable(),
  /** As registered; null once the person was erased. */
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  idType: z.string().nullable(),
  idLastFour: z.string().nullable(),
  /** How many compete in it, oneself counted. */
  members: z.int().positive(),
  publication: ownPublication.nullable(),
  claims: z.array(ownClaim).max(20),
});
export type OwnEntry = z.infer<typeof ownEntry>;

import { z } from 'zod';
import { bilingual, id } from '../primitive.ts';

/** A prize winner as a ceremony calls them: no total, and nothing of anybody who won nothing. */
export const ceremonyWinner = z.object({
  rank: z.int().positive().nullable(),
  /** null: by entry number, for a name is withheld, erased or not here yet. */
  names: z.array(z.string()).max(20).nullable(),
  /** The same people in Latin letters, as registration has them; null where one is missing. */
  namesLatin: z.array(z.string()).max(20).nullable(),
  organisation: z.string().nullable(),
  /** The code of the delegation's region. */
  region: z.string().max(16).nullable(),
  entryNo: z.string().nullable(),
});
export type CeremonyWinner = z.infer<typeof ceremonyWinner>;

const prize = { group: z.string().max(16), award: z.string().max(32) };

/** What stands on the wall at one step. */
export const ceremonyScene = z.discriminatedUnion('kind', [
  /** The event is announced. */
  z.object({ kind: z.literal('event') }),
  /** The prize that comes now, and how many win it. */
  z.object({ kind: z.literal('award'), ...prize, winners: z.int().positive() }),
  /** Who is called now; `called` were called before for the same prize, the last one first. */
  z.object({
    kind: z.literal('call'),
    ...prize,
    now: z.array(ceremonyWinner).max(100),
    called: z.array(ceremonyWinner).max(1_000),
  }),
  /** All of one prize as they stand for the photograph: the best in the middle. */
  z.object({
    kind: z.literal('photograph'),
    ...prize,
    standing: z.array(ceremonyWinner).max(1_000),
  }),
  /** Everybody of the event has been called. */
  z.object({ kind: z.literal('end') }),
]);
export type CeremonyScene = z.infer<typeof ceremonyScene>;

/**
 * `GET /api/ranking/v1/events/{eventId}/ceremony?step=n`: one step of the ceremony of an approved
 * result. It says nothing of a later step but whether there is one.
 */
export const ceremonyStep = z.object({
  eventId: id,
  competition: bilingual.nullable(),
  event: bilingual,
  /** Of the result; a ceremony goes on with the one it began with. */
  version: z.int().positive(),
  step: z.int().min(0),
  isLast: z.boolean(),
  scene: ceremonyScene,
});
export type CeremonyStep = z.infer<typeof ceremonyStep>;

import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';
import { calledPeople } from '../approval/approval.body.ts';
import { listQuery } from '../page.ts';

/** `dropped`: somebody in the form was erased, so nothing is held any more. */
export const claimState = z.enum(['claimed', 'entered', 'refused', 'taken-back', 'dropped']);
export type ClaimState = z.infer<typeof claimState>;

/** Who has spoken: the organiser, the person (on a screen or on paper), one of the organisations. */
export const claimSpeaker = z.enum(['organiser', 'person', 'paper', 'organisation']);
export type ClaimSpeaker = z.infer<typeof claimSpeaker>;

/** `stays`: with the entry that stands. `goes`: to the organisation that claims. */
export const claimOutcome = z.enum(['stays', 'goes', 'taken-back']);
export type ClaimOutcome = z.infer<typeof claimOutcome>;

export const claimDecision = z.object({
  claimId: id,
  version: z.int().positive(),
  outcome: claimOutcome,
  speaker: claimSpeaker,
  /** What the entry that loses ends with; not needed to take a claim back. */
  reason: z.string().trim().min(1).max(500).optional(),
});
export type ClaimDecision = z.infer<typeof claimDecision>;

/** Ids alone: the answer is kept with the command. */
export const decidedClaim = z.object({
  claimId: id,
  state: claimState,
  /** What the claim has become. */
  entryId: id.nullable(),
  version: z.int().positive(),
});
export type DecidedClaim = z.infer<typeof decidedClaim>;

export const claimView = z.object({
  claimId: id,
  eventId: id,
  competitionId: id,
  personId: id,
  /** Who claims. */
  organisationId: id,
  /** The entry the person stands in now, and for whom; null when it has ended meanwhile. */
  standing: z.object({ entryId: id, organisationId: id, memberCount: z.int() }).nullable(),
  memberCount: z.int(),
  state: claimState,
  entryId: id.nullable(),
  speaker: claimSpeaker.nullable(),
  reason: z.string().nullable(),
  claimedAt: instant,
  decidedAt: instant.nullable(),
  /** What who reads may decide, by whose word. */
  may: z.array(z.object({ outcome: claimOutcome, speaker: claimSpeaker })).max(12),
  version: z.int().positive(),
});
export type ClaimView = z.infer<typeof claimView>;

export const claimQuery = listQuery.extend({ state: z.enum(['claimed']).optional() });
export type ClaimQuery = z.infer<typeof claimQuery>;

export const claimPage = z.object({
  items: z.array(claimView).max(200),
  people: calledPeople,
  next: z.string().nullable(),
});
export type ClaimPage = z.infer<typeof claimPage>;

import { z } from '@hono/zod-openapi';
import { group, level } from '@jinbang/contracts/level';
import { bilingual, id, instant } from '@jinbang/contracts/primitive';
import { calledPeople } from '../approval/approval.body.ts';

/**
 * Where a line of a feeder's result stands: among the first n, at the cut with others of the same
 * rank, waiting, or not to be had at all.
 */
export const lineStanding = z.enum([
  'in',
  'tie',
  'reserve',
  'below-minimum',
  'unranked',
  'group-elsewhere',
  'gave-up',
]);
export type LineStanding = z.infer<typeof lineStanding>;

export const proposalLine = z.object({
  feederEntryId: id,
  /** The order of the list; who stands at one rank shares a place. */
  place: z.int().positive(),
  standing: lineStanding,
  rank: z.int().positive().nullable(),
  total: z.string().nullable(),
  award: z.string().nullable(),
  organisationId: id,
  region: z.string(),
  group,
  members: z.array(z.object({ personId: id, heldLevel: level.nullable() })).max(20),
});
export type ProposalLine = z.infer<typeof proposalLine>;

/** What an amended result would change of a list that was accepted before. */
export const proposalChange = z.object({
  feederEntryId: id,
  kind: z.enum(['comes-in', 'falls-out', 'becomes-reserve', 'leaves-reserve']),
  rankBefore: z.int().nullable(),
  rankAfter: z.int().nullable(),
  /** The entry that would be withdrawn. */
  entryId: id.nullable(),
});
export type ProposalChange = z.infer<typeof proposalChange>;

export const proposalState = z.enum(['proposed', 'accepted', 'declined', 'replaced']);
export type ProposalState = z.infer<typeof proposalState>;
export const qualifiedStanding = z.enum(['in', 'reserve', 'gave-up', 'out']);
export type QualifiedStanding = z.infer<typeof qualifiedStanding>;
export const moveKind = z.enum(['came-in', 'gave-up', 'moved-up', 'fell-out', 'asks']);
export type MoveKind = z.infer<typeof moveKind>;

const LINES_MAX = 2_000;

export const proposalView = z.object({
  proposalId: id,
  eventId: id,
  feederEventId: id,
  resultVersion: z.int().positive(),
  amends: z.boolean(),
  quota: z.int().positive(),
  lines: z.array(proposalLine).max(LINES_MAX),
  changes: z.array(proposalChange).max(LINES_MAX),
  state: proposalState,
  reason: z.string().nullable(),
  recordedAt: instant,
  decidedAt: instant.nullable(),
  version: z.int().positive(),
});
export type ProposalView = z.infer<typeof proposalView>;

export const qualifiedView = z.object({
  feederEventId: id,
  feederEntryId: id,
  place: z.int(),
  standing: qualifiedStanding,
  entryId: id.nullable(),
});
export const moveView = z.object({
  moveId: id,
  feederEventId: id,
  feederEntryId: id,
  kind: moveKind,
  becauseOf: id.nullable(),
  reason: z.string().nullable(),
  recordedAt: instant,
});

export const moveList = z.object({ moves: z.array(moveView).max(500) });
export type MoveList = z.infer<typeof moveList>;

export const qualificationView = z.object({
  eventId: id,
  proposals: z.array(proposalView).max(200),
  qualified: z.array(qualifiedView).max(LINES_MAX),
  moves: z.array(moveView).max(500),
});
export type QualificationView = z.infer<typeof qualificationView>;

/** The same as somebody reads it: with what people and the feeders' events are called. */
export const qualificationPage = qualificationView.extend({
  people: calledPeople,
  feeders: z.array(z.object({ feederEventId: id, name: bilingual, contest: bilingual })).max(200),
});
export type QualificationPage = z.infer<typeof qualificationPage>;

const reason = z.string().trim().min(1).max(500);

/** Accepted or declined by a person; of those at the cut a person names who comes in. */
export const proposalAnswer = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('accept'),
    proposalId: id,
    version: z.int().positive(),
    fromTie: z.array(id).max(400).default([]),
    /** Required where a person chose among equals, or a result was amended. */
    reason: reason.optional(),
  }),
  z.object({
    answer: z.literal('decline'),
    proposalId: id,
    version: z.int().positive(),
    reason,
  }),
]);
export type ProposalAnswer = z.infer<typeof proposalAnswer>;

/** A place given by hand where the list itself does not say to whom. */
export const handMove = z.object({ feederEntryId: id, reason });
export type HandMove = z.infer<typeof handMove>;

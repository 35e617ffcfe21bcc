import { z } from '@hono/zod-openapi';
import { pageQuery } from '@jinbang/contracts/http/page';
import { level } from '@jinbang/contracts/level';
import { id } from '@jinbang/contracts/primitive';

export const decisionQuery = pageQuery.extend({
  eventId: id.optional(),
  competitionId: id.optional(),
  outcome: z.enum(['granted', 'refused', 'nominable']).optional(),
  kind: z.enum(['level', 'title', 'application']).optional(),
  personId: id.optional(),
});
export type DecisionQuery = z.infer<typeof decisionQuery>;

const sentence = z.object({ zh: z.string(), en: z.string() });

export const decisionAnswer = z.object({
  decisionId: id,
  version: z.int(),
  competitionId: id,
  eventId: id,
  entryId: id,
  personId: id,
  /** Known once a certificate was prepared; null before, and after the person was erased. */
  name: z.string().nullable(),
  kind: z.enum(['level', 'title', 'application']),
  title: z.string().nullable(),
  outcome: z.enum(['granted', 'refused', 'nominable']),
  level: level.nullable(),
  state: z.string(),
  resultVersion: z.int(),
  ruleId: z.string().nullable(),
  ruleVersion: z.int().nullable(),
  packId: z.string(),
  packVersion: z.int(),
  reason: z.string(),
  reasons: z
    .array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }))
    .max(50),
  sentence,
  /** What the decision was made from; it can be computed again. */
  inputs: z.record(z.string(), z.unknown()),
  batchId: id.nullable(),
  returnedReason: z.string().nullable(),
  /** Why no certificate could be made yet, with its params. */
  failure: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  decidedAt: z.string(),
});
export type DecisionAnswer = z.infer<typeof decisionAnswer>;

export const batchAnswer = z.object({
  batchId: id,
  eventId: id,
  competitionId: id,
  resultVersion: z.int(),
  state: z.enum(['waiting', 'approved', 'superseded']),
  basis: z.enum(['office', 'paper', 'standing-authorisation', 'rule-owner']).nullable(),
  documentNo: z.string().nullable(),
  decisions: z.int(),
  proposedBy: id,
  proposedAt: z.string(),
  approvedBy: id.nullable(),
  approvedAt: z.string().nullable(),
  version: z.int(),
});

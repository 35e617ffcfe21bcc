import { z } from '@hono/zod-openapi';
import { level } from '@jinbang/contracts/level';
import { consentPurpose } from '../consent/consent.body.ts';
import { memberKind } from '../entry/entry-form.body.ts';

/** What one demand may ask of each member; a season's rules are rows of these, not code. */
const demand = z.discriminatedUnion('kind', [
  /** 周岁 on a day, as the competition's zone has it. */
  z.object({
    kind: z.literal('age'),
    min: z.int().min(1).max(99).nullable().default(null),
    max: z.int().min(1).max(120).nullable().default(null),
    on: z.iso.date(),
  }),
  z.object({ kind: z.literal('member-kind'), allowed: z.array(memberKind).min(1).max(3) }),
  z.object({ kind: z.literal('years'), atLeast: z.int().min(1).max(60) }),
  /** Of the event's own occupation: a level in another one does not count. */
  z.object({
    kind: z.literal('held-level'),
    atLeast: level.nullable().default(null),
    atMost: level.nullable().default(null),
  }),
  /** 申报条件: the form names the clause the member enters by. */
  z.object({ kind: z.literal('condition-named') }),
  z.object({ kind: z.literal('consent'), purpose: consentPurpose }),
  z.object({ kind: z.literal('photo') }),
  z.object({ kind: z.literal('proof'), of: z.enum(['employment', 'certificate']) }),
  z.object({ kind: z.literal('one-event') }),
  /** Whoever is on the competition's list, or was among the first of this occupation with us before. */
  z.object({
    kind: z.literal('no-former-winner'),
    ownRankUpTo: z.int().min(1).max(50).nullable().default(null),
  }),
]);
export type Demand = z.infer<typeof demand>;

/** 具备以下条件之一: one of these groups in full is enough. */
export const eligibilityRule = z.union([
  demand,
  z.object({
    kind: z.literal('any'),
    of: z.array(z.array(demand).min(1).max(6)).min(2).max(8),
  }),
]);
export type EligibilityRule = z.infer<typeof eligibilityRule>;

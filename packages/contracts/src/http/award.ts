import { z } from 'zod';
import { bilingual, exactAmount, id, instant } from '../primitive.ts';
import { pageOf, pageQuery } from './page.ts';

/**
 * Award documents (M19): the organiser's own, never a level certificate. `prize` 获奖证书, `coach`
 * 优秀指导教师, `judging` 裁判聘书/执裁证明, `participation` 参赛证明, `judge-honour` 优秀裁判员,
 * `staff-honour` 优秀工作者, `organisation` 优秀组织奖. In the order in which a ceremony needs them.
 */
export const awardKind = z.enum([
  'prize',
  'organisation',
  'coach',
  'judge-honour',
  'staff-honour',
  'judging',
  'participation',
]);
export type AwardKind = z.infer<typeof awardKind>;

/** One kind a plan gives: what the document is called and says, and for which prizes. */
export const awardItem = z.object({
  kind: awardKind,
  title: z.string().trim().min(2).max(24),
  /** With `{竞赛}`, `{赛项}`, `{组别}`, `{奖项}`, `{名次}`, `{职务}` where they belong. */
  text: z.string().trim().min(4).max(300),
  /** Left out: every prize of the result. */
  awards: z.array(z.string().min(1).max(32)).min(1).max(8).optional(),
});
export type AwardItem = z.infer<typeof awardItem>;

/** Somebody chosen for an honour; another person agrees by releasing the plan. */
export const awardNamed = z.object({
  kind: z.enum(['judge-honour', 'staff-honour']),
  personId: id,
});
export type AwardNamed = z.infer<typeof awardNamed>;

/** The scored sheet of 优秀组织奖: what is looked at, how much each weighs, how many units get it. */
export const awardSheet = z.object({
  criteria: z
    .array(z.object({ name: z.string().trim().min(1).max(60), weight: exactAmount }))
    .min(1)
    .max(12),
  places: z.int().min(1).max(200),
  /** Nobody below this total; null: no such line. */
  least: exactAmount.nullable(),
});
export type AwardSheet = z.infer<typeof awardSheet>;

export const awardPlanWish = z.object({
  /** The results it stands on: all of them must be final. */
  eventIds: z.array(id).min(1).max(200),
  items: z.array(awardItem).min(1).max(7),
  named: z.array(awardNamed).max(200).default([]),
  sheet: awardSheet.nullable().default(null),
});
export type AwardPlanWish = z.infer<typeof awardPlanWish>;

/** Points out of 100 for each criterion, in the order of the sheet. */
export const awardUnitMark = z.object({
  organisationId: id,
  /** As its document will bear it. */
  name: z.string().trim().min(2).max(100),
  points: z.array(exactAmount).min(1).max(12),
});
export const awardUnitMarks = z.object({ units: z.array(awardUnitMark).min(1).max(200) });
export type AwardUnitMark = z.infer<typeof awardUnitMark>;

/** What stands on the paper as the organiser's name, and the code its numbers begin with. */
export const awardOrganiserWish = z.object({
  name: z.string().trim().min(2).max(100),
  nameEn: z.string().trim().min(2).max(100).nullable().default(null),
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/),
});
export type AwardOrganiserWish = z.infer<typeof awardOrganiserWish>;

/** An organiser of award documents as everybody may know it. */
export const awardOrganiserView = z.object({
  bodyId: id,
  name: z.string(),
  nameEn: z.string().nullable(),
  code: z.string(),
});
export const awardOrganisers = pageOf(awardOrganiserView);
export type AwardOrganisers = z.infer<typeof awardOrganisers>;

export const awardUnit = awardUnitMark.extend({
  total: z.string().nullable(),
  /** `typed` waits for another person to type the same. */
  state: z.enum(['typed', 'checked']),
  typedBy: id,
});

export const awardPlan = z.object({
  planId: id,
  eventIds: z.array(id),
  items: z.array(awardItem),
  named: z.array(awardNamed.extend({ name: z.string().nullable() })),
  sheet: awardSheet.nullable(),
  units: z.array(awardUnit),
  state: z.enum(['drafted', 'released']),
  plannedBy: id,
  releasedBy: id.nullable(),
  releasedAt: instant.nullable(),
  /** Why nothing is made yet; null: nothing stands in the way. */
  waitingFor: z.string().nullable(),
  counts: z.object({ live: z.int(), superseded: z.int(), revoked: z.int(), wanted: z.int() }),
  version: z.int(),
});
export type AwardPlan = z.infer<typeof awardPlan>;

export const awardOverview = z.object({
  organiser: awardOrganiserWish.extend({ version: z.int() }).nullable(),
  events: z.array(
    z.object({
      eventId: id,
      name: bilingual,
      /** The newest final result; null: none, so nothing may be made. */
      resultVersion: z.int().nullable(),
    }),
  ),
  plans: z.array(awardPlan).max(200),
  may: z.object({ plan: z.boolean() }),
});
export type AwardOverview = z.infer<typeof awardOverview>;

export const awardLineState = z.enum([
  'waits',
  'ready',
  'lacks',
  'live',
  'superseded',
  'revoked',
  'revoking',
]);

/** One document, made or to be made, in the order of the ceremony. */
export const awardLine = z.object({
  key: z.string(),
  kind: awardKind,
  awardId: id.nullable(),
  number: z.string().nullable(),
  /** Of a person or a unit; null: not here yet, or erased. */
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  award: z.string().nullable(),
  rank: z.int().nullable(),
  group: z.string().nullable(),
  state: awardLineState,
  /** Why it is not made, or no longer stands. */
  code: z.string().nullable(),
  text: z.string(),
  /** The number of the document whose place it took: after an amended result, or misspelt. */
  replaces: z.string().nullable(),
  revocationId: id.nullable(),
  revocationBy: id.nullable(),
  version: z.int().nullable(),
});
export type AwardLine = z.infer<typeof awardLine>;

export const awardLineQuery = pageQuery.extend({
  /** How many lines were read before. */
  after: z.coerce.number().int().min(0).max(1_000_000).optional(),
  state: awardLineState.optional(),
});

export const awardLines = z.object({
  items: z.array(awardLine).max(200),
  next: z.string().nullable(),
});
export type AwardLines = z.infer<typeof awardLines>;

/** One kind alone, and which five hundred of it. */
export const awardPaperQuery = z.object({
  kind: awardKind.optional(),
  part: z.coerce.number().int().min(1).max(200).default(1),
});

/** Why a document stands no longer, and whether another takes its place: misspelt, spoilt. */
export const awardRevocationWish = z.object({
  reason: z.string().trim().min(4).max(500),
  makesAgain: z.boolean().default(false),
});

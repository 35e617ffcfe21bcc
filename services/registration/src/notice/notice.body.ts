import { z } from '@hono/zod-openapi';
import { group } from '@jinbang/contracts/level';
import { noticeText } from '@jinbang/contracts/notice-text';
import { bilingual, id, instant, sha256Hex } from '@jinbang/contracts/primitive';

/** By ids alone: names are put to it when somebody reads it. */
export const noticeLine = z.object({
  entryId: id,
  organisationId: id,
  group,
  personIds: z.array(id).max(20),
});
export type NoticeLine = z.infer<typeof noticeLine>;

export const noticeState = z.enum(['drafted', 'signed', 'posted', 'taken-down']);
export type NoticeState = z.infer<typeof noticeState>;

/** The page as it was at a step: what the copy in the log holds. */
export const noticePage = z.object({
  text: noticeText,
  lines: z.array(noticeLine).max(2_000),
  workingDays: z.int(),
  postedAt: instant.nullable(),
  endsAt: instant.nullable(),
});
export type NoticePage = z.infer<typeof noticePage>;

const reason = z.string().trim().min(1).max(500);

export const newNotice = z.object({
  /** The usual text where left out. */
  text: noticeText.optional(),
  workingDays: z.int().min(1).max(30).default(5),
});
export type NewNotice = z.infer<typeof newNotice>;

export const noticeStep = z.object({
  noticeId: id,
  version: z.int().positive(),
  step: z.enum(['sign', 'post', 'take-down']),
  /** Required to take it down before its time. */
  reason: reason.optional(),
});
export type NoticeStep = z.infer<typeof noticeStep>;

export const newObjection = z.object({
  noticeId: id,
  entryId: id.nullable().default(null),
  /** With a name, or without. */
  signed: z.boolean(),
  matter: z.string().trim().min(1).max(2_000),
  /** When it came in, on paper as well. */
  receivedAt: instant,
});
export type NewObjection = z.infer<typeof newObjection>;

export const objectionAnswer = z.object({
  objectionId: id,
  version: z.int().positive(),
  outcome: z.enum(['upheld', 'dismissed']),
  answer: z.string().trim().min(1).max(2_000),
});
export type ObjectionAnswer = z.infer<typeof objectionAnswer>;

export const objectionView = z.object({
  objectionId: id,
  entryId: id.nullable(),
  signed: z.boolean(),
  matter: z.string(),
  receivedAt: instant,
  outcome: z.enum(['upheld', 'dismissed']).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  version: z.int().positive(),
});

/** Ids alone: what was objected is words about people, and answers are kept with their commands. */
export const keptObjection = z.object({
  /** What the objector looks their objection up by. */
  objectionId: id,
  noticeId: id,
  version: z.int().positive(),
});
export type KeptObjection = z.infer<typeof keptObjection>;

export const steppedNotice = z.object({
  noticeId: id,
  state: noticeState,
  version: z.int().positive(),
});
export type SteppedNotice = z.infer<typeof steppedNotice>;

/** How far an objection is, for whoever has its number: nothing of what it or its answer says. */
export const publicObjection = z.object({
  receivedAt: instant,
  outcome: z.enum(['upheld', 'dismissed']).nullable(),
  answeredAt: instant.nullable(),
});
export type PublicObjection = z.infer<typeof publicObjection>;

export const noticeView = z.object({
  noticeId: id,
  eventId: id,
  text: noticeText,
  lines: z.array(noticeLine).max(2_000),
  sha256: sha256Hex,
  workingDays: z.int(),
  state: noticeState,
  draftedBy: id,
  signedBy: id.nullable(),
  postedAt: instant.nullable(),
  endsAt: instant.nullable(),
  steps: z
    .array(
      z.object({
        step: noticeState,
        doneBy: id,
        happenedAt: instant,
        reason: z.string().nullable(),
        sha256: z.string(),
      }),
    )
    .max(10),
  objections: z.array(objectionView).max(500),
  version: z.int().positive(),
});
export type NoticeView = z.infer<typeof noticeView>;
export const noticeList = z.object({ items: z.array(noticeView).max(50) });

/** What anybody may read: names and organisations, no id and no digit of a number (M25). */
export const publicNotice = noticeText.extend({
  postedAt: instant,
  endsAt: instant,
  lines: z
    .array(
      z.object({
        names: z.array(z.string()).max(20),
        organisation: bilingual,
        group,
        /** Somebody else on the list is called the same: look at the organisation or the group. */
        hasNamesake: z.boolean(),
      }),
    )
    .max(2_000),
});
export type PublicNotice = z.infer<typeof publicNotice>;

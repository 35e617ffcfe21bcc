import { z } from 'zod';
import { level } from '../level.ts';
import { noticeText } from '../notice-text.ts';
import { bilingual } from '../primitive.ts';
import { noticeDay } from './result-notice.ts';
import { objectionChannel, objectionState, objector } from './result-objection.ts';

const instant = z.iso.datetime();
const prose = z.string().trim().min(1).max(2_000);

/** How many working days proposed promotions hang where rules ask for it without saying how long. */
export const USUAL_NOTICE_DAYS = 5;

/** 1 to 60 working days. */
export const noticeWorkingDays = z.int().min(1).max(60);

/** `POST …/decision-batches/{batchId}/promotion-notices`: hang a batch; null: the usual text. */
export const newPromotionNotice = z.object({
  text: noticeText.nullable().default(null),
  /** Left out: as the adoption of the rules asks, or the usual number. */
  workingDays: noticeWorkingDays.optional(),
});
export type NewPromotionNotice = z.infer<typeof newPromotionNotice>;

/** One promoted person on the public list (M25): no mark, no number, nobody who was refused. */
export const promotedLine = z.object({
  /** Its number on the list, by which an objection names it. */
  line: z.int().positive(),
  group: z.string(),
  rank: z.int().nullable(),
  award: z.string().nullable(),
  /** null: erased, or not here yet. */
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  level,
  /** Somebody else on the list has the same name: look at the organisation and the group. */
  hasNamesake: z.boolean(),
});
export type PromotedLine = z.infer<typeof promotedLine>;

/** `GET …/public/promotion-notices/{noticeId}`: as it hangs, or that it was taken down. */
export const promotionNotice = z.object({
  noticeId: z.uuid(),
  competition: bilingual,
  event: bilingual,
  occupation: bilingual,
  /** Who issues, as filed. */
  body: z.string(),
  title: bilingual,
  text: bilingual,
  objections: bilingual,
  contact: bilingual,
  postedAt: instant,
  endsAt: instant,
  isOpen: z.boolean(),
  zone: z.string(),
  days: z.array(noticeDay),
  resultVersion: z.int(),
  /** Set once it was taken down: nobody is named any more. */
  takenDownAt: instant.nullable(),
  lines: z.array(promotedLine),
});
export type PromotionNotice = z.infer<typeof promotionNotice>;

/** `POST …/promotion-notices/{noticeId}/objections`: in writing, taken in by the body. */
export const recordedObjection = z.object({
  /** The line it is about; null: the whole list. */
  line: z.int().positive().nullable(),
  /** null: without a name. */
  objector: objector.nullable(),
  matter: prose,
});
export type RecordedObjection = z.infer<typeof recordedObjection>;

export const takingDown = z.object({ reason: z.string().trim().min(1).max(500) });

/** An objection as the body and the office read it. */
export const promotionObjection = z.object({
  objectionId: z.uuid(),
  number: z.int().positive(),
  line: z.int().nullable(),
  channel: objectionChannel,
  state: objectionState,
  /** null: without a name. */
  objector: objector.nullable(),
  matter: z.string(),
  links: z.array(z.string()),
  receivedAt: instant,
  acceptedBy: z.uuid().nullable(),
  declinedBecause: z.string().nullable(),
  answeredBy: z.uuid().nullable(),
  answer: z.string().nullable(),
  version: z.int(),
});
export type PromotionObjection = z.infer<typeof promotionObjection>;

/** Posted, or taken down: who, when, and the hash of the copy that is kept. */
export const noticeStep = z.object({
  step: z.enum(['posted', 'taken-down']),
  at: instant,
  /** null: its time was over, and it came down by itself. */
  by: z.uuid().nullable(),
  reason: z.string().nullable(),
  copyHash: z.string(),
});

/** A notice as staff see it. */
export const keptPromotionNotice = z.object({
  noticeId: z.uuid(),
  workingDays: z.int(),
  endsAt: instant,
  state: z.enum(['hanging', 'over', 'taken-down']),
  lineCount: z.int(),
  steps: z.array(noticeStep).max(2),
  objections: z.array(promotionObjection).max(200),
});
export type KeptPromotionNotice = z.infer<typeof keptPromotionNotice>;

/** `GET …/decision-batches/{batchId}/promotion-notices`. */
export const batchNotices = z.object({
  batchId: z.uuid(),
  /** How many working days the rules as adopted ask for; null: none. */
  asked: z.int().nullable(),
  /** Why the office cannot approve yet; null: no notice stands in the way. */
  bar: z
    .object({ code: z.string(), until: instant.nullable(), objections: z.int().nullable() })
    .nullable(),
  mayPost: z.boolean(),
  /** May whoever asks take it down and go on with objections? */
  mayHandle: z.boolean(),
  /** Newest first. */
  notices: z.array(keptPromotionNotice).max(20),
});
export type BatchNotices = z.infer<typeof batchNotices>;

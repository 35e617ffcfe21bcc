import { z } from 'zod';

const instant = z.iso.datetime();
const prose = z.string().trim().min(1).max(2_000);

/** `POST …/events/{eventId}/objections`: taken in by the office, as it came. */
export const newObjection = z.object({
  /** The result whose notice it is about. */
  resultVersion: z.int().positive(),
  /** The place it is about; null: the whole result. */
  entryNo: z.string().trim().min(1).max(64).nullable(),
  /** Who wrote it; null: without a name. */
  filedBy: z.string().trim().min(1).max(100).nullable(),
  matter: prose,
  /** On paper it counts from the time written on it; null: it comes in at this moment. */
  paper: z
    .object({
      receivedAt: instant,
      receivedBy: z.uuid(),
      witnessedBy: z.uuid(),
      /** Where the original lies. */
      shelf: z.string().trim().min(1).max(100),
    })
    .nullable(),
});
export type NewObjection = z.infer<typeof newObjection>;

export const acceptanceBody = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted') }),
  z.object({ outcome: z.literal('declined'), reason: prose }),
]);
export type Acceptance = z.infer<typeof acceptanceBody>;

export const answerBody = z.object({ outcome: z.enum(['upheld', 'dismissed']), answer: prose });
export type AnswerBody = z.infer<typeof answerBody>;

/** Filed; accepted by the office or declined; answered by somebody else: upheld or dismissed. */
export const objectionState = z.enum(['filed', 'accepted', 'declined', 'upheld', 'dismissed']);
export type ObjectionState = z.infer<typeof objectionState>;

/** What a command answers: nothing of what was written, for answers to commands are kept. */
export const keptObjection = z.object({
  objectionId: z.uuid(),
  state: objectionState,
  version: z.int(),
});
export type KeptObjection = z.infer<typeof keptObjection>;

/** An objection as the office reads it. */
export const objectionView = keptObjection.extend({
  resultVersion: z.int(),
  entryNo: z.string().nullable(),
  signed: z.boolean(),
  filedBy: z.string().nullable(),
  /** null: erased with whom it was about. */
  matter: z.string().nullable(),
  receivedAt: instant,
  recordedAt: instant,
  recordedBy: z.uuid(),
  paper: z.object({ receivedBy: z.uuid(), witnessedBy: z.uuid(), shelf: z.string() }).nullable(),
  acceptedBy: z.uuid().nullable(),
  acceptedAt: instant.nullable(),
  declinedBecause: z.string().nullable(),
  answeredBy: z.uuid().nullable(),
  answeredAt: instant.nullable(),
  answer: z.string().nullable(),
});
export type ObjectionView = z.infer<typeof objectionView>;

export const objectionPage = z.object({
  items: z.array(objectionView).max(200),
  next: z.string().nullable(),
});

/** How far it is, for whoever was given its number. */
export const publicObjection = z.object({
  receivedAt: instant,
  outcome: z.enum(['accepted', 'declined', 'upheld', 'dismissed']).nullable(),
  answeredAt: instant.nullable(),
});
export type PublicObjection = z.infer<typeof publicObjection>;

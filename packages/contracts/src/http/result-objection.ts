import { z } from 'zod';
import { OBJECTION_FILES_MAX, OBJECTION_LINKS_MAX } from '../objection-code.ts';
import { sha256Hex } from '../primitive.ts';

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

/** How it came in: recorded by the office, or by whoever objects over the network. */
export const objectionChannel = z.enum(['office', 'network']);

const link = z.url({ protocol: /^https?$/ }).max(500);

/** Who objects, where they give their name: a person, or somebody for an organisation. */
export const objector = z.object({
  kind: z.enum(['person', 'organisation']),
  name: z.string().trim().min(1).max(100),
  /** How the office reaches them: a phone number or a mail address. */
  contact: z.string().trim().min(1).max(100),
});
export type Objector = z.infer<typeof objector>;

/** `POST …/public/events/{eventId}/objections`: filed over the network while the notice runs. */
export const networkObjection = z.object({
  resultVersion: z.int().positive(),
  entryNo: z.string().trim().min(1).max(64).nullable(),
  /** null: without a name. */
  objector: objector.nullable(),
  matter: prose,
  links: z.array(link).max(OBJECTION_LINKS_MAX),
  /** SHA-256, in hex, of the code it is followed by: the code itself stays with whoever objects. */
  codeHash: sha256Hex,
});
export type NetworkObjection = z.infer<typeof networkObjection>;

/** The receipt: its number in the event, and when it came in by the server's clock. */
export const objectionReceipt = z.object({ number: z.int().positive(), receivedAt: instant });
export type ObjectionReceipt = z.infer<typeof objectionReceipt>;

/** A file of evidence, without its content. */
export const objectionFile = z.object({
  place: z.int().min(1).max(OBJECTION_FILES_MAX),
  kind: z.enum(['pdf', 'jpeg', 'png']),
  byteCount: z.int().positive(),
  sha256: sha256Hex,
  receivedAt: instant,
});
export type ObjectionFile = z.infer<typeof objectionFile>;

/** `GET …/public/events/{eventId}/own-objection`: the whole of it, for whoever has its code. */
export const ownObjection = objectionReceipt.extend({
  state: objectionState,
  resultVersion: z.int(),
  entryNo: z.string().nullable(),
  /** null: without a name, or erased. */
  objector: objector.nullable(),
  /** null: erased. */
  matter: z.string().nullable(),
  links: z.array(z.string()),
  files: z.array(objectionFile),
  /** May files still be added? */
  isOpen: z.boolean(),
  acceptedAt: instant.nullable(),
  declinedBecause: z.string().nullable(),
  answeredAt: instant.nullable(),
  answer: z.string().nullable(),
});
export type OwnObjection = z.infer<typeof ownObjection>;

/** An objection as the office reads it. */
export const objectionView = keptObjection.extend({
  number: z.int().positive(),
  channel: objectionChannel,
  objectorKind: objector.shape.kind.nullable(),
  contact: z.string().nullable(),
  links: z.array(z.string()),
  files: z.array(objectionFile),
  resultVersion: z.int(),
  entryNo: z.string().nullable(),
  signed: z.boolean(),
  filedBy: z.string().nullable(),
  /** null: erased with whom it was about. */
  matter: z.string().nullable(),
  receivedAt: instant,
  recordedAt: instant,
  /** null: it came over the network. */
  recordedBy: z.uuid().nullable(),
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

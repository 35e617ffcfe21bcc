import { z } from 'zod';
import { level } from '../level.ts';
import { bilingual, id, instant, label, sha256Hex, token } from '../primitive.ts';
import { REGISTER_ACTS, REGISTER_CAUSES, REGISTER_STATES } from '../register-acts.ts';
import { pageOf, pageQuery } from './page.ts';

/** Words people typed; no control characters, which no database takes. */
const typed = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]+$/u);

export const registerState = z.enum(REGISTER_STATES);
export type RegisterState = z.infer<typeof registerState>;

export const registerAct = z.enum(REGISTER_ACTS);
export type RegisterAct = z.infer<typeof registerAct>;

export const registerCause = z.enum(REGISTER_CAUSES);
export type RegisterCause = z.infer<typeof registerCause>;

/** Which certificates: ids, classes and days; what is left out does not narrow. */
export const registerFilter = z.object({
  bodyId: id.optional(),
  competitionId: id.optional(),
  eventId: id.optional(),
  /** The batch the decision was approved in. */
  batchId: id.optional(),
  /** The key the present version is signed with. */
  keyName: token.optional(),
  state: registerState.optional(),
  level: level.optional(),
  occupationCode: label.optional(),
  /** Days of issuing, both included, in the service's zone. */
  issuedFrom: z.iso.date().optional(),
  issuedTo: z.iso.date().optional(),
  /** The last day, included, by which they end; those without an end are left out. */
  endsTo: z.iso.date().optional(),
  /** Only those whose time is over, or whose is not. */
  expired: z.boolean().optional(),
  certificateIds: z.array(id).min(1).max(500).optional(),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

/** `POST /certificate-searches`: number and name are in no address. */
export const registerSearch = registerFilter.extend({
  /** As typed: spaces, small letters and wide digits do no harm; a part of it is enough. */
  number: typed(64).optional(),
  /** The holder's name, whole or its beginning. */
  name: typed(100).optional(),
  ...pageQuery.extend({ after: id.optional() }).shape,
  limit: z.int().min(1).max(200).default(50),
});
export type RegisterSearch = z.infer<typeof registerSearch>;

export const registeredRow = z.object({
  certificateId: id,
  number: z.string(),
  /** As printed for people: grouped. */
  numberText: z.string(),
  bodyId: id,
  bodyName: z.string().nullable(),
  competitionId: id,
  eventId: id,
  personId: id,
  /** Null where the holder was erased or is not named here yet. */
  name: z.string().nullable(),
  occupationCode: z.string(),
  occupation: bilingual.nullable(),
  level,
  state: registerState,
  isExpired: z.boolean(),
  credentialVersion: z.int(),
  issuedAt: instant,
  validUntil: instant.nullable(),
  version: z.int(),
});
export type RegisteredRow = z.infer<typeof registeredRow>;
export const registeredPage = pageOf(registeredRow);
export type RegisteredPage = z.infer<typeof registeredPage>;

/** `POST /register-previews`: exactly which certificates an act would touch. */
export const registerPreviewWish = z.object({
  act: registerAct,
  filter: registerFilter,
  after: id.optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type RegisterPreviewWish = z.infer<typeof registerPreviewWish>;
export const registerPreview = registeredPage.extend({
  count: z.int(),
  /** Chosen, but the act does not fit the state they are in. */
  left: z.int(),
  rowsHash: sha256Hex,
});
export type RegisterPreview = z.infer<typeof registerPreview>;

export const registerActWish = z.object({
  act: registerAct,
  cause: registerCause,
  reason: typed(500),
  filter: registerFilter,
  rowsHash: sha256Hex,
  /** Of a renewal: the last day. */
  validUntil: z.iso.date().optional(),
});
export type RegisterActWish = z.infer<typeof registerActWish>;

export const registerActAnswer = z.object({
  actId: id,
  bodyId: id,
  bodyName: z.string().nullable(),
  act: registerAct,
  cause: registerCause,
  reason: z.string(),
  validUntil: instant.nullable(),
  state: z.enum(['waiting', 'confirmed', 'done', 'withdrawn']),
  rows: z.int(),
  done: z.int(),
  refused: z.int(),
  requestedBy: id,
  requestedAt: instant,
  confirmedBy: id.nullable(),
  confirmedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  finishedAt: instant.nullable(),
  /** Of the rows as they are now; a confirmation is given under it. Null once it is confirmed. */
  rowsHash: sha256Hex.nullable(),
  /** What whoever asks may do with it now. */
  may: z.object({ confirm: z.boolean(), withdraw: z.boolean() }),
  version: z.int(),
});
export type RegisterActAnswer = z.infer<typeof registerActAnswer>;
export const registerActPage = pageOf(registerActAnswer);
export type RegisterActPage = z.infer<typeof registerActPage>;

export const registerActRow = registeredRow.extend({
  outcome: z.enum(['done', 'refused', 'withdrawn']).nullable(),
  code: z.string().nullable(),
  /** Why it was not done, as a sentence. */
  why: bilingual.nullable(),
});
export type RegisterActRow = z.infer<typeof registerActRow>;

/** One moment in a certificate's life. */
export const registerMoment = z.object({
  at: instant,
  what: z.enum(['issue', ...REGISTER_ACTS]),
  /** `result-amended`: by itself, after an amended result; otherwise what the two people said. */
  cause: z.string(),
  reason: z.string().nullable(),
  actId: id.nullable(),
  requestedBy: id.nullable(),
  confirmedBy: id.nullable(),
  credentialVersion: z.int(),
});
export type RegisterMoment = z.infer<typeof registerMoment>;

export const credentialVersion = z.object({
  credentialVersion: z.int(),
  credentialId: z.string(),
  keyName: z.string(),
  validFrom: instant,
  state: z.enum(['current', 'superseded']),
  cause: z.string().nullable(),
  supersededAt: instant.nullable(),
});

/** `GET /certificates/{certificateId}/history`. */
export const registerHistory = z.object({
  certificate: registeredRow,
  moments: z.array(registerMoment).max(500),
  versions: z.array(credentialVersion).max(100),
  /** Asked for and not confirmed yet. */
  waiting: z.array(registerActAnswer).max(20),
  /** What may be asked for now, by whoever asks. */
  acts: z.array(registerAct),
});
export type RegisterHistory = z.infer<typeof registerHistory>;

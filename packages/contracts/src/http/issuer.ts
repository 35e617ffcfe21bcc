import { z } from 'zod';
import { level } from '../level.ts';
import { id, instant } from '../primitive.ts';

// Who may issue, by which document, and in which state (M14).

const day = z.iso.date();
const digits = (count: number) => z.string().regex(new RegExp(`^\\d{${count}}$`));
const documentNo = z.string().trim().min(1).max(64);
const text = z.string().trim().min(1).max(500);

const issuerKind = z.enum(['filed-body', 'contest-committee', 'office']);
export type IssuerKindName = z.infer<typeof issuerKind>;
const issuerState = z.enum(['active', 'reminded', 'warned', 'suspended', 'exited', 'revoked']);
export type IssuerStateName = z.infer<typeof issuerState>;
/** Counted by the general rule, given by the province, under the contest notice (given, too), none. */
const numberSource = z.enum(['own', 'assigned', 'contest', 'none']);
export type NumberSourceName = z.infer<typeof numberSource>;

/** Days `YYYY-MM-DD`, both included; `to` null while open. */
const filedScope = z.object({
  occupationCode: z.string().min(1).max(32),
  levels: z.array(level).min(1).max(8),
  from: day,
  to: day.nullable(),
});
export type FiledScopeBody = z.infer<typeof filedScope>;

/** Who puts a body on file says what it is; which fields go with which kind is a rule. */
export const newIssuer = z.object({
  /** The organisation's id at registration. */
  bodyId: id,
  kind: issuerKind.default('filed-body'),
  /** Exactly as filed (M20). */
  name: z.string().trim().min(1).max(100),
  /** `Y` an employer, `S` a social evaluation body; codes are those of a filed body alone. */
  evaluator: z.enum(['Y', 'S']).nullable().default(null),
  bodyCode: digits(4).nullable().default(null),
  province: digits(2).nullable().default(null),
  site: digits(6).nullable().default(null),
  /** The document it issues by: a filing, or the authorisation of one contest. */
  filingNo: documentNo,
  filed: z.array(filedScope).min(1).max(500),
  numberSource: numberSource.optional(),
  /** Of a committee: its one contest, the day of its document, for how many people, who seals (代章). */
  competitionId: id.nullable().default(null),
  documentOn: day.nullable().default(null),
  peopleMax: z.int().min(1).max(1_000_000).nullable().default(null),
  sealedBy: z.string().trim().min(1).max(100).nullable().default(null),
});
export type NewIssuer = z.infer<typeof newIssuer>;

/** A newer document. Name, kind and codes are those of the filing for ever; the state has acts of its own. */
export const issuerChange = z.strictObject({
  filingNo: documentNo,
  filed: z.array(filedScope).min(1).max(500),
  /** Left out, they stay. */
  numberSource: numberSource.optional(),
  peopleMax: z.int().min(1).max(1_000_000).optional(),
});
export type IssuerChange = z.infer<typeof issuerChange>;

export const issuerView = z.object({
  bodyId: id,
  kind: issuerKind,
  name: z.string(),
  evaluator: z.enum(['Y', 'S']).nullable(),
  bodyCode: z.string().nullable(),
  province: z.string().nullable(),
  site: z.string().nullable(),
  filingNo: z.string(),
  filed: z.array(filedScope).max(500),
  numberSource,
  competitionId: id.nullable(),
  documentOn: day.nullable(),
  peopleMax: z.int().nullable(),
  sealedBy: z.string().nullable(),
  did: z.string(),
  state: issuerState,
  version: z.int(),
});
export type IssuerView = z.infer<typeof issuerView>;

/** Another state, by a document and for a reason. */
export const stateChangeWish = z.object({ state: issuerState, documentNo, reason: text });
export type StateChangeWish = z.infer<typeof stateChangeWish>;

const stateChangeView = z.object({
  changeId: id,
  fromState: issuerState,
  toState: issuerState,
  documentNo: z.string(),
  reason: z.string(),
  /** `waiting`: for a second person. */
  step: z.enum(['waiting', 'done', 'withdrawn']),
  askedBy: id,
  askedAt: instant,
  endedBy: id.nullable(),
  endedAt: instant.nullable(),
  version: z.int(),
});
export type StateChangeView = z.infer<typeof stateChangeView>;

export const stateChangeDone = z.object({
  changeId: id,
  step: z.enum(['waiting', 'done', 'withdrawn']),
  version: z.int(),
});
export type StateChangeDone = z.infer<typeof stateChangeDone>;

/** Every change of a body's state, the newest first, and whether whoever asks may change it. */
export const stateHistory = z.object({
  items: z.array(stateChangeView).max(200),
  next: z.null(),
  /** How many people hold a certificate of it that was not revoked. */
  certifiedCount: z.int(),
  may: z.object({ change: z.boolean(), numbers: z.boolean() }),
});
export type StateHistory = z.infer<typeof stateHistory>;

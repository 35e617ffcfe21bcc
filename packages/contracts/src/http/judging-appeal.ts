import { z } from 'zod';
import { keyKind } from '../mark-subject.ts';
import { id, instant, label } from '../primitive.ts';
import { pageOf } from './page.ts';

/** 申诉 about conduct, equipment, fairness; 成绩复查 about sums, transfers, missing marks (M07). */
export const appealKind = z.enum(['appeal', 'recount']);
export type AppealKind = z.infer<typeof appealKind>;

export const appealState = z.enum([
  'filed',
  'refused',
  'admitted',
  'hearing',
  'ruled',
  'closed',
  'withdrawn',
]);
export type AppealState = z.infer<typeof appealState>;

/** The first three end an appeal, the last two a recount. */
export const appealOutcome = z.enum(['upheld', 'partly', 'dismissed', 'error-found', 'no-error']);
export type AppealOutcome = z.infer<typeof appealOutcome>;

/** Why one is not admitted. */
export const refusalGround = z.enum([
  'late',
  'form',
  'not-own',
  'not-appealable',
  'decided-before',
]);
export type RefusalGround = z.infer<typeof refusalGround>;

/** How it was made sure that the station or code is the contestant's own. */
export const placeProof = z.enum(['entry-no', 'slip', 'encryption-judge']);
export type PlaceProof = z.infer<typeof placeProof>;

/** A length of time; working days are counted in the zone of the competition. */
export const span = z.object({
  amount: z.int().min(1).max(10_000),
  unit: z.enum(['minutes', 'hours', 'working-days']),
});
export type Span = z.infer<typeof span>;

/** Lengths and numbers of an event's appeals, all of them settings. */
export const appealRule = z.object({
  /** From the end of the contestant's session, added time included. */
  appeal: span,
  /** From the posting of the marks. */
  recount: span,
  /** From the first ruling; null where there is one tier. */
  second: span.nullable(),
  /** Within which it is answered, from its receipt. */
  answer: span,
  panelSize: z.union([z.literal(3), z.literal(5), z.literal(7)]),
});
export type AppealRule = z.infer<typeof appealRule>;

const reason = z.string().trim().min(1).max(2_000);
/** As they stand in the scheme and on the sheets. */
export const aspectCodes = z.array(z.string().min(1).max(24)).max(200);

/** A window said by the organiser: for recounts from the posting, for appeals in place of the rule's. */
export const appealWindowBody = z
  .object({
    kind: appealKind,
    moduleId: id.nullable(),
    opensAt: instant,
    /** Null: as long as the rule says. */
    closesAt: instant.nullable(),
  })
  .refine(({ opensAt, closesAt }) => closesAt === null || opensAt < closesAt);
export type AppealWindowBody = z.infer<typeof appealWindowBody>;

/** Where the contestant stood, as they know it themselves; a review code nobody told them is null. */
export const appealPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entry') }),
  z.object({ kind: z.literal('station'), sessionId: id, station: label }),
  z.object({ kind: z.literal('review'), sessionId: id.nullable(), code: label.nullable() }),
]);
export type AppealPlace = z.infer<typeof appealPlace>;

/** On paper: who received it when, and who saw that. It counts from then (M07). */
export const paperReceipt = z.object({
  receivedAt: instant,
  receivedBy: id,
  witnessedBy: id,
  shelfNo: z.string().trim().min(1).max(64),
});
export type PaperReceipt = z.infer<typeof paperReceipt>;

/** `POST /api/judging/v1/events/{eventId}/appeals` */
export const appealFiling = z.object({
  kind: appealKind,
  entryId: id,
  moduleId: id,
  place: appealPlace,
  /** A whole sub-criterion; null for the module. */
  subCriterion: z.string().min(1).max(16).nullable(),
  /** Single aspects, by the codes of the scheme; none for all of them. */
  aspects: aspectCodes,
  /** Number of the incident record, where it is about one. */
  incident: z.string().trim().min(1).max(64).nullable(),
  statement: z.string().trim().min(1).max(4_000),
  /** The appeal whose ruling this one carries to the second tier. */
  escalates: id.nullable(),
  /** Null for what is typed by the people who file it. */
  paper: paperReceipt.nullable(),
});
export type AppealFiling = z.infer<typeof appealFiling>;

/** `POST …/appeals/{appealId}/admission`, with its version in `If-Match`, as all that follow. */
export const admissionBody = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('admitted'),
    proof: placeProof,
    /** The review code, where the filing did not know it. */
    code: label.optional(),
  }),
  z.object({ outcome: z.literal('refused'), ground: refusalGround, reason }),
]);
export type AdmissionBody = z.infer<typeof admissionBody>;

/** `POST …/hearing`: who hears it, when and where. Said again, it takes the place of the one before. */
export const hearingBody = z.object({
  heardAt: instant,
  room: z.string().trim().min(1).max(64),
  panel: z.array(id).min(1).max(7),
  /** Members who stand aside; why they do is theirs. */
  aside: z.array(id).max(10),
});
export type HearingBody = z.infer<typeof hearingBody>;

/** `POST …/ruling`: what was found, and the aspects whose marks are given anew. */
export const rulingBody = z.object({
  outcome: appealOutcome,
  reason,
  aspects: aspectCodes,
});
export type RulingBody = z.infer<typeof rulingBody>;

/** `POST …/ruling/signature`: another member signs it, or sends it back. */
export const signatureBody = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('signed') }),
  z.object({ outcome: z.literal('sent-back'), reason }),
]);
export type SignatureBody = z.infer<typeof signatureBody>;

export const withdrawalBody = z.object({ reason });

/** A mark a ruling names: the aspect of the contestant's own subject, and its sheet. */
export const rulingCell = z.object({
  sheetId: id,
  subjectId: id,
  aspectId: id,
  code: z.string(),
});
export type RulingCell = z.infer<typeof rulingCell>;

/** What the machine found when it counted the marks again; it judges none. */
export const recountReport = z.object({
  aspects: z.int().min(0),
  /** Codes whose marks come to something else than what was told. */
  differing: z.array(z.string()).max(200),
  /** Codes without all their marks, or with marks in conflict. */
  incomplete: z.array(z.string()).max(200),
});
export type RecountReport = z.infer<typeof recountReport>;

const stepHead = {
  version: z.int().positive(),
  by: id,
  at: instant,
};
/** What happened to an appeal, one after the other; nothing of it is ever changed. */
export const appealStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('admitted'), ...stepHead, proof: placeProof }),
  z.object({ kind: z.literal('refused'), ...stepHead, ground: refusalGround, reason }),
  z.object({
    kind: z.literal('heard'),
    ...stepHead,
    heardAt: instant,
    room: z.string(),
    panel: z.array(id),
    aside: z.array(id),
  }),
  z.object({
    kind: z.literal('ruled'),
    ...stepHead,
    outcome: appealOutcome,
    reason,
    aspects: aspectCodes,
    report: recountReport.nullable(),
  }),
  z.object({ kind: z.literal('signed'), ...stepHead }),
  z.object({ kind: z.literal('sent-back'), ...stepHead, reason }),
  z.object({ kind: z.literal('withdrawn'), ...stepHead, reason }),
]);
export type AppealStepView = z.infer<typeof appealStep>;

/** What whoever reads it may do with it now. */
export const appealAct = z.enum(['admit', 'hear', 'rule', 'sign', 'withdraw', 'escalate']);
export type AppealAct = z.infer<typeof appealAct>;

export const appealView = z.object({
  appealId: id,
  number: z.int().positive(),
  version: z.int().positive(),
  kind: appealKind,
  tier: z.union([z.literal(1), z.literal(2)]),
  escalates: id.nullable(),
  state: appealState,
  outcome: appealOutcome.nullable(),
  moduleId: id,
  keyKind,
  sessionId: id.nullable(),
  /** Station or review code; null where nobody told it. */
  place: z.string().nullable(),
  subCriterion: z.string().nullable(),
  aspects: aspectCodes,
  incident: z.string().nullable(),
  /** Hidden from those who lead the judging until the layers are open. */
  who: z
    .object({ entryId: id, entryNo: z.string(), organisationId: id, filedBy: id.nullable() })
    .nullable(),
  statement: z.string().nullable(),
  receivedAt: instant,
  recordedAt: instant,
  paper: paperReceipt.nullable(),
  window: z.object({ opensAt: instant.nullable(), closesAt: instant.nullable() }),
  late: z.boolean(),
  answerBy: instant,
  secondUntil: instant.nullable(),
  steps: z.array(appealStep).max(200),
  /** The sheets its ruling opened, of which nothing but the named marks can change. */
  reopened: z.array(z.object({ sheetId: id, subCriterion: z.string(), aspects: aspectCodes })),
  may: z.array(appealAct),
});
export type AppealView = z.infer<typeof appealView>;

export const appealPage = pageOf(appealView);
export type AppealPage = z.infer<typeof appealPage>;

export const appealMade = z.object({
  appealId: id,
  number: z.int().positive(),
  version: z.int().positive(),
  state: appealState,
  late: z.boolean(),
});
export const appealChanged = z.object({
  appealId: id,
  version: z.int().positive(),
  state: appealState,
});
export type AppealChanged = z.infer<typeof appealChanged>;

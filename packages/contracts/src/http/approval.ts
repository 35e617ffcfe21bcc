import { z } from 'zod';
import { level } from '../level.ts';
import { id, instant, sha256Hex } from '../primitive.ts';
import { pageQuery } from './page.ts';

// Approval of proposed promotions (M17): what waits for an office, what it answered, in the system
// or on paper, and what came of each row.

const named = z.object({ zh: z.string(), en: z.string().optional() });
const count = z.int().min(0);
const kind = z.enum(['level', 'title', 'application']);
const basis = z.enum(['office', 'paper', 'standing-authorisation', 'rule-owner']);
/** Why a row is sent back, and why a record is taken back. */
export const returnReason = z.string().trim().min(1).max(500);
/** 发文字号 as the letter bears it. */
export const documentNumber = z.string().trim().min(1).max(64);

/**
 * `waiting`: for a signature or a letter. `returned`: answered, with rows that wait for the body.
 * `answered`: all that was approved, newest first. `superseded`: a newer result took its place.
 */
export const queueQuery = pageQuery.extend({
  after: id.optional(),
  view: z.enum(['waiting', 'returned', 'answered', 'superseded']).default('waiting'),
  bodyId: id.optional(),
  competitionId: id.optional(),
  eventId: id.optional(),
});
export type QueueQuery = z.infer<typeof queueQuery>;

/** What whoever asks may do with a batch now; `own`: they proposed it and cannot approve it. */
const turn = z.object({ approve: z.boolean(), own: z.boolean(), record: z.boolean() });

export const queuedBatch = z.object({
  batchId: id,
  source: z.enum(['contest', 'assessment']),
  bodyId: id,
  bodyName: z.string().nullable(),
  competitionId: id,
  eventId: id,
  /** Null where the batch comes from no contest. */
  competition: z.object({ name: named, seasonYear: z.int() }).nullable(),
  event: z
    .object({ name: named, occupation: z.object({ code: z.string(), name: named }) })
    .nullable(),
  /** 计划文号, where the contest stands in a yearly plan (M16). */
  planDocumentNo: z.string().nullable(),
  resultVersion: z.int(),
  state: z.enum(['waiting', 'approved', 'superseded']),
  basis: basis.nullable(),
  documentNo: z.string().nullable(),
  decisions: count,
  /** Of whom an office only keeps a list: 职业资格 (M23). */
  listed: count,
  /** Rows that come again. */
  again: count,
  /** Rows that were sent back, and those of them the body has not proposed again. */
  returned: count,
  returnedOpen: count,
  levels: z.array(z.object({ level: level.nullable(), count })).max(20),
  kinds: z.array(z.object({ kind, count })).max(3),
  proposedBy: id,
  proposedAt: instant,
  approvedBy: id.nullable(),
  approvedAt: instant.nullable(),
  /** A letter one person recorded and nobody confirmed yet. */
  paperWaits: z.boolean(),
  may: turn,
  version: z.int(),
});
export type QueuedBatch = z.infer<typeof queuedBatch>;

/** One batch with what its rows stand on. */
export const batchPage = queuedBatch.extend({
  /** Of the rows that wait, as they stand now: a signature names it. */
  rowsHash: sha256Hex,
  result: z
    .object({ version: z.int(), pageUrl: z.string(), pageHash: z.string(), finalisedAt: instant })
    .nullable(),
  packs: z.array(z.object({ packId: z.string(), packVersion: z.int() })).max(20),
});
export type BatchPage = z.infer<typeof batchPage>;

export const rowsQuery = pageQuery.extend({
  after: id.optional(),
  level: level.optional(),
  kind: kind.optional(),
  /** Rows with something that stops their certificate; rows that come again; rows sent back. */
  only: z.enum(['problems', 'again', 'returned']).optional(),
});
export type RowsQuery = z.infer<typeof rowsQuery>;

const sentence = z.object({ zh: z.string(), en: z.string() });

export const proposedRow = z.object({
  decisionId: id,
  /** The version of the decision this row is about. */
  version: z.int(),
  personId: id,
  entryId: id,
  /** Null until registration told it, and after the person was erased. */
  name: z.string().nullable(),
  group: z.string().nullable(),
  rank: z.int().nullable(),
  award: z.string().nullable(),
  kind,
  title: named.nullable(),
  held: level.nullable(),
  level: level.nullable(),
  issue: z.enum(['certificate', 'office-list', 'nothing']),
  occupationCode: z.string(),
  ruleId: z.string().nullable(),
  ruleVersion: z.int().nullable(),
  clause: named.nullable(),
  sentence,
  /** What would stop its certificate if it were approved now. */
  problems: z.array(z.object({ code: z.string(), sentence })).max(10),
  /** Where the decision stands now. */
  state: z.string(),
  /** What was answered to the row in this batch. */
  outcome: z.enum(['approved', 'listed', 'returned']).nullable(),
  reason: z.string().nullable(),
  /** What the body says to a row that comes again. */
  note: z.string().nullable(),
  /** How often it was sent back before, and why the last time. */
  returnedBefore: count,
  lastReason: z.string().nullable(),
});
export type ProposedRow = z.infer<typeof proposedRow>;

export const batchApproval = z.object({
  /** 发文字号, where the office answers by a letter besides. */
  documentNo: documentNumber.optional(),
  /** Of the rows as they were shown: another set is not signed by it. */
  rowsHash: sha256Hex,
  returned: z
    .array(z.object({ decisionId: id, reason: returnReason }))
    .max(500)
    .default([]),
});
export type BatchApproval = z.infer<typeof batchApproval>;

export const batchAnswered = z.object({
  batchId: id,
  version: z.int(),
  approved: count,
  listed: count,
  returned: count,
});
export type BatchAnswered = z.infer<typeof batchAnswered>;

/** Rows that were sent back, put before the office again. */
export const proposalAgain = z.object({
  decisionIds: z.array(id).min(1).max(500),
  notes: z
    .array(z.object({ decisionId: id, note: returnReason }))
    .max(500)
    .default([]),
});
export type ProposalAgain = z.infer<typeof proposalAgain>;

export const scanKept = z.object({
  scanId: id,
  kind: z.enum(['pdf', 'jpeg']),
  byteCount: z.int(),
  sha256: sha256Hex,
});
export type ScanKept = z.infer<typeof scanKept>;

const day = z.iso.date();

/** What the office answered on paper: every row that waits is named, once. */
export const paperRecord = z.object({
  documentNo: documentNumber,
  /** The day the letter bears. */
  answeredOn: day,
  scanId: id,
  rowsHash: sha256Hex,
  outcomes: z
    .array(
      z.discriminatedUnion('outcome', [
        z.object({ decisionId: id, outcome: z.literal('approved') }),
        z.object({ decisionId: id, outcome: z.literal('returned'), reason: returnReason }),
      ]),
    )
    .min(1)
    .max(5_000),
});
export type PaperRecord = z.infer<typeof paperRecord>;

export const paperAnswer = z.object({
  answerId: id,
  batchId: id,
  documentNo: z.string(),
  answeredOn: day,
  scan: scanKept,
  approved: count,
  returned: z.array(z.object({ decisionId: id, reason: z.string() })).max(5_000),
  /** Of all of this: whoever confirms says what they saw. */
  contentHash: sha256Hex,
  /** Other batches the same letter answers. */
  alsoIn: z.array(id).max(50),
  recordedBy: id,
  recordedAt: instant,
  /** `overtaken`: the batch was answered otherwise, or a newer result took its place. */
  state: z.enum(['waiting', 'confirmed', 'withdrawn', 'overtaken']),
  endedBy: id.nullable(),
  endedAt: instant.nullable(),
  withdrawnBecause: z.string().nullable(),
  may: z.object({ confirm: z.boolean(), own: z.boolean(), withdraw: z.boolean() }),
});
export type PaperAnswer = z.infer<typeof paperAnswer>;

export const paperAnswers = z.object({ items: z.array(paperAnswer).max(50), next: z.null() });

export const paperConfirmation = z.object({ contentHash: sha256Hex });
export const paperWithdrawal = z.object({ reason: returnReason });

/** One step of a decision's way: made, proposed, answered. */
export const historyStep = z.object({
  what: z.enum(['decided', 'proposed', 'approved', 'listed', 'returned']),
  at: instant,
  version: z.int(),
  batchId: id.nullable(),
  /** Null where no person did it. */
  by: id.nullable(),
  /** Who recorded the office's letter, where another person confirmed it. */
  recordedBy: id.nullable(),
  basis: basis.nullable(),
  documentNo: z.string().nullable(),
  outcome: z.enum(['granted', 'refused', 'nominable']),
  level: level.nullable(),
  resultVersion: z.int(),
  sentence,
  /** The reason it was sent back, or the body's note when it came again. */
  text: z.string().nullable(),
});
export type HistoryStep = z.infer<typeof historyStep>;

export const decisionHistory = z.object({
  decisionId: id,
  state: z.string(),
  items: z.array(historyStep).max(500),
});
export type DecisionHistory = z.infer<typeof decisionHistory>;

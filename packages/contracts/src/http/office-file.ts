import { z } from 'zod';
import { level } from '../level.ts';
import { bilingual, id, instant, sha256Hex } from '../primitive.ts';
import { entryFileKind } from './names.ts';

/** The columns of the promotion summary (season.md, Papers), in the order of its form. */
export const OFFICE_COLUMNS = [
  ...(['order', 'name', 'sex', 'ethnicGroup', 'birthDate', 'idType', 'idNumber'] as const),
  ...(['education', 'workplace', 'memberKind', 'phone'] as const),
  ...(['contest', 'tier', 'planNo', 'event', 'group', 'started', 'rank', 'award'] as const),
  ...(['theory', 'practical', 'total'] as const),
  ...(['occupation', 'occupationCode', 'held', 'heldNo', 'level', 'clause'] as const),
  ...(['certificateNo', 'issuedOn', 'notes'] as const),
] as const;
export const officeColumn = z.enum(OFFICE_COLUMNS);
export type OfficeColumn = z.infer<typeof officeColumn>;

/** An archive is opened by its password alone, so a short one is refused. */
export const OFFICE_PASSWORD_MIN = 12;
export const OFFICE_BATCHES_MAX = 20;

/** `POST /office-files`: makes the file of these batches; the answer is the archive itself. */
export const officeFileWish = z.object({
  batchIds: z.array(id).min(1).max(OFFICE_BATCHES_MAX),
  /** Kept nowhere. */
  password: z.string().min(OFFICE_PASSWORD_MIN).max(128),
  /** Which columns, in which order; all where left out. */
  columns: z.array(officeColumn).min(1).max(OFFICE_COLUMNS.length).optional(),
  /** A rare character prints as 〓, to be written in by hand. */
  byHand: z.boolean().default(false),
});
export type OfficeFileWish = z.input<typeof officeFileWish>;

/** What the file of a batch lacks of somebody. */
export const officeLack = z.object({
  decisionId: id,
  key: z.string(),
  name: z.string().nullable(),
  columns: z.array(officeColumn),
  files: z.array(z.enum([...entryFileKind.options, 'identity-copy', 'award-copy'])),
});
export type OfficeLack = z.infer<typeof officeLack>;

/** `GET /office-files/contents?batchIds=`: what the file would hold now. */
export const officeContents = z.object({
  sheets: z.array(z.object({ level, name: bilingual, rows: z.int() })).max(8),
  rows: z.int(),
  /** As the body chose them last; all of them before that. */
  columns: z.array(officeColumn),
  /** Of each kind of file, of how many people it is there. */
  files: z.array(z.object({ kind: entryFileKind, people: z.int() })),
  /** Whether the scan of the plan document is on file. */
  planNo: z.string().nullable(),
  resultUrls: z.array(z.string()).max(OFFICE_BATCHES_MAX),
  /** Whoever lacks something that stands in a form: the first 200 of `lackingCount`. */
  lacking: z.array(officeLack).max(200),
  lackingCount: z.int(),
  mayTake: z.boolean(),
});
export type OfficeContents = z.infer<typeof officeContents>;

/** A file that was asked for: when it left, or why it did not. */
export const officeFileView = z.object({
  fileId: id,
  batchIds: z.array(id),
  askedBy: id,
  askedByName: z.string().nullable(),
  askedAt: instant,
  rows: z.int(),
  state: z.enum(['asked', 'making', 'sent', 'cut', 'failed']),
  done: z.int(),
  all: z.int(),
  sha256: sha256Hex.nullable(),
  byteCount: z.number().nullable(),
  endedAt: instant.nullable(),
});
export type OfficeFileView = z.infer<typeof officeFileView>;

/** Where something in the office's workbook cannot be taken: its row and column as spreadsheets name them. */
export const officeAnswerProblem = z.object({
  code: z.string(),
  sentence: bilingual,
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** Nothing is taken over while one such stands. */
  isFatal: z.boolean(),
});
export type OfficeAnswerProblem = z.infer<typeof officeAnswerProblem>;

/** `PUT /decision-batches/{batchId}/office-answer`: what the office's annotated workbook says; nothing is kept. */
export const officeAnswerPreview = z.object({
  sha256: sha256Hex,
  rows: z.int(),
  approved: z.int(),
  returned: z.int(),
  notUnderstood: z.int(),
  /** Rows of the batch the workbook does not answer. */
  missing: z
    .array(z.object({ decisionId: id, key: z.string(), name: z.string().nullable() }))
    .max(200),
  missingCount: z.int(),
  problems: z.array(officeAnswerProblem).max(200),
  problemCount: z.int(),
  /** Every row is answered and nothing is fatal: the answers may be recorded. */
  isReady: z.boolean(),
  answers: z
    .array(
      z.object({
        decisionId: id,
        outcome: z.enum(['approved', 'returned']),
        reason: z.string().nullable(),
      }),
    )
    .max(6_000),
});
export type OfficeAnswerPreview = z.infer<typeof officeAnswerPreview>;

import { z } from 'zod';
import { bilingual, id, instant, sha256Hex } from '../primitive.ts';
import { OFFICE_COLUMNS, OFFICE_PASSWORD_MIN } from './office-file.ts';

/** What a column of an upload can hold beside the columns of the office's summary. */
export const UPLOAD_FIELDS = [...OFFICE_COLUMNS, 'bodyName', 'bodyCode', 'constant'] as const;
export const uploadField = z.enum(UPLOAD_FIELDS);
export type UploadField = z.infer<typeof uploadField>;

export const UPLOAD_ROWS_MAX = 5_000;
const COLUMNS_MAX = 60;

/** A column as the register wants it: its head to the letter, and what stands in it. */
export const uploadColumn = z.object({
  head: z.string().trim().min(1).max(60),
  field: uploadField,
  /** Of `constant`: the same in every row. */
  text: z.string().max(100).optional(),
});
export type UploadColumn = z.infer<typeof uploadColumn>;

/** `POST /issuers/{bodyId}/upload-templates`. */
export const newUploadTemplate = z.object({
  name: z.string().trim().min(1).max(60),
  /** Where the register answers for its certificates; the verify page links there. */
  registerUrl: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
  format: z.enum(['xlsx', 'csv']),
  columns: z.array(uploadColumn).min(1).max(COLUMNS_MAX),
});
export type NewUploadTemplate = z.infer<typeof newUploadTemplate>;

export const uploadTemplateView = newUploadTemplate.extend({
  templateId: id,
  bodyId: id,
  columns: z.array(uploadColumn).max(COLUMNS_MAX),
  savedBy: id,
  savedAt: instant,
  endedAt: instant.nullable(),
  version: z.int(),
});
export type UploadTemplateView = z.infer<typeof uploadTemplateView>;

/** `POST /upload-templates/{templateId}/runs`: the certificates of an event that are not on their way yet. */
export const newUploadRun = z.object({ eventId: id });

/** `POST /upload-runs/{runId}/files`: an encrypted archive with everybody's numbers. */
export const uploadFileWish = z.object({ password: z.string().min(OFFICE_PASSWORD_MIN).max(128) });

export const uploadRunView = z.object({
  runId: id,
  bodyId: id,
  templateId: id,
  templateName: z.string(),
  eventId: id,
  eventName: bilingual.nullable(),
  state: z.enum(['made', 'handed-in', 'withdrawn']),
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  /** Taken out because they were suspended or revoked before they were handed in. */
  withdrawn: z.int(),
  madeBy: id,
  madeAt: instant,
  handedInAt: instant.nullable(),
  /** Each time the file left: who took it and the hash of the very bytes. */
  files: z
    .array(
      z.object({
        fileId: id,
        takenBy: id,
        takenAt: instant,
        sha256: sha256Hex.nullable(),
        ending: z.enum(['sent', 'cut', 'failed']).nullable(),
      }),
    )
    .max(20),
  version: z.int(),
});
export type UploadRunView = z.infer<typeof uploadRunView>;

export const uploadRowView = z.object({
  certificateId: id,
  place: z.int(),
  number: z.string(),
  name: z.string().nullable(),
  state: z.enum(['waiting', 'uploaded', 'accepted', 'refused', 'withdrawn']),
  reason: z.string().nullable(),
  changedAt: instant,
});
export type UploadRowView = z.infer<typeof uploadRowView>;

export const receiptAnswer = z.object({
  certificateId: id,
  outcome: z.enum(['accepted', 'refused']),
  reason: z.string().trim().max(200).nullable(),
});
export type ReceiptAnswer = z.infer<typeof receiptAnswer>;

const receiptProblem = z.object({
  code: z.string(),
  sentence: bilingual,
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** Nothing is taken over while one such stands. */
  isFatal: z.boolean(),
});

/** `PUT /upload-runs/{runId}/receipt-preview`: what the register's receipt says; nothing is kept. */
export const receiptPreview = z.object({
  sha256: sha256Hex,
  rows: z.int(),
  accepted: z.int(),
  refused: z.int(),
  /** Rows of the upload the receipt does not name: they stay uploaded. */
  missing: z.array(z.object({ certificateId: id, number: z.string() })).max(200),
  missingCount: z.int(),
  problems: z.array(receiptProblem).max(200),
  problemCount: z.int(),
  isReady: z.boolean(),
  answers: z.array(receiptAnswer).max(UPLOAD_ROWS_MAX),
});
export type ReceiptPreview = z.infer<typeof receiptPreview>;

/** `POST /upload-runs/{runId}/receipts`: the answers of a receipt that was looked at, or a machine's. */
export const newReceipt = z.object({
  sha256: sha256Hex,
  answers: z.array(receiptAnswer).min(1).max(UPLOAD_ROWS_MAX),
});
export type NewReceipt = z.infer<typeof newReceipt>;

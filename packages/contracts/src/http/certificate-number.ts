import { z } from 'zod';
import { level } from '../level.ts';
import { id, instant, sha256Hex } from '../primitive.ts';
import { pageQuery } from './page.ts';

// Numbers of certificates: given by the province or counted, bound or void for ever (M15).

/** What is looked at at all; whether it is a number is a rule, said row by row. */
const typed = z.string().trim().min(1).max(60);
const year = z.int().min(2000).max(2099);

const numberRow = z.object({
  /** The line in the file, or the how manieth of a range; counted from 1. */
  line: z.int().min(1).max(1_000_000),
  number: typed,
  level: level.nullable().default(null),
  year: year.nullable().default(null),
});
export type NumberRow = z.infer<typeof numberRow>;

/** Numbers as the province gave them, in their order: the rows of a file, or the ends of a range. */
export const numberImportWish = z.object({
  documentNo: z.string().trim().min(1).max(64),
  /** Of every row that says nothing itself; null: for any. */
  level: level.nullable().default(null),
  year: year.nullable().default(null),
  competitionId: id.nullable().default(null),
  given: z.discriminatedUnion('source', [
    z.object({
      source: z.literal('file'),
      fileSha256: sha256Hex,
      rows: z.array(numberRow).min(1).max(6_000),
    }),
    z.object({ source: z.literal('range'), first: typed, last: typed }),
  ]),
});
export type NumberImportWish = z.infer<typeof numberImportWish>;

const said = z.object({ zh: z.string(), en: z.string() });

const numberProblem = z.object({
  line: z.int(),
  number: z.string(),
  code: z.string(),
  sentence: said,
});
export type NumberProblem = z.infer<typeof numberProblem>;

/** Numbers that lie between two of a list and are not in it. */
const numberGap = z.object({ after: z.string(), before: z.string(), missing: z.int() });
export type NumberGap = z.infer<typeof numberGap>;

/** What a file holds; nothing of it is kept. */
export const numberFilePreview = z.object({
  fileSha256: sha256Hex,
  rows: z.array(numberRow).max(6_000),
  problems: z.array(numberProblem).max(200),
  problemCount: z.int(),
  gaps: z.array(numberGap).max(50),
  gapCount: z.int(),
});
export type NumberFilePreview = z.infer<typeof numberFilePreview>;

export const numbersImported = z.object({
  importId: id,
  takenCount: z.int(),
  leftOutCount: z.int(),
  problems: z.array(numberProblem).max(200),
});
export type NumbersImported = z.infer<typeof numbersImported>;

const reason = z.string().trim().min(1).max(500);

/** 作废: the next ones of a body's own count, or numbers of the province that nobody has yet. */
export const numberVoidWish = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('own'),
    level,
    year,
    count: z.int().min(1).max(1_000),
    reason,
  }),
  z.object({
    source: z.literal('assigned'),
    numbers: z.array(typed).min(1).max(1_000),
    reason,
  }),
]);
export type NumberVoidWish = z.infer<typeof numberVoidWish>;

export const numberVoidAsked = z.object({ voidId: id });

/** One count: of a year and level, or of everything the province gave. */
const numberCount = z.object({
  scope: z.string(),
  boundCount: z.int(),
  voidCount: z.int(),
  last: z.int(),
  /** Serials left out because their number was given by the province already. */
  skippedCount: z.int(),
  /** Serials up to the last that are none of these: always 0, and shown so that anybody sees it. */
  missingCount: z.int(),
});
const freeNumbers = z.object({
  level: level.nullable(),
  year: year.nullable(),
  competitionId: id.nullable(),
  freeCount: z.int(),
  next: z.string().nullable(),
});
const waitingForNumbers = z.object({
  code: z.string(),
  sentence: said,
  level: z.string().nullable(),
  count: z.int(),
});
const numberImportView = z.object({
  importId: id,
  documentNo: z.string(),
  source: z.enum(['file', 'range']),
  level: level.nullable(),
  year: year.nullable(),
  competitionId: id.nullable(),
  takenCount: z.int(),
  leftOutCount: z.int(),
  importedBy: id,
  importedAt: instant,
});
const numberVoidView = z.object({
  voidId: id,
  source: z.enum(['own', 'assigned']),
  level: level.nullable(),
  year: year.nullable(),
  askedCount: z.int(),
  /** Null until the sweep has carried it out. */
  voidedCount: z.int().nullable(),
  leftOut: z.array(z.string()).max(1_000),
  reason: z.string(),
  askedBy: id,
  askedAt: instant,
});

export const numberStock = z.object({
  counts: z.array(numberCount).max(200),
  free: z.array(freeNumbers).max(200),
  waiting: z.array(waitingForNumbers).max(100),
  imports: z.array(numberImportView).max(50),
  voids: z.array(numberVoidView).max(50),
});
export type NumberStock = z.infer<typeof numberStock>;

const numberState = z.enum(['bound', 'void', 'free', 'skipped']);
export const numberQuery = pageQuery.extend({
  /** Left out: bound and void ones in the order of their count. */
  state: numberState.optional(),
  scope: z
    .string()
    .regex(/^[A-Za-z0-9/-]{1,64}$/)
    .optional(),
  after: z
    .string()
    .regex(/^[0-9A-Z-]{1,40}$/)
    .optional(),
});
export type NumberQuery = z.infer<typeof numberQuery>;

const registeredNumber = z.object({
  number: z.string(),
  state: numberState,
  scope: z.string().nullable(),
  serial: z.int().nullable(),
  certificateId: id.nullable(),
  /** Why it is void. */
  reason: z.string().nullable(),
  recordedAt: instant.nullable(),
});
export type RegisteredNumber = z.infer<typeof registeredNumber>;
export const registeredNumbers = z.object({
  items: z.array(registeredNumber).max(200),
  next: z.string().nullable(),
});
export type RegisteredNumbers = z.infer<typeof registeredNumbers>;

import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const ROWS_SHOWN = 500;

/** One thing that is wrong in a file, where it stands and what to do about it. */
export const importProblem = z.object({
  sheet: z.string(),
  /** Counted from 1, as a spreadsheet shows it; null where the sheet as a whole is meant. */
  row: z.int().positive().nullable(),
  column: z.string().nullable(),
  /** The header of that column. */
  field: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** The sentence, in the language of who asks. */
  mend: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const stagedImport = z.object({ importId: id, version: z.int().positive() });
export type StagedImport = z.infer<typeof stagedImport>;

export const importView = z.object({
  importId: id,
  competitionId: id,
  state: z.enum(['checked', 'done', 'discarded']),
  madeBy: id,
  madeAt: instant,
  confirmedAt: instant.nullable(),
  /** People in the file; entries that are new, stand already, or were made by somebody else. */
  rowCount: z.int().min(0),
  newCount: z.int().min(0),
  sameCount: z.int().min(0),
  /** Of people another organisation has entered: held until it is decided who keeps them. */
  claimCount: z.int().min(0),
  problemCount: z.int().min(0),
  /** The first of them; the report has all. */
  problems: z.array(importProblem).max(ROWS_SHOWN),
  /** While it is being carried out: entries written, of all. */
  progress: z.object({ done: z.int().min(0), all: z.int().min(0) }).nullable(),
  version: z.int().positive(),
});
export type ImportView = z.infer<typeof importView>;

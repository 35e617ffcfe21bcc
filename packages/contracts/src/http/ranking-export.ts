import { z } from 'zod';
import { bilingual, exactNumber, id, instant } from '../primitive.ts';
import { boardState } from './live-board.ts';

/** Where a file of a ranking stands; said in the file and in its name. */
export const exportState = z.enum([...boardState.options, 'superseded']);
export type ExportState = z.infer<typeof exportState>;

/** One line of a ranking that was taken along. What the file is not about is left out. */
export const exportRow = z.object({
  group: z.string().max(16),
  place: z.int().positive().optional(),
  rank: z.int().positive().nullable(),
  /** An entry number; before the opening a station or review code. */
  code: z.string().max(64),
  name: z.string().max(400).nullable(),
  organisation: z.string().max(200).nullable(),
  resultCode: z.enum(['OK', 'DNS', 'DNF', 'WD', 'DSQ', 'FAIL']),
  /** Exact, rounded as the rules of the event say. */
  total: exactNumber.nullable(),
  award: z.string().max(32).nullable(),
  scale: z.int().nullable(),
  practical: exactNumber.nullable().optional(),
  theory: exactNumber.nullable().optional(),
  /** Exact, before the weight. */
  modules: z
    .array(z.object({ moduleId: id, points: exactNumber }))
    .max(12)
    .optional(),
  /** The step of the tie chain that decided the place. */
  tie: z.string().max(64).nullable(),
  penalties: z
    .array(z.object({ moduleId: id, code: z.string().max(40).nullable(), taken: exactNumber }))
    .max(100)
    .optional(),
  /** The last gate the line came to. */
  gate: z
    .object({
      stage: z.int(),
      outcome: z.string().max(16),
      because: z.string().max(16).nullable(),
      rank: z.int().nullable(),
    })
    .nullable()
    .optional(),
  settled: z.int().min(0).optional(),
  expected: z.int().min(0).optional(),
});
export type ExportRow = z.infer<typeof exportRow>;

/** What a file of a ranking says of itself before its rows. */
export const exportHead = z.object({
  format: z.literal('jinbang-ranking-export-1'),
  of: z.enum(['standings', 'result', 'board']),
  /** `staff`: every line, names once the codes are opened. `public`: what the board and its rules show. */
  audience: z.enum(['staff', 'public']),
  competition: bilingual.nullable(),
  eventId: id,
  event: bilingual,
  state: exportState,
  /** null: nothing was handed in. */
  resultVersion: z.int().positive().nullable(),
  /** Of the board the public sees; null in other files. */
  boardVersion: z.int().min(0).nullable(),
  /** Twelve digits of the rule and weights the ranks were made by; null where it is not told. */
  ruleVersion: z.string().max(64).nullable(),
  /** SHA-256 of the page of the result; null where there is none. */
  pageHash: z.string().max(64).nullable(),
  /** One group, module or stage alone, where that was asked for. */
  part: z.object({
    group: z.string().max(16).nullable(),
    moduleId: id.nullable(),
    stage: z.int().nullable(),
  }),
  asOf: instant,
  decimals: z.int().min(0).max(6),
  modules: z.array(z.object({ moduleId: id, name: bilingual })).max(12),
});
export type ExportHead = z.infer<typeof exportHead>;

/** `…/standings.json`, `…/rows.json`, `…/board.json`: the whole file. */
export const rankingExport = exportHead.extend({ rows: z.array(exportRow).max(100_000) });
export type RankingExport = z.infer<typeof rankingExport>;

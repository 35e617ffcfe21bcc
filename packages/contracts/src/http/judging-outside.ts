import { z } from 'zod';
import { resultCode } from '../mark-subject.ts';
import { bilingual, exactNumber, id, instant, sha256Hex } from '../primitive.ts';
import { judgeValue } from './judging-commands.ts';
import { schemeFinding } from './judging-scheme.ts';

const header = z.string().trim().min(1).max(200);

/**
 * How a file of an instrument or an outside exam is read (M02): which column names the place, which
 * column is which aspect. Never a name. What is saved once is not changed: a newer one of the same
 * name takes its place.
 */
export const outsideMapping = z.object({
  moduleId: id,
  /** The instrument or the exam, as people call it. */
  name: z.string().trim().min(1).max(100),
  source: z.enum(['machine', 'import']),
  /** The sheet of a workbook; the first one where it is left out. */
  sheet: z.string().trim().min(1).max(100).optional(),
  /** Heads the column with the entry number, the station or the review code. */
  key: header,
  /** Of stations: the session all rows belong to, or the column that says it by name. */
  session: z.union([z.object({ sessionId: id }), z.object({ column: header })]).optional(),
  columns: z
    .array(z.object({ column: header, aspectId: id }))
    .min(1)
    .max(40),
});
export type OutsideMapping = z.infer<typeof outsideMapping>;

const savedMapping = outsideMapping.extend({ mappingId: id, savedBy: id, savedAt: instant });

/** `GET …/outside-mappings`: the newest of each name, and what may be mapped. */
export const outsideMappings = z.object({
  items: z.array(savedMapping).max(200),
  modules: z
    .array(
      z.object({
        moduleId: id,
        name: bilingual,
        keyKind: z.enum(['entry', 'station', 'review']),
        locked: z.boolean(),
        sessions: z.array(z.object({ sessionId: id, name: bilingual })).max(500),
        /** Aspects with one agreed value: what a machine or an exam can give. */
        aspects: z
          .array(
            z.object({
              aspectId: id,
              code: z.string(),
              description: bilingual,
              max: exactNumber,
              calculation: z.string(),
            }),
          )
          .max(2_000),
      }),
    )
    .max(12),
});
export type OutsideMappings = z.infer<typeof outsideMappings>;

/**
 * `POST …/outside-columns`: what stands at the head of a file, to choose the columns of a mapping from.
 * Nothing is kept; columns that say who somebody is are told as such and show no value.
 */
export const outsideColumns = z.object({
  sheets: z
    .array(
      z.object({
        name: z.string().max(100),
        /** Rows that look like a head, the likeliest first; the values of the row below as an example. */
        heads: z
          .array(
            z.object({
              row: z.int().positive(),
              columns: z
                .array(
                  z.object({
                    /** The letter of the column in the file. */
                    column: z.string(),
                    header: z.string().max(200),
                    example: z.string().max(60),
                    personal: z.boolean(),
                  }),
                )
                .max(200),
            }),
          )
          .max(20),
      }),
    )
    .max(20),
});
export type OutsideColumns = z.infer<typeof outsideColumns>;

export const outsideState = z.enum(['first', 'second', 'in', 'replaced']);
export type OutsideState = z.infer<typeof outsideState>;

const importHead = z.object({
  importId: id,
  mappingId: id,
  moduleId: id,
  name: z.string(),
  source: z.enum(['machine', 'import']),
  fileHash: sha256Hex,
  /** What two people confirm: exactly these values at these places. */
  hash: sha256Hex,
  rows: z.int().min(0),
  /** `first` and `second`: the confirmation it waits for; `replaced`: a newer file came instead. */
  state: outsideState,
  handedBy: id,
  handedAt: instant,
  reason: z.string().nullable(),
  confirmations: z.array(z.object({ personId: id, at: instant })).max(2),
});
export type OutsideImportHead = z.infer<typeof importHead>;

/** `PUT …/outside-mappings/{mappingId}/file`. */
export const outsideHandedIn = z.object({
  importId: id,
  hash: sha256Hex,
  /** The same file was handed in before: nothing changed. */
  repeated: z.boolean(),
});
export type OutsideHandedIn = z.infer<typeof outsideHandedIn>;

export const outsideCell = z.object({
  aspectId: id,
  /** The letter of the column in the file. */
  column: z.string(),
  text: z.string(),
  value: judgeValue,
  /** What it comes to by the aspect's own calculation; null while it cannot be told. */
  points: exactNumber.nullable(),
  /** What stood there before this file. */
  before: exactNumber.nullable(),
  /** A mark that is not there yet, one that changes, one that stays. */
  effect: z.enum(['new', 'changed', 'same']),
});
export type OutsideCell = z.infer<typeof outsideCell>;

const importRow = z.object({
  /** The row in the file, from 1. */
  row: z.int().positive(),
  subjectId: id,
  label: z.string(),
  code: resultCode,
  /** DNS and the like as the file says it. */
  fileCode: resultCode.nullable(),
  cells: z.array(outsideCell).max(40),
});
export type OutsideRow = z.infer<typeof importRow>;

/** `GET …/outside-imports/{importId}`. */
export const outsideImport = importHead.extend({
  sheet: z.string(),
  aspects: z.array(z.object({ aspectId: id, code: z.string(), max: exactNumber })).max(40),
  items: z.array(importRow).max(2_000),
  /** Missing rows, empty cells, codes: what people should know before they confirm. */
  findings: z.array(schemeFinding).max(500),
  needsReason: z.boolean(),
});
export type OutsideImport = z.infer<typeof outsideImport>;

export const outsideImports = z.object({
  items: z.array(importHead).max(200),
  next: z.string().nullable(),
});
export type OutsideImports = z.infer<typeof outsideImports>;

/** `POST …/outside-imports/{importId}/confirmations`. */
export const outsideConfirmation = z.object({
  hash: sha256Hex,
  /** Why marks that came in before change; the first person says it. */
  reason: z.string().trim().min(1).max(1_000).optional(),
});
export const outsideConfirmed = z.object({
  importId: id,
  state: outsideState,
  /** Marks that came in with this confirmation. */
  marks: z.int().min(0),
});
export type OutsideConfirmed = z.infer<typeof outsideConfirmed>;

import { z } from 'zod';
import { id } from '../primitive.ts';
import { askedAndDecided, reason } from './four-eyes.ts';

/** `POST /api/judging/v1/sheets/{sheetId}/reopenings`, with the sheet's version in `If-Match`. */
export const reopeningBody = z.object({ reason });

/** `POST …/reopenings/{reopeningId}/decision`: by somebody else. A refusal has a reason. */
export const reopeningDecision = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('approved') }),
  z.object({ outcome: z.literal('refused'), reason }),
]);
export type ReopeningDecision = z.infer<typeof reopeningDecision>;

/** One nobody decided before what it asks for had changed has lapsed: it opens nothing any more. */
const reopeningState = z.enum(['open', 'approved', 'refused', 'lapsed']);

export const reopeningProposed = z.object({ reopeningId: id, sheetId: id });
export const reopeningDecided = z.object({
  reopeningId: id,
  outcome: z.enum(['approved', 'refused']),
  /** Of the sheet. */
  version: z.int().min(0),
  state: z.enum(['OPEN', 'SIGNED']),
});

export const reopeningPage = z.object({
  items: z
    .array(
      z.object({
        reopeningId: id,
        state: reopeningState,
        basedOn: z.int().positive(),
        ...askedAndDecided,
      }),
    )
    .max(200),
  next: z.string().nullable(),
});
export type ReopeningPage = z.infer<typeof reopeningPage>;

/** A cell to open: the marks of one aspect of one subject, whichever judge gave them. */
export const cellPlace = z.object({ subjectId: id, aspectId: id });

/**
 * `POST …/modules/{moduleId}/reopenings`, with the locked module's version in `If-Match`. What is
 * named is opened and nothing else; nothing named only takes the lock away, as for an incident.
 */
export const moduleReopeningBody = z.object({
  reason,
  cells: z.array(cellPlace).max(200).default([]),
  /** Sheets to open whole. */
  sheetIds: z.array(id).max(200).default([]),
});

export const moduleReopeningProposed = z.object({ reopeningId: id, moduleId: id });
export const moduleReopeningDecided = z.object({
  reopeningId: id,
  outcome: z.enum(['approved', 'refused']),
  /** Of the module. */
  version: z.int().min(0),
  reopenedSheets: z.int().min(0),
});

export const moduleReopeningPage = z.object({
  items: z
    .array(
      z.object({
        reopeningId: id,
        state: reopeningState,
        basedOn: z.int().positive(),
        cells: z.array(cellPlace).max(200),
        sheetIds: z.array(id).max(200),
        ...askedAndDecided,
      }),
    )
    .max(200),
  next: z.string().nullable(),
});
export type ModuleReopeningPage = z.infer<typeof moduleReopeningPage>;

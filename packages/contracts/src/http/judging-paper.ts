import { z } from 'zod';
import { id, instant } from '../primitive.ts';
import { idPageQuery, pageOf } from './page.ts';

const subCriterion = z.string().regex(/^[A-Z][0-9]{1,2}$/);
const reason = z.string().trim().min(1).max(500);

/** One contestant a sheet, upright; or many beside each other, across. */
export const sheetForm = z.enum(['one', 'many']);
export type SheetForm = z.infer<typeof sheetForm>;

/**
 * `POST /api/judging/v1/events/{eventId}/paper-sheets`: numbers for blank marking forms. A sheet for
 * each sub-criterion of a session (or of a module marked by entry number or review code).
 */
export const sheetDrawing = z.object({
  form: sheetForm,
  moduleId: id,
  /** Left out: all sessions of the module. */
  sessionId: id.optional(),
  /** Left out: all that are marked. */
  subCriteria: z.array(subCriterion).min(1).max(200).optional(),
  /** Left out: everybody who is awaited. */
  subjectIds: z.array(id).min(1).max(5_000).optional(),
  /** Instead of a sheet that was spoilt or is missing: the same again with a number of its own. */
  replaces: id.optional(),
});
export type SheetDrawing = z.infer<typeof sheetDrawing>;

export const sheetActKind = z.enum(['returned', 'spoilt', 'missing', 'found']);
export type SheetActKind = z.infer<typeof sheetActKind>;

/** `POST …/paper-sheets/{paperSheetId}/acts`: what became of the paper. */
export const sheetActBody = z.object({
  kind: sheetActKind,
  /** Demanded where it is spoilt or missing. */
  reason: reason.optional(),
});
export type SheetActBody = z.infer<typeof sheetActBody>;

/** `out`: printed and not back yet. */
export const sheetStanding = z.enum(['out', 'returned', 'spoilt', 'missing']);
export type SheetStanding = z.infer<typeof sheetStanding>;

export const paperSheetView = z.object({
  paperSheetId: id,
  number: z.string(),
  printId: id,
  form: sheetForm,
  moduleId: id,
  sessionId: id.nullable(),
  panelId: id,
  subCriterion: z.string(),
  /** By code alone, in the order of their columns. */
  subjects: z.array(z.object({ subjectId: id, label: z.string() })).max(200),
  /** Whose columns are the first, the second …. */
  seats: z.array(id).max(15),
  schemeVersion: z.int().positive(),
  /** Another version of the scheme is in force by now: the sheet is of no use. */
  isOutdated: z.boolean(),
  replaces: id.nullable(),
  printedBy: id,
  printedAt: instant,
  standing: sheetStanding,
  /** For `If-Match`: how many acts there are. */
  version: z.int().min(0),
  acts: z
    .array(z.object({ kind: sheetActKind, reason: z.string().nullable(), by: id, at: instant }))
    .max(200),
});
export type PaperSheetView = z.infer<typeof paperSheetView>;

export const paperSheetQuery = idPageQuery.extend({
  moduleId: id.optional(),
  sessionId: id.optional(),
  printId: id.optional(),
});
/** `GET …/paper-sheets`: in the order of their numbers. */
export const paperSheetPage = pageOf(paperSheetView);
export type PaperSheetPage = z.infer<typeof paperSheetPage>;

/** The numbers drawn; the sheets themselves are at `…/paper-sheets/prints/{printId}`. */
export const sheetsDrawn = z.object({
  printId: id,
  sheets: z.array(z.object({ paperSheetId: id, number: z.string() })).max(600),
});
export type SheetsDrawn = z.infer<typeof sheetsDrawn>;

export const sheetActed = z.object({
  paperSheetId: id,
  standing: sheetStanding,
  version: z.int().positive(),
});
export type SheetActed = z.infer<typeof sheetActed>;

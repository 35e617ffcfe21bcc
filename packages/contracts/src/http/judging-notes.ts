import { z } from 'zod';
import { id, instant } from '../primitive.ts';
import { pageOf } from './page.ts';

/** `GET /api/judging/v1/events/{eventId}/notes`: what judges noted on aspects (S24), for the chief judge. */
export const noteView = z.object({
  noteId: id,
  sheetId: id,
  subjectId: id,
  aspectId: id,
  /** What hall and scheme call these; null where the scheme has dropped the aspect. */
  label: z.string(),
  subCriterion: z.string(),
  aspectCode: z.string().nullable(),
  judgeId: id,
  note: z.string(),
  isUnsure: z.boolean(),
  /** A later one of the same judge on the same aspect takes its place; this one stays on file. */
  isNewest: z.boolean(),
  /** By the tablet's clock where it says so. */
  writtenAt: instant,
  recordedAt: instant,
});
export type NoteView = z.infer<typeof noteView>;
export const notePage = pageOf(noteView);
export type NotePage = z.infer<typeof notePage>;

import { z } from 'zod';
import { id, instant, sha256Hex } from '../primitive.ts';
import { onLeave } from './judging-views.ts';

const reason = z.string().trim().min(1).max(1_000);

/** `POST …/modules/{moduleId}/seat-changes`, with the version of the panels in `If-Match` (M09). */
export const seatChangeBody = z.object({
  panelId: id,
  /** Who leaves. */
  judgeId: id,
  successorId: id,
  /** When they left: what they decided before may still arrive under their name. */
  leftAt: instant,
  reason,
});
export type SeatChangeBody = z.infer<typeof seatChangeBody>;

const seatChange = z.object({
  changeId: id,
  panelId: id,
  subCriteria: z.array(z.string()).max(200),
  /** Of the panels. */
  version: z.int().positive(),
  judgeId: id,
  successorId: id,
  leftAt: instant,
  /** The rule that was fixed beforehand. */
  onLeave,
  /** Sheets that were complete: the panel of before signs them. */
  completeSheets: z.array(id).max(20_000),
  /** Aspects the panel gives anew, by sheet. */
  restarted: z.array(z.object({ sheetId: id, aspectId: id })).max(200_000),
  /** Marks that count no longer; they stay on file. */
  lapsedMarks: z.int().min(0),
});
export const seatChanged = seatChange;
export type SeatChanged = z.infer<typeof seatChanged>;

export const seatChangePage = z.object({
  items: z
    .array(seatChange.extend({ reason: z.string(), changedBy: id, recordedAt: instant }))
    .max(200),
  next: z.string().nullable(),
});
export type SeatChangePage = z.infer<typeof seatChangePage>;

/** `POST …/sheets/{sheetId}/signatures-in-place`: for a judge who left and is out of reach (M09). */
export const signatureInPlaceBody = z.object({ judgeId: id, hash: sha256Hex, reason });
export type SignatureInPlaceBody = z.infer<typeof signatureInPlaceBody>;

export const signedInPlace = z.object({
  sheetId: id,
  judgeId: id,
  office: z.enum(['chief-judge', 'supervisor']),
  /** True once both have signed. */
  isWhole: z.boolean(),
  state: z.enum(['OPEN', 'SIGNED']),
  version: z.int().min(0),
});
export type SignedInPlace = z.infer<typeof signedInPlace>;

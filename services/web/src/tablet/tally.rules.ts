import type { DaySubject, SheetWork } from './day-index.rules.ts';
import { unsureCount } from './note/note.rules.ts';
import { type Desk, type Progress, subjectProgress } from './sheet-progress.rules.ts';

/** One contestant of a sheet, and how far the judge is with them. */
export type Tally = Progress & { readonly subject: DaySubject; readonly unsure: number };

export const tallyOf = (desk: Desk, work: SheetWork, subject: DaySubject): Tally => ({
  ...subjectProgress(desk, work, subject),
  subject,
  unsure: unsureCount(desk, work, subject),
});

import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/** Numbers for blank forms: whoever prepares the hall, and whoever types what comes back. */
export const DRAWS_SHEETS = byOffice(['organiser', 'chief-judge', 'scorer'], 'event');
export const refuseDrawer = refuseUnless(DRAWS_SHEETS);

/** Sheets whose numbers were drawn, once more: nothing is drawn by that. */
export const PRINTS_SHEETS = byOffice(['organiser', 'chief-judge', 'scorer', 'auditor'], 'event');
export const refuseSheetPrinter = refuseUnless(PRINTS_SHEETS);

/** What was handed out and what became of it; no mark stands on it. */
export const READS_PAPER_SHEETS = byOffice(
  ['organiser', 'chief-judge', 'scorer', 'supervisor', 'auditor'],
  'event',
);
export const refusePaperSheetReader = refuseUnless(READS_PAPER_SHEETS);

/** Whoever takes the sheets back says what became of them. */
export const ACTS_ON_SHEETS = byOffice(['chief-judge', 'scorer'], 'event');
export const refuseActor = refuseUnless(ACTS_ON_SHEETS);

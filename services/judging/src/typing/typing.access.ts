import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/** Types what judges signed: who sits on the panel is refused by the sheet (M01). */
export const TYPES_SHEETS = byOffice(['scorer', 'measuring-judge'], 'event', {
  assignment: 'no seat on the panel',
});
export const refuseTypist = refuseUnless(TYPES_SHEETS);

/** What others read on a sheet, once one's own turn is to compare it with the paper. */
export const READS_READINGS = byOffice(['scorer', 'measuring-judge', 'auditor'], 'event', {
  assignment: 'no seat on the panel',
});
export const refuseReadingReader = refuseUnless(READS_READINGS);

/** Where sheets are and who typed them; no value. */
export const READS_TYPING = byOffice(
  ['organiser', 'chief-judge', 'scorer', 'measuring-judge', 'supervisor', 'auditor'],
  'event',
);
export const refuseTypingReader = refuseUnless(READS_TYPING);

/** What stands against what: marks of single judges. */
export const READS_DISPUTES = byOffice(['chief-judge', 'supervisor', 'auditor'], 'event');
export const refuseDisputeReader = refuseUnless(READS_DISPUTES);

/** The picture of a signed sheet. */
export const READS_ORIGINALS = byOffice(
  ['chief-judge', 'scorer', 'measuring-judge', 'supervisor', 'auditor'],
  'event',
);
export const refuseOriginalReader = refuseUnless(READS_ORIGINALS);

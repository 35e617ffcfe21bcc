import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/** Hands in files and confirms first: whoever types sheets or measures. */
export const HANDS_IN = byOffice(['scorer', 'measuring-judge'], 'event');
export const refuseHandingIn = refuseUnless(HANDS_IN);
/** Says how a file is read. */
export const MAPS = byOffice(['organiser', 'chief-judge', 'scorer', 'measuring-judge'], 'event');
export const refuseMapper = refuseUnless(MAPS);
/** Confirms second: a judge of the panel that answers for the aspects. */
export const ANSWERS = byOffice(['judge'], 'event', { assignment: 'own seat' });
export const refuseAnswerer = refuseUnless(ANSWERS);
/** Sees what was handed in; a judge what the own panel answers for. */
export const READS_OUTSIDE = byOffice(
  ['chief-judge', 'scorer', 'measuring-judge', 'supervisor', 'auditor'],
  'event',
);
export const refuseOutsideReader = refuseUnless(READS_OUTSIDE);
/** Which files there are and how they are read, without a value. */
export const LISTS_OUTSIDE = byOffice(
  ['organiser', 'chief-judge', 'judge', 'scorer', 'measuring-judge', 'supervisor', 'auditor'],
  'event',
);
export const refuseOutsideLister = refuseUnless(LISTS_OUTSIDE);

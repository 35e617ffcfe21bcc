import { byOffice } from '@jinbang/service-kit/access-rule';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { Work } from '../in-event.ts';
import { refuseUnless } from '../office.access.ts';

/** Marks of every code stand in a review: nobody who hears whose appeal it is may read them there. */
export const READS_REVIEW = byOffice(['supervisor', 'chief-judge', 'auditor'], 'event');

export const mayReadReview = ({ held, chain, at }: Work): boolean =>
  holdsOffice(held, READS_REVIEW.offices, chain, at);

/** Whoever signs that a review is done; that they made none of it is asked besides. */
export const CLOSES_REVIEW = byOffice(['supervisor', 'chief-judge'], 'event');
export const refuseCloser = refuseUnless(CLOSES_REVIEW);

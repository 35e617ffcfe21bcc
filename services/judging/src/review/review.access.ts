import { byOffice } from '@jinbang/service-kit/access-rule';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { Work } from '../in-event.ts';

/** Marks of every code stand in a review. */
export const READS_REVIEW = byOffice(
  ['supervisor', 'chief-judge', 'arbitration', 'auditor'],
  'event',
);

export const mayReadReview = ({ held, chain, at }: Work): boolean =>
  holdsOffice(held, READS_REVIEW.offices, chain, at);

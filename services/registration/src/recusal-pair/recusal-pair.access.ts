import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** What follows from a pair is the arbitration's to say. */
export const READS_RECUSAL_PAIRS = byOffice(['arbitration', 'auditor'], 'event');
export const mayReadRecusalPairs = holdsBy(READS_RECUSAL_PAIRS);

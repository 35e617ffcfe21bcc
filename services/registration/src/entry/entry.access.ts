import type { Office } from '@jinbang/contracts/office';
import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

const NUMBERING: readonly Office[] = [
  'platform-operator',
  'organiser',
  'check-in',
  'encryption-judge',
];
export const NUMBERS_ENTRIES = byOffice(NUMBERING, 'event');
export const mayNumberEntries = holdsBy(NUMBERS_ENTRIES);

/** Judges are not among them: the list says who is behind an entry number. */
export const READS_ENTRIES = byOffice(
  [...NUMBERING, 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const mayReadEntries = holdsBy(READS_ENTRIES);

export const WITHDRAWS_ENTRIES = byOffice(['platform-operator', 'organiser', 'check-in'], 'event');
export const mayWithdrawEntry = holdsBy(WITHDRAWS_ENTRIES);

import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Who signs the records of a draw, prints them or looks into them. Nobody of them marks. */
export const READS_DRAW_RECORD = byOffice(
  ['platform-operator', 'organiser', 'encryption-judge', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const mayReadDrawRecord = holdsBy(READS_DRAW_RECORD);

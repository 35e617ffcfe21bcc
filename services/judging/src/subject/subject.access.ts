import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/** Who leads, watches and judges appeals reads why a code was given; a panel sees the code alone. */
export const READS_CODES = byOffice(
  ['chief-judge', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const refuseCodeReader = refuseUnless(READS_CODES);

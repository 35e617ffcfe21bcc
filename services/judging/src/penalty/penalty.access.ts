import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/** Who leads, watches and judges appeals reads why points were taken; a panel does not. */
export const READS_PENALTIES = byOffice(
  ['chief-judge', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const refusePenaltyReader = refuseUnless(READS_PENALTIES);

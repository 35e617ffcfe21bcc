import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/**
 * Who reads what judges of a finished event weigh: those who led, watched over or set it up, and the
 * arbitration. Judges read it nowhere: neither of the others nor of themselves.
 */
export const READS_JUDGE_REPORT = byOffice(
  ['organiser', 'chief-judge', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const refuseReportReader = refuseUnless(READS_JUDGE_REPORT);

import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The plan is the office's, never the organiser's (M16). */
export const FILES_PLANS = byOffice(['approving-office'], 'competition');
export const mayFilePlan = holdsBy(FILES_PLANS);

export const READS_PLANS = byOffice(
  ['platform-operator', 'organiser', 'approving-office', 'auditor'],
  'competition',
);
export const mayReadPlans = holdsBy(READS_PLANS);

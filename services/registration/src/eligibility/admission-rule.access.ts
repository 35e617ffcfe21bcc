import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

export const SEES_ADMISSION_RULES = byOffice(
  ['platform-operator', 'organiser', 'approving-office', 'auditor'],
  'competition',
);
/** To try them is a request that is sent, so it is not the auditor's, although it keeps nothing. */
export const TRIES_ADMISSION_RULES = byOffice(
  ['platform-operator', 'organiser', 'approving-office'],
  'competition',
);
export const mayTryAdmissionRules = holdsBy(TRIES_ADMISSION_RULES);
export const maySeeAdmissionRules = holdsBy(SEES_ADMISSION_RULES);

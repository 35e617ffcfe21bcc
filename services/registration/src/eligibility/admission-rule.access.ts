import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

export const SEES_ADMISSION_RULES = byOffice(
  ['platform-operator', 'organiser', 'approving-office', 'auditor'],
  'competition',
);
export const maySeeAdmissionRules = holdsBy(SEES_ADMISSION_RULES);

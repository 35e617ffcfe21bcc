import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Who works on the whole contest sees its delegations before anything is published. */
export const READS_DELEGATIONS = byOffice(
  ['organiser', 'chief-judge', 'supervisor', 'arbitration', 'auditor', 'platform-operator'],
  'competition',
);
export const mayReadDelegations = holdsBy(READS_DELEGATIONS);

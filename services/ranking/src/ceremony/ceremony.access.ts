import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Who signs the steps of a release calls the winners, which is not public before; an auditor reads. */
export const HOLDS_CEREMONIES = byOffice(['organiser', 'supervisor', 'auditor'], 'event');
export const mayHoldCeremony = holdsBy(HOLDS_CEREMONIES);

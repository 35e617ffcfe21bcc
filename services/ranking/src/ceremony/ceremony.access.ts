import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Who signs the steps of a release calls the winners: what is called is not public before. */
export const HOLDS_CEREMONIES = byOffice(['organiser', 'supervisor'], 'event');
export const mayHoldCeremony = holdsBy(HOLDS_CEREMONIES);

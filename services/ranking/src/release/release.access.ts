import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The organiser says in which order a result is released. */
export const SETS_RELEASE = byOffice(['organiser'], 'event');
export const maySetRelease = holdsBy(SETS_RELEASE);

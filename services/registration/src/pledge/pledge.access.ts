import type { AccessRule } from '@jinbang/service-kit/access-rule';
import { ORGANISES_COMPETITION } from '../competition/competition.access.ts';

const OWN = { signedIn: true, own: 'pledge' } as const satisfies AccessRule;
/** Decided as declarations are: on a screen everybody for themselves, from paper the organiser. */
export const RECORDS_PLEDGES = [ORGANISES_COMPETITION, OWN] as const;

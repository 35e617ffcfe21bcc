import type { AccessRule } from '@jinbang/service-kit/access-rule';
import { KEEPS_PEOPLE, READS_PEOPLE } from '../person/person.access.ts';

const OWN = { signedIn: true, own: 'person' } as const satisfies AccessRule;

/** The person themself, or who keeps the record; another keeper confirms. */
export const ASKS_ERASURE = [...KEEPS_PEOPLE, OWN] as const;
export const CONFIRMS_ERASURE = KEEPS_PEOPLE;
export const READS_ERASURES = READS_PEOPLE;

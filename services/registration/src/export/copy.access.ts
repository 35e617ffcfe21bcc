import type { AccessRule } from '@jinbang/service-kit/access-rule';
import { KEEPS_PEOPLE } from '../person/person.access.ts';

/** Oneself alone; a keeper needs a second one. */
export const READS_OWN_DATA = {
  signedIn: true,
  own: 'person',
} as const satisfies AccessRule;
export const HANDLES_COPIES = KEEPS_PEOPLE;

const [ofThePlatform, ofTheOwner] = KEEPS_PEOPLE;
const theTwo = { assignment: 'asked for it or confirmed it', secret: true } as const;
/** The two who decided it, and nobody else who keeps people. */
export const TAKES_COPIES = [
  { ...ofThePlatform, ...theTwo },
  { ...ofTheOwner, ...theTwo },
] as const;

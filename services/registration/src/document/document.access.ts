import type { Office } from '@jinbang/contracts/office';
import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

/**
 * Who writes and publishes: the organiser, and the chief judge for their own event. The place is the
 * event a document is of; one of the whole competition has no event that could count.
 */
const PUBLISHERS: readonly Office[] = ['platform-operator', 'organiser', 'chief-judge'];
export const PUBLISHES = byOffice(PUBLISHERS, 'event');
export const mayPublish = holdsBy(PUBLISHES);

/** Who is asked to read: those a change of the rules would surprise. */
export const READERS: readonly Office[] = ['team-leader'];
/** Whose names stand under minutes and changed schemes. */
export const SIGNERS: readonly Office[] = [
  'chief-judge',
  'judge',
  'measuring-judge',
  'supervisor',
  'organiser',
  'team-leader',
];
const ACTING: readonly Office[] = [...new Set([...READERS, ...SIGNERS])];
export const ACTS_ON_VERSIONS = byOffice(ACTING, 'event');

const WATCHERS: readonly Office[] = [...PUBLISHERS, 'auditor'];
export const READS_READINGS = byOffice(WATCHERS, 'event');
export const mayReadReadings = holdsBy(READS_READINGS);

/**
 * The office somebody reads or signs by, the first of the list they hold for the place. A team
 * leader's office is often held for the whole competition, and counts for each of its events.
 */
export const officeFor = (
  act: 'read' | 'signed',
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): Office | undefined =>
  (act === 'read' ? ACTING : SIGNERS).find((office) => holdsOffice(held, [office], chain, at));

import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, holdsOffice } from '@jinbang/service-kit/held-office';
import { OPERATES } from '../access-token/access-token.access.ts';

const AUDITS = byOffice(['auditor'], 'platform');
const WATCHES_EVENT = byOffice(['organiser', 'supervisor', 'auditor'], 'event');
export const READS_TRAIL = [
  { signedIn: true, own: 'acts' },
  OPERATES,
  AUDITS,
  WATCHES_EVENT,
] as const;

/** Who may read what: everybody what concerns them, operators and auditors of the platform all of it. */
export const mayReadAll = (held: readonly HeldOffice[], isOperator: boolean, at: Date): boolean =>
  isOperator || holdsOffice(held, AUDITS.offices, {}, at);

/** What happened on an event's tablets: whoever runs or watches the event. */
export const mayReadEvent = holdsBy(WATCHES_EVENT);

import type { Office } from '@jinbang/contracts/office';
import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';
import type { Issuer } from '../access-token/access-token.access.ts';

const byRule =
  ({ offices }: OfficeRule) =>
  ({ held, isOperator }: Issuer, chain: ScopeChain, at: Date): boolean =>
    isOperator || holdsOffice(held, offices, chain, at);

/** The operator of the settings stands beside every list here. */
const atEvent = (...offices: Office[]) => byOffice([...offices, 'platform-operator'], 'event');

/** Who pairs tablets with an event, names them and takes them out. */
export const PAIRS = atEvent('technical-support', 'organiser');
export const mayPair = byRule(PAIRS);

/** A supervisor, too, may take a tablet out at once: asking first costs minutes. */
export const REVOKES_DEVICES = atEvent('technical-support', 'organiser', 'supervisor');
export const mayRevokeDevice = byRule(REVOKES_DEVICES);

/** Who sees the tablets and people of an event. */
export const WATCHES_DEVICES = atEvent(
  'technical-support',
  'organiser',
  'supervisor',
  'chief-judge',
  'auditor',
);
export const mayWatchDevices = byRule(WATCHES_DEVICES);

/** Who hands out PINs has seen them: not technical support, who holds the tablets too. */
export const ISSUES_PINS = atEvent('organiser');
export const mayIssuePins = byRule(ISSUES_PINS);

/** How long a tablet may lie unlocked is the organiser's to answer for. */
export const SETS_DEVICES = atEvent('organiser');
export const maySetDevices = byRule(SETS_DEVICES);

export const UNLOCKS_PINS = byOffice(['supervisor'], 'event', { assignment: 'not their own PIN' });
/** Five wrong PINs are looked at by somebody else than whoever typed them. */
export const mayUnlock = (
  { personId, held }: Issuer,
  lockedPersonId: string,
  chain: ScopeChain,
  at: Date,
): boolean => personId !== lockedPersonId && holdsOffice(held, UNLOCKS_PINS.offices, chain, at);

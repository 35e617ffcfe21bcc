import type { Office } from '@jinbang/contracts/office';
import { holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';
import type { Issuer } from '../access-token/access-token.access.ts';

const holds =
  (...offices: Office[]) =>
  ({ held, isOperator }: Issuer, chain: ScopeChain, at: Date): boolean =>
    isOperator || holdsOffice(held, offices, chain, at);

/** Who pairs tablets with an event, names them and takes them out. */
export const mayPair = holds('technical-support', 'organiser');

/** A supervisor, too, may take a tablet out at once: asking first costs minutes. */
export const mayRevokeDevice = holds('technical-support', 'organiser', 'supervisor');

/** Who sees the tablets and people of an event. */
export const mayWatchDevices = holds(
  'technical-support',
  'organiser',
  'supervisor',
  'chief-judge',
  'auditor',
);

/** Who hands out PINs has seen them: not technical support, who holds the tablets too. */
export const mayIssuePins = holds('organiser');

/** Five wrong PINs are looked at by somebody else than whoever typed them. */
export const mayUnlock = (
  { personId, held }: Issuer,
  lockedPersonId: string,
  chain: ScopeChain,
  at: Date,
): boolean => personId !== lockedPersonId && holdsOffice(held, ['supervisor'], chain, at);

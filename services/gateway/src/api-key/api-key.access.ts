import { byOffice } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, isInForce } from '@jinbang/service-kit/held-office';
import { type Issuer, OPERATES, SEES_EVERYBODY } from '../access-token/access-token.access.ts';

/** Offices whose holders have machines of their own: a register that is fed, a system that reads results. */
const WITH_MACHINES = byOffice(
  ['certification-body', 'organiser', 'approving-office'],
  'anywhere',
  {
    assignment: 'own key',
    secret: true,
  },
);
export const MAKES_KEYS = [{ ...OPERATES, secret: true }, WITH_MACHINES] as const;
export const SEES_KEYS = [{ signedIn: true, own: 'keys' }, ...SEES_EVERYBODY] as const;
export const KEEPS_KEYS = [{ signedIn: true, own: 'keys' }, OPERATES] as const;

/**
 * May this person make a key for that one? A key is the person at a machine, so people make their
 * own, and an operator makes one for a person with such an office; nobody else for anybody.
 */
export const mayMakeKey = (
  issuer: Issuer,
  personId: string,
  personHeld: readonly HeldOffice[],
  at: Date,
): boolean =>
  (issuer.isOperator || issuer.personId === personId) &&
  (personHeld.some((one) => WITH_MACHINES.offices.includes(one.office) && isInForce(one, at)) ||
    (issuer.isOperator && issuer.personId === personId));

export const mayRevokeKey = (issuer: Issuer, personId: string): boolean =>
  issuer.isOperator || issuer.personId === personId;

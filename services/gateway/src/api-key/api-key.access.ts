import type { Office } from '@jinbang/contracts/office';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import type { Issuer } from '../access-token/access-token.access.ts';
import { isInForce } from '../place/place.access.ts';

/** Offices whose holders have machines of their own: a register that is fed, a system that reads results. */
const WITH_MACHINES: readonly Office[] = ['certification-body', 'organiser', 'approving-office'];

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
  (personHeld.some((one) => WITH_MACHINES.includes(one.office) && isInForce(one, at)) ||
    (issuer.isOperator && issuer.personId === personId));

export const mayRevokeKey = (issuer: Issuer, personId: string): boolean =>
  issuer.isOperator || issuer.personId === personId;

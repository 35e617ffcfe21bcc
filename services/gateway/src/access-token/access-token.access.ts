import type { Office } from '@jinbang/contracts/office';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

/** Who hands out or takes back; the operator of the settings needs no office that must be heard first. */
export type Issuer = {
  readonly personId: string;
  readonly held: readonly HeldOffice[];
  readonly isOperator: boolean;
};

export const issuerOf = (
  personId: string,
  held: readonly HeldOffice[],
  operatorId: string,
  at: Date,
): Issuer => ({
  personId,
  held,
  isOperator: personId === operatorId || holdsOffice(held, ['platform-operator'], {}, at),
});

/**
 * Whoever makes a token has seen it. So an organiser makes none for those who stand against the
 * organiser: who seals, watches, decides appeals, issues or approves.
 */
const BY_ORGANISER: readonly Office[] = [
  'organiser',
  'organisation',
  'team-leader',
  'chief-judge',
  'judge',
  'floor-judge',
  'scorer',
  'check-in',
  'technical-support',
  'measuring-judge',
  'coach',
  'contestant',
];

const lies = (at: Date) => (one: HeldOffice) => !one.ended && (one.toAt === null || at < one.toAt);

/** The place an office counts at, by its own scope alone; what lies around it is not known here. */
const chainOf = ({ scopeKind, scopeId }: HeldOffice): ScopeChain | undefined => {
  if (scopeId === null) return undefined;
  if (scopeKind === 'organisation') return { organisationId: scopeId };
  if (scopeKind === 'competition') return { competitionId: scopeId };
  return scopeKind === 'event' ? { eventId: scopeId } : undefined;
};

const isWithin = (issuer: Issuer, one: HeldOffice, at: Date): boolean => {
  const chain = chainOf(one);
  return (
    chain !== undefined &&
    BY_ORGANISER.includes(one.office) &&
    holdsOffice(issuer.held, ['organiser'], chain, at)
  );
};

/**
 * May this issuer make a token for somebody with these offices, in force or to come? An operator
 * always; an organiser only when every one of them is held exactly where they organise: a token is
 * the whole person, so one office elsewhere would be handed out with it.
 */
export const mayIssueFor = (
  issuer: Issuer,
  personHeld: readonly HeldOffice[],
  at: Date,
): boolean => {
  if (issuer.isOperator) return true;
  const coming = personHeld.filter(lies(at));
  return coming.length > 0 && coming.every((one) => isWithin(issuer, one, at));
};

const isOrganiser = ({ held }: Issuer, at: Date): boolean =>
  held.some((one) => one.office === 'organiser' && one.fromAt <= at && lies(at)(one));

/** Tokens may be seen and taken back by operators, and by organisers those they made themselves. */
export const mayManage = (issuer: Issuer, at: Date): boolean =>
  issuer.isOperator || isOrganiser(issuer, at);

export const mayRevoke = (issuer: Issuer, issuedBy: string, at: Date): boolean =>
  issuer.isOperator || (issuedBy === issuer.personId && mayManage(issuer, at));

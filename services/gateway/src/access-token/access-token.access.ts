import type { Office } from '@jinbang/contracts/office';
import { byOffice } from '@jinbang/service-kit/access-rule';
import {
  type HeldOffice,
  holdsOffice,
  isInForce,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';

export const OPERATES = byOffice(['platform-operator'], 'platform');
const ORGANISES = ['organiser'] as const;
const MADE_BY_SELF = byOffice(ORGANISES, 'anywhere', { assignment: 'made by themselves' });

/** Tokens, invitations: for whom, who takes them back, who sees which there are. */
export const HANDS_OUT = [
  { ...OPERATES, secret: true },
  byOffice(ORGANISES, 'event', {
    assignment: 'every office of the person lies within',
    secret: true,
  }),
] as const;
/** Mail carries links that let somebody in. */
export const READS_MAIL = { ...OPERATES, secret: true } as const;
export const TAKES_BACK = [OPERATES, MADE_BY_SELF] as const;
const AUDITS = byOffice(['auditor'], 'platform');
/** Who has an account, a key, a token: of everybody. */
export const SEES_EVERYBODY = [OPERATES, AUDITS] as const;
export const SEES_HANDED_OUT = [...SEES_EVERYBODY, MADE_BY_SELF] as const;

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
  isOperator: personId === operatorId || holdsOffice(held, OPERATES.offices, {}, at),
});

/** Lists of everybody’s, for those who run or audit the platform. */
export const maySeeEverybody = ({ held, isOperator }: Issuer, at: Date): boolean =>
  isOperator || holdsOffice(held, AUDITS.offices, {}, at);

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

/** Where an office counts, with what lies around it as far as that was heard. */
const chainOf = ({ scopeKind, scopeId }: HeldOffice, places: Places): ScopeChain | undefined => {
  if (scopeId === null) return undefined;
  if (scopeKind === 'organisation') return { organisationId: scopeId };
  const known = places.get(scopeId);
  if (known) return known;
  if (scopeKind === 'competition') return { competitionId: scopeId };
  return scopeKind === 'event' ? { eventId: scopeId } : undefined;
};

/** What lies around competitions and events, by their id. */
export type Places = ReadonlyMap<string, ScopeChain>;

const isWithin = (issuer: Issuer, one: HeldOffice, places: Places, at: Date): boolean => {
  const chain = chainOf(one, places);
  return (
    chain !== undefined &&
    BY_ORGANISER.includes(one.office) &&
    holdsOffice(issuer.held, ORGANISES, chain, at)
  );
};

/**
 * May this issuer make a token for somebody with these offices, in force or to come? An operator
 * always; an organiser only when every one of them lies within what they organise: a token is the
 * whole person, so one office elsewhere would be handed out with it.
 */
export const mayIssueFor = (
  issuer: Issuer,
  personHeld: readonly HeldOffice[],
  places: Places,
  at: Date,
): boolean => {
  if (issuer.isOperator) return true;
  const coming = personHeld.filter(lies(at));
  return coming.length > 0 && coming.every((one) => isWithin(issuer, one, places, at));
};

const isOrganiser = ({ held }: Issuer, at: Date): boolean =>
  held.some((one) => one.office === 'organiser' && isInForce(one, at));

/** Tokens may be seen and taken back by operators, and by organisers those they made themselves. */
export const mayManage = (issuer: Issuer, at: Date): boolean =>
  issuer.isOperator || isOrganiser(issuer, at);

export const mayRevoke = (issuer: Issuer, issuedBy: string, at: Date): boolean =>
  issuer.isOperator || (issuedBy === issuer.personId && mayManage(issuer, at));

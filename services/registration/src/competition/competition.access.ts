import type { Office } from '@jinbang/contracts/office';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

/** Offices that set a competition up; where they count says the chain. */
export const ORGANISING: readonly Office[] = ['platform-operator', 'organiser'];

export const mayDeclareCompetition = (
  held: readonly HeldOffice[],
  ownerId: string,
  at: Date,
): boolean => holdsOffice(held, ORGANISING, { organisationId: ownerId }, at);

/** Events, sessions, entries and lifecycle of what the chain names. */
export const mayOrganise = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, ORGANISING, chain, at);

/** What somebody may see of competitions: everything, or only where they hold an office. */
export type Sight =
  | { readonly all: true }
  | {
      readonly all: false;
      readonly organisationIds: readonly string[];
      readonly competitionIds: readonly string[];
      readonly eventIds: readonly string[];
    };

const isNow = (one: HeldOffice, at: Date): boolean =>
  one.fromAt <= at && (one.toAt === null || at < one.toAt);

/** Whoever holds an office at a place sees what is set up there. */
export const sightOf = (held: readonly HeldOffice[], at: Date): Sight => {
  const current = held.filter((one) => isNow(one, at));
  if (current.some(({ scopeKind }) => scopeKind === 'platform')) return { all: true };
  const idsOf = (kind: HeldOffice['scopeKind']) =>
    current.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind && scopeId ? [scopeId] : []));
  return {
    all: false,
    organisationIds: idsOf('organisation'),
    competitionIds: idsOf('competition'),
    eventIds: idsOf('event'),
  };
};

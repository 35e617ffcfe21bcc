import type { Office } from '@jinbang/contracts/office';
import { byOffice, EVERY_OFFICE, holdsBy } from '@jinbang/service-kit/access-rule';
import {
  type HeldOffice,
  holdsOffice,
  isInForce,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';

/** Offices that set a competition up; where they count says the chain. */
const ORGANISING: readonly Office[] = ['platform-operator', 'organiser'];
export const DECLARES_COMPETITIONS = byOffice(ORGANISING, 'organisation');
export const ORGANISES_COMPETITION = byOffice(ORGANISING, 'competition');
export const ORGANISES_EVENT = byOffice(ORGANISING, 'event');

/** What is set between two contests, for whoever sets or audits it. */
export const READS_ARRANGEMENT = byOffice([...ORGANISING, 'auditor'], 'competition');
export const mayReadArrangement = holdsBy(READS_ARRANGEMENT);

/** Whoever holds an office at a place sees what is set up there. */
export const SEES_COMPETITIONS = { signedIn: true, own: 'where an office is held' } as const;
export const SEES_COMPETITION = byOffice(EVERY_OFFICE, 'competition', { within: true });
export const SEES_EVENT = byOffice(EVERY_OFFICE, 'event');

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

export const sightOf = (held: readonly HeldOffice[], at: Date): Sight => {
  const current = held.filter((one) => isInForce(one, at));
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

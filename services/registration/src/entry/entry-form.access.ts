import type { Office } from '@jinbang/contracts/office';
import { byOffice } from '@jinbang/service-kit/access-rule';
import {
  type HeldOffice,
  holdsOffice,
  isInForce,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';
import {
  mayOrganise,
  ORGANISES_COMPETITION,
  ORGANISES_EVENT,
} from '../competition/competition.access.ts';

/** Those who enter for the organisation they come from, and see its entries alone. */
const OF_AN_ORGANISATION: readonly Office[] = ['organisation', 'team-leader'];
const own = { assignment: 'own organisation' } as const;

export const ENTERS_FORMS = [ORGANISES_EVENT, byOffice(OF_AN_ORGANISATION, 'event', own)] as const;
export const IMPORTS_FORMS = [
  ORGANISES_COMPETITION,
  byOffice(OF_AN_ORGANISATION, 'competition'),
] as const;

/** What an auditor looks over, too: the blank form and the list, with four digits of numbers. */
const EXPORTS_ALL = byOffice(['platform-operator', 'organiser', 'auditor'], 'competition');
export const EXPORTS_FORMS = [EXPORTS_ALL, byOffice(OF_AN_ORGANISATION, 'competition')] as const;

/** Forms say who somebody is: nobody who marks, seals or watches reads them. */
const READS_ALL = byOffice(['platform-operator', 'organiser', 'check-in', 'auditor'], 'event');
export const READS_FORMS = [READS_ALL, byOffice(OF_AN_ORGANISATION, 'event')] as const;
export const READS_FORM = [READS_ALL, byOffice(OF_AN_ORGANISATION, 'event', own)] as const;

export type EntersFor = ReadonlySet<string> | 'any';

const organisationsOf = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): ReadonlySet<string> =>
  new Set(
    held
      .filter((one) => isInForce(one, at) && holdsOffice([one], OF_AN_ORGANISATION, chain, at))
      .flatMap(({ organisationId }) => organisationId ?? []),
  );

const isOfAnOrganisation = (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
  holdsOffice(held, OF_AN_ORGANISATION, chain, at);

/** For whom somebody may enter there; undefined for those who may not enter at all. */
export const entersFor = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): EntersFor | undefined => {
  if (mayOrganise(held, chain, at)) return 'any';
  return isOfAnOrganisation(held, chain, at) ? organisationsOf(held, chain, at) : undefined;
};

/** Whose forms somebody may read there; undefined for those who may read none. */
export const readsFormsOf = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): EntersFor | undefined => {
  if (holdsOffice(held, READS_ALL.offices, chain, at)) return 'any';
  return isOfAnOrganisation(held, chain, at) ? organisationsOf(held, chain, at) : undefined;
};

/** Whose entries somebody may take away as a file; undefined for those who may take none. */
export const exportsFormsOf = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): EntersFor | undefined => {
  if (holdsOffice(held, EXPORTS_ALL.offices, chain, at)) return 'any';
  return isOfAnOrganisation(held, chain, at) ? organisationsOf(held, chain, at) : undefined;
};

export const reaches = (whose: EntersFor | undefined, organisationId: string): boolean =>
  whose === 'any' || whose?.has(organisationId) === true;

import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

/** A person as registration shows one to whoever keeps the records. */
export type Person = {
  readonly personId: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly idLastFour: string | null;
  readonly organisationId: string | null;
};

export type Organisation = {
  readonly organisationId: string;
  readonly ownerId: string;
  readonly name: Bilingual;
};
export type Competition = {
  readonly competitionId: string;
  readonly ownerId: string;
  readonly name: Bilingual;
};
export type Contest = {
  readonly eventId: string;
  readonly competitionId: string;
  readonly name: Bilingual;
  readonly state: string;
};

/** People of one owner; without one, those the platform keeps. */
export const fetchPersons = (ownerId: string | null): Promise<Answer<List<Person>>> =>
  callAll(`${REGISTRATION}/persons${ownerId === null ? '' : `?ownerId=${ownerId}`}`);

/** Of whoever has an office on the panel of an event: the name alone. */
export const fetchOfficialNames = (
  eventId: string,
): Promise<Answer<{ readonly items: readonly Pick<Person, 'personId' | 'name' | 'nameEn'>[] }>> =>
  call(`${REGISTRATION}/events/${eventId}/official-names`);

export const fetchOrganisations = (): Promise<Answer<List<Organisation>>> =>
  callAll(`${REGISTRATION}/organisations`);

export const fetchCompetitions = (): Promise<Answer<List<Competition>>> =>
  callAll(`${REGISTRATION}/competitions`);

export const fetchContests = (competitionId: string): Promise<Answer<List<Contest>>> =>
  callAll(`${REGISTRATION}/competitions/${competitionId}/events`);

export type NewPerson = {
  readonly name: string;
  readonly nameEn?: string;
  readonly sex: 'male' | 'female';
  readonly idType: string;
  readonly idNumber: string;
  readonly birthDate?: string;
  readonly organisationId?: string;
};
export type Registered = { readonly personId: string; readonly known: boolean };

export const registerPersons = (
  ownerId: string | null,
  persons: readonly NewPerson[],
): Promise<Answer<{ readonly persons: readonly Registered[] }>> =>
  command(`${REGISTRATION}/persons`, {
    method: 'POST',
    body: { ...(ownerId === null ? {} : { ownerId }), persons },
  });
export const registerPerson = (
  ownerId: string | null,
  person: NewPerson,
): ReturnType<typeof registerPersons> => registerPersons(ownerId, [person]);

export type NewOrganisation = {
  readonly name: Bilingual;
  readonly kind: string;
  readonly region: string;
};

export const registerOrganisations = (
  organisations: readonly NewOrganisation[],
): Promise<Answer<{ readonly organisations: readonly Organisation[] }>> =>
  command(`${REGISTRATION}/organisations`, {
    method: 'POST',
    body: { organisations },
  });
export const registerOrganisation = (
  organisation: NewOrganisation,
): ReturnType<typeof registerOrganisations> => registerOrganisations([organisation]);

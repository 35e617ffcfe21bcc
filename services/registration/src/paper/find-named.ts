import type { Transaction } from '@jinbang/service-kit/database';
import type { EntryView } from '../entry/entry.body.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import type { EventView } from '../event/event.body.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersons } from '../person/person.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { findOfficials } from './paper.store.ts';
import { type NamedEntry, type NamedOfficial, NO_NAME } from './paper-ground.ts';

const findNames = async (
  tx: Transaction,
  personIds: readonly string[],
  organisationIds: readonly string[],
) => {
  // Contestants and officials are kept by organisations everywhere; whoever asks was allowed before.
  await enterEveryTenant(tx);
  const persons = new Map((await findPersons(tx, personIds)).map((row) => [row.personId, row]));
  const homes = [...persons.values()].flatMap(({ organisationId }) => organisationId ?? []);
  const organisations = await findOrganisations(tx, [...organisationIds, ...homes]);
  const nameOfOrganisation = new Map(
    organisations.map(({ organisationId, name }) => [organisationId, name.zh]),
  );
  return {
    person: (personId: string): string => persons.get(personId)?.name ?? NO_NAME,
    home: (personId: string): string =>
      nameOfOrganisation.get(persons.get(personId)?.organisationId ?? '') ?? '',
    organisation: (organisationId: string): string =>
      nameOfOrganisation.get(organisationId) ?? NO_NAME,
  };
};

type Names = Awaited<ReturnType<typeof findNames>>;

const named = (entry: EntryView, names: Names): NamedEntry => ({
  entryId: entry.entryId,
  entryNo: entry.entryNo,
  group: entry.group,
  organisation: names.organisation(entry.organisationId),
  members: entry.members.map(({ personId }) => ({ personId, name: names.person(personId) })),
});

/** The entries of an event that stand, with names. From here on the transaction sees every tenant. */
export const findNamedEntries = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly NamedEntry[]> => {
  const entries = await findStandingEntries(tx, eventId);
  const names = await findNames(
    tx,
    entries.flatMap(({ members }) => members.map(({ personId }) => personId)),
    entries.map(({ organisationId }) => organisationId),
  );
  return entries.map((entry) => named(entry, names));
};

/** Its officials in office, with names. From here on the transaction sees every tenant. */
export const findNamedOfficials = async (
  tx: Transaction,
  event: Pick<EventView, 'eventId' | 'competitionId'>,
  at: Date,
): Promise<readonly NamedOfficial[]> => {
  const rows = (await findOfficials(tx, event)).filter(({ toAt }) => toAt === null || toAt > at);
  const names = await findNames(
    tx,
    rows.map(({ personId }) => personId),
    rows.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return rows.map(({ appointmentId, office, personId, organisationId }) => ({
    appointmentId,
    office,
    name: names.person(personId),
    organisation: organisationId ? names.organisation(organisationId) : names.home(personId),
  }));
};

/** Names of these people, for a record of who did what. */
export const findPersonNames = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<(personId: string) => string> => (await findNames(tx, personIds, [])).person;

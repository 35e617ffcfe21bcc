import { newId } from '@jinbang/kernel/id';
import type { EventPlan, Made, Official, Staff } from './stage.ts';

const REGISTRATION = '/api/registration/v1';
const DAY_MS = 86_400_000;

type Id<Name extends string> = { readonly [name in Name]: string };

/** Registers organisations in order; the first owns the competition. */
export const registerOrganisations = async (
  { organiser }: Pick<Staff, 'organiser'>,
  names: readonly { zh: string; en: string }[],
): Promise<readonly string[]> => {
  const made = await organiser.post<{ organisations: readonly Id<'organisationId'>[] }>(
    `${REGISTRATION}/organisations`,
    {
      organisations: names.map((name, place) => ({
        name,
        kind: place === 0 ? 'association' : 'enterprise',
        region: 'CN-12',
      })),
    },
  );
  return made.organisations.map(({ organisationId }) => organisationId);
};

export type NewPerson = {
  readonly name: string;
  readonly nameEn: string;
  readonly idNumber: string;
  readonly organisationId: string;
};

export const registerPersons = async (
  { organiser }: Pick<Staff, 'organiser'>,
  people: readonly NewPerson[],
): Promise<readonly string[]> => {
  const made = await organiser.post<{ persons: readonly Id<'personId'>[] }>(
    `${REGISTRATION}/persons`,
    {
      persons: people.map((person) => ({
        ...person,
        sex: Number(person.idNumber[16]) % 2 === 0 ? 'female' : 'male',
        idType: 'resident-id',
      })),
    },
  );
  return made.persons.map(({ personId }) => personId);
};

export const declareCompetition = async (
  { organiser }: Pick<Staff, 'organiser'>,
  competition: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const made = await organiser.post<Id<'competitionId'>>(
    `${REGISTRATION}/competitions`,
    competition,
  );
  return made.competitionId;
};

/** Gives offices for one event, each to one person. */
export const appoint = async (
  { organiser }: Pick<Staff, 'organiser'>,
  eventId: string,
  officials: readonly Official[],
): Promise<void> => {
  await organiser.post(`${REGISTRATION}/appointments`, {
    appointments: officials.map(({ personId, office }) => ({
      personId,
      office,
      scope: { kind: 'event', id: eventId },
      from: new Date(Date.now() - DAY_MS).toISOString(),
    })),
  });
};

const move = async (
  staff: Pick<Staff, 'organiser'>,
  eventId: string,
  to: string,
): Promise<void> => {
  const path = `${REGISTRATION}/events/${eventId}`;
  const { version } = await staff.organiser.get<{ version: number }>(path);
  await staff.organiser.post(`${path}/moves`, { to }, { version });
};

const CONSENTS_AT_ONCE = 1_000;

/** Everybody who enters consents on paper, to the text of the year. */
const recordConsents = async (
  { organiser }: Pick<Staff, 'organiser'>,
  { competitionId, entries }: EventPlan,
): Promise<void> => {
  const givenAt = new Date(Date.now() - DAY_MS).toISOString();
  const people = new Set(entries.flatMap(({ members }) => members.map((one) => one.personId)));
  const consents = [...people].map((personId) => ({
    personId,
    purpose: 'taking-part',
    textVersion: '2026-1',
    givenBy: 'self',
    means: 'paper',
    givenAt,
  }));
  for (let start = 0; start < consents.length; start += CONSENTS_AT_ONCE) {
    await organiser.post(`${REGISTRATION}/competitions/${competitionId}/consents`, {
      consents: consents.slice(start, start + CONSENTS_AT_ONCE),
    });
  }
};

/** Arranges an event, plans its sessions, enters everybody and draws entry numbers. */
export const arrangeEvent = async (staff: Staff, plan: EventPlan): Promise<Made> => {
  const { organiser } = staff;
  const event = await organiser.post<{
    eventId: string;
    modules: readonly { moduleId: string }[];
  }>(`${REGISTRATION}/competitions/${plan.competitionId}/events`, plan.event);
  const path = `${REGISTRATION}/events/${event.eventId}`;
  await move(staff, event.eventId, 'RULES_PUBLISHED');
  await move(staff, event.eventId, 'REGISTRATION');
  const sessions = await planSessions(staff, event.eventId, plan);
  await recordConsents(staff, plan);
  const made = await organiser.post<{ entries: readonly { entryId: string }[] }>(
    `${path}/entries`,
    { entries: plan.entries },
  );
  await move(staff, event.eventId, 'ELIGIBILITY_CHECK');
  const entryIds = made.entries.map(({ entryId }) => entryId);
  if (plan.entryNos.length > 0) await numberEntries(staff, event.eventId, plan, entryIds);
  return {
    eventId: event.eventId,
    moduleIds: event.modules.map(({ moduleId }) => moduleId),
    sessionIds: sessions,
    entryIds,
  };
};

const planSessions = async (
  { organiser }: Staff,
  eventId: string,
  plan: EventPlan,
): Promise<readonly string[]> => {
  if (plan.sessions.length === 0) return [];
  const made = await organiser.post<{ sessions: readonly { sessionId: string }[] }>(
    `${REGISTRATION}/events/${eventId}/sessions`,
    { sessions: plan.sessions },
  );
  return made.sessions.map(({ sessionId }) => sessionId);
};

const numberEntries = async (
  { organiser }: Staff,
  eventId: string,
  plan: EventPlan,
  entryIds: readonly string[],
): Promise<void> => {
  const path = `${REGISTRATION}/events/${eventId}`;
  const { version } = await organiser.get<{ version: number }>(path);
  await organiser.put(
    `${path}/entry-numbers`,
    {
      method: 'by-hand',
      numbers: entryIds.map((entryId, place) => ({ entryId, entryNo: plan.entryNos[place] ?? '' })),
    },
    { version },
  );
};

/** A module's id made beforehand, where the tie chain has to name it. */
export const newModuleId = newId;

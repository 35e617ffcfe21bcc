import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { Office } from '@jinbang/contracts/office';
import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { drawStations } from '@jinbang/local/demo/close-contest';
import { type Client, clientOf } from '@jinbang/local/demo/http-client';
import { type Day, loadDay } from '@jinbang/local/demo/judge-day';
import {
  appoint,
  arrangeEvent,
  declareCompetition,
  type NewPerson,
  newModuleId,
  registerOrganisations,
  registerPersons,
} from '@jinbang/local/demo/set-up-contest';
import { setUpMarking } from '@jinbang/local/demo/set-up-marking';
import { engageOfficials } from '@jinbang/local/demo/staff-tokens';
import type { System } from '@jinbang/local/system';
import {
  STATIONS,
  smallCompetition,
  smallEventBody,
  smallScheme,
  smallSession,
  text,
} from './small-event-plan.ts';

export const SEATS = 3;

export type Judge = { readonly personId: string; readonly token: string; readonly client: Client };

export type SmallEvent = {
  readonly origin: string;
  readonly organiser: Client;
  readonly chiefJudge: Client;
  readonly judges: readonly Judge[];
  readonly organisationId: string;
  readonly competitionId: string;
  readonly eventId: string;
  readonly moduleId: string;
  readonly sessionId: string;
  readonly entryIds: readonly string[];
  readonly chiefJudgeId: string;
  readonly supervisorId: string;
  readonly supervisor: Client;
  readonly encryptionJudge: Client;
  /** Who competes, in the order of the entries. */
  readonly personIds: readonly string[];
  readonly day: Day;
  /** A further sign-in for a person: another tablet of theirs, or somebody without any office. */
  readonly tokenOf: (personId: string) => Promise<string>;
};

const needed = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`the small event has no ${what}`);
  return value;
};

/** What a test wants otherwise than the plan has it. */
type Wish = {
  readonly competition?: (ownerId: string) => Readonly<Record<string, unknown>>;
  readonly group?: string;
  /** Of the criteria A1 and B1. */
  readonly scheme?: SchemeBody;
  /** Of the event: its board, its prizes. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** Who competes at this place. */
  readonly person?: (place: number) => Omit<NewPerson, 'organisationId'>;
};

export const somebody = (place: number): Omit<NewPerson, 'organisationId'> => ({
  name: `测试${place + 1}`,
  nameEn: `Test ${place + 1}`,
  idNumber: madeUpIdNumber(place + 1),
});

/** A contest small enough to be set up in seconds, over the public API: everything up to the first mark. */
export const setUpSmallEvent = async (
  { urls, tokens }: Pick<System, 'urls' | 'tokens'>,
  wish: Wish = {},
): Promise<SmallEvent> => {
  const { competition = smallCompetition, group = 'open', scheme = smallScheme } = wish;
  const { person = somebody } = wish;
  const origin = urls.gateway;
  const organiser = clientOf(origin, tokens.bootstrap);
  // Judges may not come from an organisation that competes.
  const [organisationId = '', competing = ''] = await registerOrganisations({ organiser }, [
    text('测试组委会', 'Test Committee'),
    text('测试机械厂', 'Test Works'),
  ]);
  const officials = await engageOfficials(origin, organiser, organisationId, SEATS);
  const personIds = await registerPersons(
    { organiser },
    STATIONS.map((_, place) => ({ ...person(place), organisationId: competing })),
  );
  const competitionId = await declareCompetition({ organiser }, competition(organisationId));
  const staff = {
    organiser,
    chiefJudge: needed(officials.clients['chief-judge'], 'chief judge'),
    supervisor: needed(officials.clients.supervisor, 'supervisor'),
    encryptionJudge: needed(officials.clients['encryption-judge'], 'encryption judge'),
    judges: officials.judges.map(({ client }) => client),
  };
  const moduleId = newModuleId();
  const made = await arrangeEvent(staff, {
    competitionId,
    event: { ...smallEventBody(moduleId), groups: [group], ...wish.event },
    sessions: [smallSession(moduleId)],
    entries: personIds.map((personId) => ({
      organisationId: competing,
      group,
      members: [{ personId, heldLevel: null }],
    })),
    entryNos: personIds.map((_, place) => `${place + 1}`.padStart(3, '0')),
  });
  const { eventId, entryIds } = made;
  await appoint(staff, eventId, officials.people);
  const sessionId = needed(made.sessionIds[0], 'session');
  await setUpMarking(staff, { eventId, moduleId }, scheme, [
    {
      name: text('裁判组', 'Panel'),
      subCriteria: ['A1', 'B1'],
      seats: officials.judges.map(({ personId }) => personId),
    },
  ]);
  const stations = entryIds.map((entryId, place) => ({ entryId, station: STATIONS[place] ?? '' }));
  await drawStations(staff, eventId, [{ sessionId, stations }]);
  const tokenOf = async (personId: string): Promise<string> => {
    const body = { personId, label: 'test', expiresInHours: 1 };
    const made = await organiser.post<{ token: string }>('/api/gateway/v1/access-tokens', body);
    return made.token;
  };
  const judges = await Promise.all(
    officials.judges.map(async ({ personId, client }) => ({
      personId,
      client,
      token: await tokenOf(personId),
    })),
  );
  const personOf = (office: Office): string =>
    needed(
      officials.people.find((one) => one.office === office),
      office,
    ).personId;
  return {
    origin,
    organiser,
    chiefJudge: staff.chiefJudge,
    judges,
    organisationId,
    competitionId,
    eventId,
    moduleId,
    sessionId,
    entryIds,
    chiefJudgeId: personOf('chief-judge'),
    supervisorId: personOf('supervisor'),
    supervisor: staff.supervisor,
    encryptionJudge: staff.encryptionJudge,
    personIds,
    day: await loadDay(needed(judges[0], 'judge').client, eventId, STATIONS.length),
    tokenOf,
  };
};

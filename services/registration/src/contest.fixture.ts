import { checkCharacterOf } from './person/identity.rules.ts';
import type { Person, Registration } from './registration.fixture.ts';

/** A made-up number with a right check character; the region 999999 does not exist. */
export const madeUpIdNumber = (serial: number): string => {
  const digits = `99999919900101${String(serial).padStart(3, '0')}`;
  return `${digits}${checkCharacterOf(digits)}`;
};

export const ranking = {
  ties: [],
  shared: true,
  numbering: 'standard',
  moduleDecimals: null,
  totalDecimals: 2,
  passMark: null,
  scale: false,
  medals: false,
  prizes: null,
};

const body = <Body>({ status, body: answer }: { status: number; body: unknown }): Body => {
  if (status >= 300) throw new Error(`set-up refused: ${JSON.stringify(answer)}`);
  // Safe enough for a test: what it reads, it checks.
  return answer as Body;
};

type Ids<Name extends string> = { readonly [name in Name]: string };

export const registerOwner = async ({ operator }: Registration): Promise<string> => {
  const made = body<{ organisations: [Ids<'organisationId'>] }>(
    await operator.post('/organisations', {
      organisations: [{ name: { zh: '示例主办单位' }, kind: 'association', region: 'CN-12' }],
    }),
  );
  return made.organisations[0].organisationId;
};

export const competitionBody = (ownerId: string) => ({
  ownerId,
  name: { zh: '示例竞赛', en: 'Sample Contest' },
  tier: 'city',
  contestClass: '1',
  jurisdiction: 'CN-12',
  seasonYear: 2026,
  plan: { documentNo: '示例〔2026〕1号', year: 2026, item: '1', tier: 'city', contestClass: '1' },
});

export const eventBody = (change: object = {}) => ({
  name: { zh: '示例赛项' },
  occupation: { code: '0-00-00-00', name: { zh: '示例职业' }, trade: null, route: 'level' },
  taskLevel: '3',
  groups: ['worker', 'student'],
  layers: '1+2',
  board: 'live',
  ranking,
  modules: [{ name: { zh: '实操' }, kind: 'practical', weight: '1', keyKind: 'station' }],
  ...change,
});

let serial = 0;

/** Registers made-up people and says their ids. */
export const registerPeople = async (
  { operator }: Registration,
  ownerId: string,
  count: number,
): Promise<readonly string[]> => {
  const persons = Array.from({ length: count }, () => {
    serial += 1;
    return {
      name: `测试${serial}`,
      nameEn: `Test ${serial}`,
      sex: 'female',
      idType: 'resident-id',
      idNumber: madeUpIdNumber(serial),
      organisationId: ownerId,
    };
  });
  const made = body<{ persons: Ids<'personId'>[] }>(
    await operator.post('/persons', { ownerId, persons }),
  );
  return made.persons.map(({ personId }) => personId);
};

/** A person with one office at one place. */
export const official = async (
  registration: Registration,
  ownerId: string,
  office: string,
  scope: { kind: string; id?: string },
): Promise<Person> => {
  const [personId = ''] = await registerPeople(registration, ownerId, 1);
  body(
    await registration.operator.post('/appointments', {
      appointments: [{ personId, office, scope }],
    }),
  );
  return registration.as(personId);
};

export type Contest = Awaited<ReturnType<typeof setUpContest>>;

/** An owner, a competition, an event with two sessions, and an encryption judge and supervisor. */
export const setUpContest = async (registration: Registration, change: object = {}) => {
  const { operator } = registration;
  const ownerId = await registerOwner(registration);
  const { competitionId } = body<Ids<'competitionId'>>(
    await operator.post('/competitions', competitionBody(ownerId)),
  );
  const event = body<Ids<'eventId'> & { modules: [Ids<'moduleId'>] }>(
    await operator.post(`/competitions/${competitionId}/events`, eventBody(change)),
  );
  const { eventId } = event;
  const { moduleId } = event.modules[0];
  const move = async (to: string, reason?: string) => {
    const { version } = body<{ version: number }>(await operator.get(`/events/${eventId}`));
    return operator.post(`/events/${eventId}/moves`, { to, reason }, { version });
  };
  const session = (group: string, hour: string) => ({
    moduleId,
    name: { zh: group },
    startsAt: `2026-11-21T${hour}:00:00Z`,
    endsAt: `2026-11-21T${hour}:59:00Z`,
    group,
    stations: ['1', '2', '3'].map((station) => ({ station, spare: station === '3' })),
  });
  const { sessions } = body<{ sessions: [Ids<'sessionId'>, Ids<'sessionId'>] }>(
    await operator.post(`/events/${eventId}/sessions`, {
      sessions: [session('worker', '01'), session('student', '06')],
    }),
  );
  const scope = { kind: 'event', id: eventId };
  return {
    ownerId,
    competitionId,
    eventId,
    moduleId,
    sessionIds: sessions.map(({ sessionId }) => sessionId),
    move,
    encryptionJudge: await official(registration, ownerId, 'encryption-judge', scope),
    supervisor: await official(registration, ownerId, 'supervisor', scope),
    judge: await official(registration, ownerId, 'judge', scope),
  };
};

/** Everybody consents to taking part, on paper. */
export const consentAll = async (
  { operator }: Registration,
  competitionId: string,
  personIds: readonly string[],
): Promise<void> => {
  const consents = personIds.map((personId) => ({
    personId,
    purpose: 'taking-part',
    textVersion: '2026-1',
    givenBy: 'self',
    means: 'paper',
    givenAt: '2026-09-01T00:00:00Z',
  }));
  body(await operator.post(`/competitions/${competitionId}/consents`, { consents }));
};

/** Takes the event to ELIGIBILITY_CHECK with two workers and two students entered. */
export const enterFour = async (registration: Registration, contest: Contest) => {
  const { operator } = registration;
  for (const to of ['RULES_PUBLISHED', 'REGISTRATION']) body(await contest.move(to));
  const people = await registerPeople(registration, contest.ownerId, 4);
  await consentAll(registration, contest.competitionId, people);
  const { entries } = body<{ entries: Ids<'entryId'>[] }>(
    await operator.post(`/events/${contest.eventId}/entries`, {
      entries: people.map((personId, place) => ({
        organisationId: contest.ownerId,
        group: place < 2 ? 'worker' : 'student',
        members: [{ personId, heldLevel: '4' }],
      })),
    }),
  );
  body(await contest.move('ELIGIBILITY_CHECK'));
  return { people, entryIds: entries.map(({ entryId }) => entryId) };
};

/** Numbers the four and takes the event to DRAWN. */
export const drawFour = async (registration: Registration, contest: Contest) => {
  const entered = await enterFour(registration, contest);
  const { version } = body<{ version: number }>(
    await registration.operator.get(`/events/${contest.eventId}`),
  );
  body(
    await registration.operator.put(
      `/events/${contest.eventId}/entry-numbers`,
      { method: 'in-order' },
      { version },
    ),
  );
  body(await contest.move('DRAWN'));
  return entered;
};

import type { BegunPairing } from '@jinbang/gateway/device/device.body';
import { tabletAt } from '@jinbang/gateway/device/tablet.fixture';
import type { TestDoor } from '@jinbang/gateway/visitor.fixture';
import { certify, fileIssuer } from '@jinbang/local/demo/certify';
import { demoCompetition, OCCUPATION } from '@jinbang/local/demo/demo-plan';
import { type Client, clientOf, until } from '@jinbang/local/demo/http-client';
import { declareCompetition, registerOrganisations } from '@jinbang/local/demo/set-up-contest';
import type { System } from '@jinbang/local/system';
import { standardOf } from '@jinbang/promotion/sample/standard';
import { CONDITIONS_OF } from '@jinbang/promotion/standard/generation';
import { BACKGROUND, cast, type Given, type PlaceName, type Role } from './cast.ts';
import {
  beginJudging,
  type ContestIds,
  finishEvent,
  prepareEvent,
  startMarking,
} from './contest.ts';

export type Person = Role & {
  readonly personId: string;
  readonly token: string;
  readonly client: Client;
};

export type World = {
  readonly origin: string;
  readonly live: string;
  readonly operator: Client;
  readonly people: readonly Person[];
  readonly person: (name: string) => Person;
  readonly places: Readonly<Record<PlaceName, string>>;
  readonly running: ContestIds;
  readonly final: ContestIds;
  readonly eventB: ContestIds;
  /** Ids of further things, by the name of the parameter a path has for them. */
  readonly things: Readonly<Record<'running' | 'final', Readonly<Record<string, string>>>>;
};

const REGISTRATION = '/api/registration/v1';
const DAY_MS = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

const registerPeople = async (
  operator: Client,
  roles: readonly Role[],
  organisationOf: (role: Role) => string,
): Promise<readonly string[]> => {
  const { persons } = await operator.post<{ persons: readonly { personId: string }[] }>(
    `${REGISTRATION}/persons`,
    {
      persons: roles.map((role, place) => ({
        name: `测试${place + 1}`,
        nameEn: `Test ${place + 1}`,
        sex: 'female',
        idType: 'passport',
        idNumber: `T${String(place + 1).padStart(8, '0')}`,
        birthDate: '1990-01-01',
        organisationId: organisationOf(role),
      })),
    },
  );
  return persons.map(({ personId }) => personId);
};

const SPAN = {
  ended: { from: at(-2) },
  'run out': { from: at(-2), to: at(-1) },
  'to come': { from: at(1) },
} as const;

const KIND = {
  platform: 'platform',
  'organisation A': 'organisation',
  'organisation B': 'organisation',
  'body A': 'organisation',
  'body B': 'organisation',
  'competition A': 'competition',
  'competition B': 'competition',
  running: 'event',
  final: 'event',
  'event B': 'event',
} as const satisfies Record<PlaceName, string>;

type Appointment = { readonly appointmentId: string; readonly version: number };

/** Gives everybody their offices, and ends those that are of the past. */
const giveOffices = async (
  operator: Client,
  places: Readonly<Record<PlaceName, string>>,
  given: readonly (Given & { readonly personId: string })[],
): Promise<readonly Appointment[]> => {
  const { appointments } = await operator.post<{ appointments: readonly Appointment[] }>(
    `${REGISTRATION}/appointments`,
    {
      appointments: given.map(({ personId, office, at: place, when }) => ({
        personId,
        office,
        scope: { kind: KIND[place], ...(place === 'platform' ? {} : { id: places[place] }) },
        ...(when === undefined ? { from: at(-1) } : SPAN[when]),
      })),
    },
  );
  await Promise.all(
    given.map(({ when }, index) => {
      const appointment = appointments[index];
      if (when !== 'ended' || !appointment) return undefined;
      const path = `${REGISTRATION}/appointments/${appointment.appointmentId}/end`;
      return operator.post(path, undefined, appointment);
    }),
  );
  return appointments;
};

const tokenFor = async (operator: Client, personId: string): Promise<string> => {
  const body = { personId, label: 'matrix', expiresInHours: 1 };
  const path = '/api/gateway/v1/access-tokens';
  return (await operator.post<{ token: string }>(path, body)).token;
};

const bring = async (
  origin: string,
  operator: Client,
  organisationOf: (role: Role) => string,
): Promise<readonly Person[]> => {
  const roles = [...cast, ...BACKGROUND];
  const ids = await registerPeople(operator, roles, organisationOf);
  return Promise.all(
    roles.map(async (role, place) => {
      const personId = ids[place] ?? '';
      const token = await tokenFor(operator, personId);
      return { ...role, personId, token, client: clientOf(origin, token) };
    }),
  );
};

/** A tablet of the event, a PIN, keys, tokens and invitations: what the gateway keeps. */
const makeThings = async (
  { origin, operator, person }: Pick<World, 'origin' | 'operator' | 'person'>,
  { eventId, entryIds: [entryId = ''] }: ContestIds,
  judgeAppointmentId: string,
): Promise<Record<string, string>> => {
  const gateway = '/api/gateway/v1';
  const pins = await until(
    'the gateway knows the judges',
    () =>
      operator.post<{ items: readonly { pinId: string }[] }>(`${gateway}/events/${eventId}/pins`, {
        appointmentIds: [judgeAppointmentId],
      }),
    () => true,
  );
  const pairing = await operator.post<BegunPairing>(
    `${gateway}/events/${eventId}/pairings`,
    undefined,
  );
  // Safe: of the door a tablet needs no more than its address.
  const tablet = await tabletAt({ origin, publicOrigin: origin } as TestDoor);
  const paired = await tablet.pair(pairing.code, '测试平板');
  const personId = person('chief-judge of A').personId;
  const email = 'chief.judge@example.org';
  const invited = await operator.post<{ invitationId: string }>(`${gateway}/invitations`, {
    personId,
    email,
  });
  const codes = await until(
    'the gateway knows the entries',
    () =>
      operator.post<{ items: readonly { codeId: string }[] }>(
        `${gateway}/events/${eventId}/contestant-codes`,
        { holders: [{ entryId, personId: person('contestant of A').personId }] },
      ),
    () => true,
  );
  const token = await operator.post<{ tokenId: string }>(`${gateway}/access-tokens`, {
    personId,
    label: 'to be taken back',
    expiresInHours: 1,
  });
  const key = await operator.post<{ keyId: string }>(`${gateway}/api-keys`, {
    personId: person('second certification body').personId,
    label: '测试',
    scopes: ['certification:read'],
  });
  return {
    pinId: pins.items[0]?.pinId ?? '',
    deviceId: paired.body.deviceId,
    invitationId: invited.invitationId,
    tokenId: token.tokenId,
    keyId: key.keyId,
    codeId: codes.items[0]?.codeId ?? '',
    // Nobody's: whatever they name, it is not their own.
    passkeyId: token.tokenId,
  };
};

/** The register of certificates with something in each of its drawers. */
const fillRegister = async (
  { origin, operator, person }: Pick<World, 'origin' | 'operator' | 'person'>,
  competitionId: string,
  eventId: string,
  bodyId: string,
): Promise<Record<string, string>> => {
  const occupationCode = OCCUPATION.code;
  const plan = { organiser: operator, origin, competitionId, eventId, bodyId, occupationCode };
  const { certificates, decisions } = await certify(plan);
  const holder = person('contestant of A').personId;
  const certificate = certificates.find(({ personId }) => personId === holder);
  const certification = '/api/certification/v1';
  const batches = await operator.get<{ items: readonly { batchId: string }[] }>(
    `${certification}/decision-batches?eventId=${eventId}`,
  );
  const issuer = await operator.get<{ authorisations: readonly { authorisationId: string }[] }>(
    `${certification}/issuers/${bodyId}`,
  );
  return {
    certificateId: certificate?.certificateId ?? '',
    number: certificate?.number ?? '',
    decisionId: decisions[0]?.decisionId ?? '',
    batchId: batches.items[0]?.batchId ?? '',
    authorisationId: issuer.authorisations[0]?.authorisationId ?? '',
  };
};

/** The draft of a standard that waits for a second person. */
const recordStandard = async (
  by: Client,
  path: string,
  kind: 'national' | 'enterprise',
): Promise<{ standardId: string }> => {
  const { standardId } = await by.post<{ standardId: string }>(
    `/api/certification/v1${path}`,
    standardOf(CONDITIONS_OF.second, { kind, edition: '测试' }),
  );
  return { standardId };
};

/** Somebody whose record organisation A keeps, with a consent, a hold and an erasure asked for. */
const keepSomebody = async (
  operator: Client,
  ownerId: string,
  competitionId: string,
): Promise<Record<string, string>> => {
  const { persons } = await operator.post<{ persons: readonly { personId: string }[] }>(
    `${REGISTRATION}/persons`,
    {
      ownerId,
      persons: [
        {
          name: '测试乙',
          sex: 'male',
          idType: 'passport',
          idNumber: 'T88888888',
          birthDate: '1990-01-01',
        },
      ],
    },
  );
  const personId = persons[0]?.personId ?? '';
  const { consents } = await operator.post<{ consents: readonly { consentId: string }[] }>(
    `${REGISTRATION}/competitions/${competitionId}/consents`,
    {
      consents: [
        {
          personId,
          purpose: 'taking-part',
          textVersion: '2026-1',
          givenBy: 'self',
          means: 'paper',
          givenAt: at(-1),
        },
      ],
    },
  );
  const path = `${REGISTRATION}/persons/${personId}`;
  const copy = await operator.post<{ copyId: string }>(`${path}/copies`, undefined);
  const erasure = await operator.post<{ erasureId: string }>(`${path}/erasures`, {
    ground: 'own-request',
  });
  const hold = await operator.post<{ holdId: string }>(`${path}/holds`, { ground: 'audit' });
  return {
    personId,
    consentId: consents[0]?.consentId ?? '',
    copyId: copy.copyId,
    erasureId: erasure.erasureId,
    holdId: hold.holdId,
  };
};

/** A contest of a lower tier of the same organisation, which feeds competition A. */
const feed = async (operator: Client, competitionId: string, ownerId: string): Promise<string> => {
  const { plan: _, ...district } = demoCompetition(ownerId);
  const feederCompetitionId = await declareCompetition(
    { organiser: operator },
    { ...district, tier: 'enterprise', plan: null },
  );
  const { feederId } = await operator.post<{ feederId: string }>(
    `${REGISTRATION}/competitions/${competitionId}/feeders`,
    { feederCompetitionId },
  );
  return feederId;
};

/** An entry in the register of officials, an invitation nobody has answered, a declaration. */
const callOfficials = async (
  { operator, person }: Pick<World, 'operator' | 'person'>,
  ownerId: string,
  competitionId: string,
  eventId: string,
): Promise<Record<string, string>> => {
  const personId = person('second certification body').personId;
  const { officials } = await operator.post<{ officials: readonly { officialId: string }[] }>(
    `${REGISTRATION}/officials`,
    {
      ownerId,
      officials: [
        {
          personId,
          kind: 'evaluator',
          qualifications: [{ occupationCode: OCCUPATION.code }],
          validFrom: '2026-01-01',
          validTo: '2030-12-31',
        },
      ],
    },
  );
  const { invitations } = await operator.post<{
    invitations: readonly { invitationId: string }[];
  }>(`${REGISTRATION}/events/${eventId}/official-invitations`, {
    invitations: [{ personId, office: 'floor-judge' }],
  });
  const { declarations } = await operator.post<{
    declarations: readonly { declarationId: string }[];
  }>(`${REGISTRATION}/competitions/${competitionId}/recusal-declarations`, {
    declarations: [
      {
        personId,
        ground: 'relative',
        organisationId: ownerId,
        means: 'paper',
        declaredAt: at(-1),
      },
    ],
  });
  return {
    officialId: officials[0]?.officialId ?? '',
    officialInvitationId: invitations[0]?.invitationId ?? '',
    declarationId: declarations[0]?.declarationId ?? '',
  };
};

/** Two organisations with a competition each; one of them has an event at work and one that is over. */
export const makeWorld = async ({ urls, tokens }: System): Promise<World> => {
  const origin = urls.gateway;
  const operator = clientOf(origin, tokens.bootstrap);
  const [orgA = '', orgB = '', bodyA = '', bodyB = '', competing = ''] =
    await registerOrganisations(
      { organiser: operator },
      ['甲组委会', '乙组委会', '甲评价机构', '乙评价机构', '参赛厂'].map((zh) => ({ zh, en: zh })),
    );
  const competitionA = await declareCompetition({ organiser: operator }, demoCompetition(orgA));
  const competitionB = await declareCompetition({ organiser: operator }, demoCompetition(orgB));
  const homeOf = ({ name }: Role): string =>
    name.startsWith('contestant') ? competing : name.endsWith('B') ? orgB : orgA;
  const people = await bring(origin, operator, homeOf);
  const person = (name: string): Person => {
    const found = people.find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const ofA = { competitionId: competitionA, contestant: person('contestant of A').personId };
  const ofB = { competitionId: competitionB, contestant: person('contestant of B').personId };
  const running = await prepareEvent({ operator, competing, ...ofA, serial: 10 });
  const final = await prepareEvent({ operator, competing, ...ofA, serial: 20 });
  const eventB = await prepareEvent({ operator, competing, ...ofB, serial: 30 });
  const places: Record<PlaceName, string> = {
    platform: '',
    'organisation A': orgA,
    'organisation B': orgB,
    'body A': bodyA,
    'body B': bodyB,
    'competition A': competitionA,
    'competition B': competitionB,
    running: running.eventId,
    final: final.eventId,
    'event B': eventB.eventId,
  };
  const given = people.flatMap(({ personId, offices }) =>
    offices.map((one) => ({ ...one, personId })),
  );
  const appointments = await giveOffices(operator, places, given);
  const appointmentOf = (name: string): string =>
    appointments[given.findIndex(({ personId }) => personId === person(name).personId)]
      ?.appointmentId ?? '';
  await fileIssuer({
    organiser: operator,
    origin,
    bodyId: bodyA,
    competitionId: competitionA,
    occupationCode: OCCUPATION.code,
  });
  await startMarking({ operator, person }, running);
  await startMarking({ operator, person }, final);
  const atWork = await beginJudging({ operator, person }, running);
  const finished = await finishEvent({ origin, operator, person }, final);
  const base = { origin, operator, person };
  const feederId = await feed(operator, competitionA, orgA);
  const register = await fillRegister(base, competitionA, final.eventId, bodyA);
  return {
    ...base,
    live: urls.live,
    people,
    places,
    running: atWork,
    final: finished,
    eventB,
    things: {
      running: {
        feederId,
        templateId: 'city-class-1',
        ...(await callOfficials(base, orgA, competitionA, running.eventId)),
        ...(await makeThings(base, running, appointmentOf('judge on seat 1 of A'))),
        appointmentId: appointmentOf('floor-judge of A'),
        contestantAppointmentId: appointmentOf('contestant of A'),
        ...(await recordStandard(operator, '/standards', 'national')),
        appointmentOfB: appointmentOf('judge of B'),
      },
      final: {
        feederId,
        templateId: 'city-class-1',
        ...register,
        ...(await recordStandard(
          person('second certification body').client,
          `/issuers/${bodyA}/standards`,
          'enterprise',
        )),
        ...(await keepSomebody(operator, orgA, competitionA)),
        packId: 'tianjin-2024',
        packVersion: '1',
        version: '1',
      },
    },
  };
};

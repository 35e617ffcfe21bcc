import type { Outgoing } from './ask-access.ts';
import type { World } from './world.ts';

/** A request about what is one's own, with an id in it that belongs to the other organisation. */
export type Crossing = {
  readonly name: string;
  readonly by: string;
  readonly request: (world: World) => Omit<Outgoing, 'token'>;
};

const REGISTRATION = '/api/registration/v1';
const JUDGING = '/api/judging/v1';
const CERTIFICATION = '/api/certification/v1';
const GATEWAY = '/api/gateway/v1';

const get = (path: string): Omit<Outgoing, 'token'> => ({ method: 'GET', path });
const post = (path: string, body?: unknown): Omit<Outgoing, 'token'> => ({
  method: 'POST',
  path,
  body,
});
const put = (path: string, body: unknown, version?: number): Omit<Outgoing, 'token'> => ({
  method: 'PUT',
  path,
  body,
  ...(version === undefined ? {} : { version }),
});

const ORGANISER = 'organiser of competition B';
const idOf = (world: World, name: string): string => world.person(name).personId;
const eventB = ({ eventB: { eventId } }: World): string => `${REGISTRATION}/events/${eventId}`;
const moduleB = ({ eventB: { eventId, moduleId } }: World): string =>
  `${JUDGING}/events/${eventId}/modules/${moduleId}`;
const scheme = { zh: '组' };

const inBodies: readonly Crossing[] = [
  {
    name: 'an office at the other event',
    by: ORGANISER,
    request: (world) =>
      post(`${REGISTRATION}/appointments`, {
        appointments: [
          {
            personId: idOf(world, 'nobody'),
            office: 'judge',
            scope: { kind: 'event', id: world.running.eventId },
          },
        ],
      }),
  },
  {
    name: 'an office of one’s own and one at the other competition, in one list',
    by: ORGANISER,
    request: (world) =>
      post(`${REGISTRATION}/appointments`, {
        appointments: ['event B', 'running'].map((place) => ({
          personId: idOf(world, 'nobody'),
          office: 'floor-judge',
          scope: { kind: 'event', id: world.places[place as 'running'] },
        })),
      }),
  },
  {
    name: 'a person for the other organisation to keep',
    by: ORGANISER,
    request: ({ places }) =>
      post(`${REGISTRATION}/organisations`, {
        organisations: [
          {
            ownerId: places['organisation A'],
            name: { zh: '测试' },
            kind: 'other',
            region: 'CN-12',
          },
        ],
      }),
  },
  {
    name: 'a competition for the other organisation to own',
    by: 'organiser of organisation B',
    request: ({ places }) =>
      post(`${REGISTRATION}/competitions`, {
        ownerId: places['organisation A'],
        name: { zh: '测试' },
        tier: 'city',
        contestClass: '2',
        jurisdiction: 'CN-12',
        seasonYear: 2026,
        zone: 'Asia/Shanghai',
        plan: null,
      }),
  },
  {
    name: 'entry numbers for the other’s entries',
    by: ORGANISER,
    request: (world) =>
      put(
        `${eventB(world)}/entry-numbers`,
        {
          method: 'by-hand',
          numbers: world.running.entryIds.map((entryId, n) => ({ entryId, entryNo: `10${n}` })),
        },
        world.eventB.version ?? 0,
      ),
  },
  {
    name: 'a session for the other’s module',
    by: ORGANISER,
    request: (world) =>
      post(`${eventB(world)}/sessions`, {
        sessions: [
          {
            moduleId: world.running.moduleId,
            name: { zh: '场' },
            startsAt: '2026-01-01T00:00:00Z',
            endsAt: '2026-01-01T01:00:00Z',
            room: '1',
            group: null,
            stations: [{ station: '1', spare: false }],
          },
        ],
      }),
  },
  {
    name: 'a draw with the other’s entries',
    by: 'encryption-judge of B',
    request: (world) =>
      put(
        `${REGISTRATION}/sessions/${world.eventB.sessionId}/drawn-stations`,
        { stations: [{ entryId: world.running.entryIds[0], station: 'T-01' }] },
        1,
      ),
  },
  {
    name: 'a scheme for the other’s module below the own event',
    by: 'chief-judge of B',
    request: ({ eventB: { eventId }, running }) =>
      post(`${JUDGING}/events/${eventId}/modules/${running.moduleId}/scheme/publication`),
  },
  {
    name: 'the panels of the other’s module below the own event',
    by: 'chief-judge of B',
    request: ({ eventB: { eventId }, running }) =>
      get(`${JUDGING}/events/${eventId}/modules/${running.moduleId}/panels`),
  },
  {
    name: 'a judge of the other event on an own panel',
    by: 'chief-judge of B',
    request: (world) =>
      put(
        `${moduleB(world)}/panels`,
        {
          panels: [
            {
              name: scheme,
              subCriteria: ['A1'],
              seats: [idOf(world, 'judge of A'), idOf(world, 'judge of B')],
            },
          ],
        },
        0,
      ),
  },
  {
    name: 'the order of the other’s entries',
    by: 'chief-judge of B',
    request: ({ eventB: { eventId }, final }) =>
      post(`/api/ranking/v1/events/${eventId}/tie-decisions`, {
        entryIds: final.entryIds.slice(0, 2),
        reason: '测试',
      }),
  },
  {
    name: 'decisions of the other body put before the office again',
    by: 'certification-body of body B',
    request: ({ things }) =>
      post(`${CERTIFICATION}/decision-batches`, { decisionIds: [things.final.decisionId] }),
  },
  {
    name: 'decisions of the other body sent back',
    by: 'approving-office of competition B',
    request: ({ things }) =>
      post(`${CERTIFICATION}/decision-batches/${things.final.batchId}/approval`, {
        rowsHash: '0'.repeat(64),
        returned: [{ decisionId: things.final.decisionId, reason: '测试' }],
      }),
  },
  {
    name: 'an authorisation for the other competition',
    by: 'approving-office of competition B',
    request: ({ places }) =>
      post(`${CERTIFICATION}/issuers/${places['body A']}/authorisations`, {
        documentNo: '测〔2026〕9号',
        from: '2026-01-01',
        to: null,
        competitionId: places['competition A'],
      }),
  },
  {
    name: 'the body of the other, chosen by a body for itself',
    by: 'certification-body of body B',
    request: ({ places }) =>
      put(
        `${CERTIFICATION}/competitions/${places['competition A']}/rule-pack`,
        {
          bodyId: places['body B'],
          packId: 'tianjin-2024',
          packVersion: 1,
          approval: 'office',
        },
        1,
      ),
  },
  {
    name: 'PINs for the other’s judges on own tablets',
    by: ORGANISER,
    request: ({ eventB: { eventId }, things }) =>
      post(`${GATEWAY}/events/${eventId}/pins`, { appointmentIds: [things.running.appointmentId] }),
  },
  {
    name: 'contestant codes for the other’s entries',
    by: ORGANISER,
    request: (world) =>
      post(`${GATEWAY}/events/${world.eventB.eventId}/contestant-codes`, {
        holders: [{ entryId: world.running.entryIds[0], personId: idOf(world, 'contestant of A') }],
      }),
  },
  {
    name: 'a token for somebody of the other competition',
    by: ORGANISER,
    request: (world) =>
      post(`${GATEWAY}/access-tokens`, {
        personId: idOf(world, 'judge of A'),
        label: 'x',
        expiresInHours: 1,
      }),
  },
  {
    name: 'an invitation for somebody of the other competition',
    by: ORGANISER,
    request: (world) =>
      post(`${GATEWAY}/invitations`, {
        personId: idOf(world, 'judge of A'),
        email: 'x@example.org',
      }),
  },
  {
    name: 'a key for somebody of the other competition',
    by: ORGANISER,
    request: (world) =>
      post(`${GATEWAY}/api-keys`, {
        personId: idOf(world, 'organiser of competition A'),
        label: 'x',
        scopes: ['certification:read'],
      }),
  },
];

const inFilters: readonly Crossing[] = [
  {
    name: 'people of the other organisation',
    by: ORGANISER,
    request: ({ places }) => get(`${REGISTRATION}/persons?ownerId=${places['organisation A']}`),
  },
  {
    name: 'erasures of the other organisation',
    by: ORGANISER,
    request: ({ places }) => get(`${REGISTRATION}/erasures?ownerId=${places['organisation A']}`),
  },
  {
    name: 'people the platform keeps',
    by: ORGANISER,
    request: () => get(`${REGISTRATION}/persons`),
  },
  {
    name: 'decisions of the other competition',
    by: 'certification-body of body B',
    request: ({ places }) =>
      get(`${CERTIFICATION}/decisions?competitionId=${places['competition A']}`),
  },
  {
    name: 'certificates of the other event below the own competition',
    by: ORGANISER,
    request: ({ places, final }) =>
      get(
        `${CERTIFICATION}/certificates?competitionId=${places['competition B']}&eventId=${final.eventId}`,
      ),
  },
  {
    name: 'certificates of the other competition',
    by: ORGANISER,
    request: ({ places }) =>
      get(`${CERTIFICATION}/certificates?competitionId=${places['competition A']}`),
  },
  {
    name: 'the trail of the other event',
    by: ORGANISER,
    request: ({ running }) => get(`${GATEWAY}/access-trail?eventId=${running.eventId}`),
  },
  {
    name: 'an export of the other’s ranking',
    by: 'chief-judge of B',
    request: ({ final }) => get(`/api/ranking/v1/events/${final.eventId}/standings.csv`),
  },
];

export const crossings: readonly Crossing[] = [...inBodies, ...inFilters];

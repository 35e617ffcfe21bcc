import { newId } from '@jinbang/kernel/id';
import { type PlainRequest, writeHeaders } from './plain-request.ts';
import type { SmallEvent } from './small-event.ts';
import { smallScheme } from './small-event-plan.ts';

/** A small event and what the routes below are asked about. */
export type World = {
  readonly event: SmallEvent;
  /** Still a draft, so it can be moved. */
  readonly draftEventId: string;
  readonly tokens: Readonly<Record<Role, string>>;
};

export type Role = 'organiser' | 'chief judge' | 'judge' | 'supervisor' | 'nobody';

/** A write of a service, with a body that would be taken. */
export type Write = {
  readonly name: string;
  readonly by: Role;
  readonly method: 'POST' | 'PUT';
  readonly path: (world: World) => string;
  readonly body: (world: World) => unknown;
  /** Another body that would be taken, where no version tells two requests apart. */
  readonly other?: (world: World) => unknown;
  /** The version it changes, where it changes something. */
  readonly version?: number;
  /** What the service says when everything about the request is right. */
  readonly properly: { readonly status: number; readonly code?: string };
  /** What it says to somebody without an office. */
  readonly toNobody: { readonly status: number; readonly code: string };
};

const forbidden = { status: 403, code: 'access.forbidden' };

const organisations = (zh: string) => ({
  organisations: [{ name: { zh }, kind: 'enterprise', region: 'CN-12' }],
});

export const writes: readonly Write[] = [
  {
    name: 'registration, making organisations',
    by: 'organiser',
    method: 'POST',
    path: () => '/api/registration/v1/organisations',
    body: () => organisations('测试新厂'),
    other: () => organisations('测试旧厂'),
    properly: { status: 201 },
    toNobody: forbidden,
  },
  {
    name: 'registration, moving an event',
    by: 'organiser',
    method: 'POST',
    path: ({ draftEventId }) => `/api/registration/v1/events/${draftEventId}/moves`,
    body: () => ({ to: 'RULES_PUBLISHED' }),
    version: 1,
    properly: { status: 200 },
    // Who acts for nobody there is not told that there is such an event.
    toNobody: { status: 404, code: 'event.unknown' },
  },
  {
    name: 'judging, putting a scheme',
    by: 'chief judge',
    method: 'PUT',
    path: ({ event }) => `/api/judging/v1/events/${event.eventId}/modules/${event.moduleId}/scheme`,
    body: () => smallScheme,
    version: 1,
    properly: { status: 200 },
    toNobody: forbidden,
  },
  {
    name: 'ranking, recording the order of a tie',
    by: 'chief judge',
    method: 'POST',
    path: ({ event }) => `/api/ranking/v1/events/${event.eventId}/tie-decisions`,
    body: ({ event }) => ({ entryIds: event.entryIds.slice(0, 2), reason: '抽签' }),
    other: ({ event }) => ({ entryIds: event.entryIds.slice(0, 2), reason: '商定' }),
    properly: { status: 409, code: 'result.no-such-tie' },
    toNobody: forbidden,
  },
  {
    name: 'ranking, approving a result',
    by: 'supervisor',
    method: 'POST',
    path: ({ event }) => `/api/ranking/v1/events/${event.eventId}/results/1/approval`,
    body: () => ({}),
    version: 1,
    properly: { status: 404, code: 'result.unknown' },
    toNobody: forbidden,
  },
  {
    name: 'certification, filing an authorisation',
    by: 'organiser',
    method: 'POST',
    path: ({ event }) => `/api/certification/v1/issuers/${event.organisationId}/authorisations`,
    body: () => ({ documentNo: '测授〔2026〕2号', from: '2026-01-01', to: null }),
    other: () => ({ documentNo: '测授〔2026〕3号', from: '2026-01-01', to: null }),
    properly: { status: 201 },
    toNobody: forbidden,
  },
  {
    name: 'certification, changing an issuer',
    by: 'organiser',
    method: 'PUT',
    path: ({ event }) => `/api/certification/v1/issuers/${event.organisationId}`,
    body: () => ({
      filingNo: '测备〔2026〕2号',
      filed: [{ occupationCode: 'x', levels: ['3'], from: '2026-01-01', to: null }],
    }),
    version: 1,
    properly: { status: 200 },
    toNobody: forbidden,
  },
  {
    name: 'gateway, handing out a token',
    by: 'organiser',
    method: 'POST',
    path: () => '/api/gateway/v1/access-tokens',
    body: ({ event }) => ({ personId: event.chiefJudgeId, label: 'test', expiresInHours: 1 }),
    other: ({ event }) => ({ personId: event.chiefJudgeId, label: 'test', expiresInHours: 2 }),
    properly: { status: 201 },
    toNobody: forbidden,
  },
];

/** The list of commands has its own rules about keys and versions, inside each command. */
export const commandList: Write = {
  name: 'judging, taking marks',
  by: 'judge',
  method: 'POST',
  path: () => '/api/judging/v1/commands',
  body: ({ event: { day } }) => ({
    commands: [
      {
        commandId: newId(),
        type: 'enter-mark',
        subjectId: day.subjectId('T-02'),
        aspectId: day.aspectId('A1.2'),
        basedOn: 0,
        value: { kind: 'value', points: '1' },
      },
    ],
  }),
  properly: { status: 200 },
  toNobody: forbidden,
};

export type Read = {
  readonly name: string;
  readonly by: Role;
  readonly path: (world: World) => string;
  readonly toNobody?: { readonly status: number; readonly code: string };
};

export const reads: readonly Read[] = [
  {
    name: 'registration, one event',
    by: 'organiser',
    path: ({ event }) => `/api/registration/v1/events/${event.eventId}`,
    toNobody: { status: 404, code: 'event.unknown' },
  },
  {
    name: 'judging, the day of a judge',
    by: 'judge',
    path: ({ event }) => `/api/judging/v1/events/${event.eventId}/day`,
    toNobody: forbidden,
  },
  {
    name: 'ranking, the standings',
    by: 'chief judge',
    path: ({ event }) => `/api/ranking/v1/events/${event.eventId}/standings`,
    toNobody: forbidden,
  },
  {
    name: 'certification, the certificates of an event',
    by: 'organiser',
    path: ({ event }) => `/api/certification/v1/certificates?eventId=${event.eventId}`,
    toNobody: forbidden,
  },
  {
    name: 'gateway, the tokens handed out',
    by: 'organiser',
    path: () => '/api/gateway/v1/access-tokens',
  },
];

/** The request as it should be; a test then makes one thing about it wrong. */
export const proper = (
  world: World,
  { by, method, path, body, version }: Write,
): PlainRequest & {
  readonly headers: Record<string, string>;
} => ({
  method,
  path: path(world),
  headers: {
    ...writeHeaders(world.tokens[by]),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  },
  body: JSON.stringify(body(world)),
});

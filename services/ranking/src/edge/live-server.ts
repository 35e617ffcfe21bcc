import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { secureHeaders } from '@jinbang/service-kit/secure-headers';
import { createWebServer, type TlsFiles } from '@jinbang/service-kit/tls';
import {
  answerAway,
  answerBody,
  answerOptions,
  answerStatus,
  type Exchange,
  type Head,
  writeHead,
} from './answer.ts';
import { openStream } from './answer-stream.ts';
import type { BoardSource, Channel } from './board-source.ts';
import type { Body } from './body.ts';
import { type LiveAsked, type LiveRouteName, liveRouteOf } from './live.access.ts';
import { heldVersion } from './sse.rules.ts';

const staleHead = (source: BoardSource): Head => {
  const since = source.staleSince();
  return since ? ['jinbang-stale-since', since.toISOString()] : [];
};

const CURRENT: Head = ['cache-control', 'public, max-age=1, stale-while-revalidate=5'];
/** It never changes, yet names in it may have to go: nobody between us and a viewer keeps it for long. */
const IMMUTABLE: Head = ['cache-control', 'public, max-age=300, immutable'];

type Deps = { readonly source: BoardSource; readonly viewersMax: number };
type Asking = Deps & Exchange & { readonly query: URLSearchParams; readonly asked: LiveAsked };
type Answer = (asking: Asking) => Promise<void> | void;

/** Finds the event's board first: where there is none to see, no kind of request tells why. */
const onBoard =
  (answer: (asking: Asking, channel: Channel) => Promise<void> | void): Answer =>
  async (asking) => {
    const channel = await asking.source.channel(asking.asked.eventId);
    if (channel === 'unknown') return answerStatus(asking, 404);
    if (channel === 'away') return answerAway(asking);
    await answer(asking, channel);
  };

const answerCurrent = (asking: Asking, body: Body | undefined): Promise<void> | void =>
  body
    ? answerBody(asking, body, [...CURRENT, ...staleHead(asking.source)])
    : answerStatus(asking, 404);

const answerForGood = (asking: Asking, body: Body | undefined): Promise<void> | void =>
  body ? answerBody(asking, body, IMMUTABLE) : answerStatus(asking, 404);

const answerEvents = (asking: Asking): void => {
  const body = Buffer.from(JSON.stringify({ events: asking.source.events() }));
  writeHead(asking, 200, [
    'content-type',
    'application/json; charset=utf-8',
    'content-length',
    String(body.length),
    'cache-control',
    'public, max-age=5',
    ...staleHead(asking.source),
  ]);
  asking.response.end(asking.request.method === 'HEAD' ? undefined : body);
};

/** How each declared route is answered; a route without a line here does not compile. */
const ANSWERS: Readonly<Record<LiveRouteName, Answer>> = {
  events: answerEvents,
  snapshot: onBoard((asking, { board }) => answerCurrent(asking, board.body())),
  snapshotOfVersion: onBoard((asking, { board }) =>
    answerForGood(asking, board.body(asking.asked.version)),
  ),
  page: onBoard(async (asking, { board }) => {
    const found = await asking.source.page(board, asking.asked.page);
    if (found === 'away') return answerAway(asking);
    await answerCurrent(asking, found === 'unknown' ? undefined : found);
  }),
  pageOfVersion: onBoard(async (asking, { board }) => {
    const { page, version } = asking.asked;
    const found = await asking.source.page(board, page, version);
    if (found === 'away') return answerAway(asking);
    await answerForGood(asking, found === 'unknown' ? undefined : found);
  }),
  stream: onBoard((asking, channel) => {
    const { source, viewersMax, request, query } = asking;
    if (source.viewerCount() >= viewersMax) return answerAway(asking);
    const lastId = request.headers['last-event-id'];
    const held = typeof lastId === 'string' ? lastId : query.get('after');
    openStream(asking, channel, { held: heldVersion(held), staleSince: source.staleSince() });
  }),
  live: (asking) => answerStatus(asking, 200),
  ready: (asking) => answerStatus(asking, asking.source.hasHeard() ? 200 : 503),
};

const answer = async (exchange: Exchange, deps: Deps): Promise<void> => {
  const { method = '', url = '/' } = exchange.request;
  if (method === 'OPTIONS') return answerOptions(exchange);
  if (method !== 'GET' && method !== 'HEAD') return answerStatus(exchange, 405);
  const [path = '', ...rest] = url.split('?');
  const asked = liveRouteOf(method, path);
  if (!asked) return answerStatus(exchange, 404);
  const query = new URLSearchParams(rest.join('?'));
  await ANSWERS[asked.route]({ ...deps, ...exchange, query, asked });
};

type Listening = Deps & {
  readonly tls?: TlsFiles | undefined;
  /** Said with every answer beside what all answers say. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly onFailure: (cause: unknown) => void;
};

const LIMITS = {
  keepAliveTimeout: 65_000,
  requestTimeout: 10_000,
  // A phone that left without a word is asked for by the system, and its connection ended.
  keepAlive: true,
  keepAliveInitialDelay: 30_000,
};

/** The live edge over HTTP: no database, no cookies, no sentence of an error. */
export const createLiveServer = ({ tls, headers = {}, onFailure, ...deps }: Listening): Server => {
  const always = Object.entries({ ...secureHeaders('cross-origin'), ...headers }).flat();
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const exchange = { request, response, always };
    answer(exchange, deps).catch((cause: unknown) => {
      onFailure(cause);
      if (response.headersSent) response.destroy();
      else answerStatus(exchange, 500);
    });
  };
  return createWebServer(LIMITS, handle, tls);
};

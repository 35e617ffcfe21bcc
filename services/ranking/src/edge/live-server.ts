import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { secureHeaders } from '@jinbang/service-kit/secure-headers';
import { createWebServer, type TlsFiles } from '@jinbang/service-kit/tls';
import type { BoardSource, Channel } from './board-source.ts';
import type { SnapshotBody } from './edge-board.ts';
import { type LiveAsked, type LiveRouteName, liveRouteOf } from './live.access.ts';
import { heldVersion, resyncMessage, retryLine, staleMessage } from './sse.rules.ts';

const COMPRESS_FROM_BYTES = 1_024;

/** Boards are public and carry no cookies: any page may show them. */
const EVERYBODY = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, jinbang-stale-since',
} as const;

/** A viewer sees a status and nothing of what went wrong. */
const answerStatus = (response: ServerResponse, status: number, headers = {}): void => {
  response.writeHead(status, {
    ...EVERYBODY,
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify({ status }));
};

const answerAway = (response: ServerResponse): void =>
  answerStatus(response, 503, { 'retry-after': '2' });

const accepts = (request: IncomingMessage, encoding: string): boolean =>
  (request.headers['accept-encoding'] ?? '').includes(encoding);

const matches = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag);

const answerBody = async (
  request: IncomingMessage,
  response: ServerResponse,
  body: SnapshotBody,
  headers: Readonly<Record<string, string>>,
): Promise<void> => {
  const etag = `"v${body.version}"`;
  const head = { ...EVERYBODY, etag, vary: 'accept-encoding', ...headers };
  if (matches(request, etag)) {
    response.writeHead(304, head).end();
    return;
  }
  const isLarge = body.plain.length >= COMPRESS_FROM_BYTES;
  const compressed = isLarge && accepts(request, 'gzip') ? await body.gzipped() : undefined;
  response.writeHead(200, {
    ...head,
    'content-type': 'application/json; charset=utf-8',
    'content-length': (compressed ?? body.plain).length,
    ...(compressed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : (compressed ?? body.plain));
};

const staleHeader = (source: BoardSource): Record<string, string> => {
  const since = source.staleSince();
  return since ? { 'jinbang-stale-since': since.toISOString() } : {};
};

/** It never changes, yet names in it may have to go: nobody between us and a viewer keeps it for long. */
const IMMUTABLE = { 'cache-control': 'public, max-age=300, immutable' };

const answerSnapshot = async (
  request: IncomingMessage,
  response: ServerResponse,
  source: BoardSource,
  { board }: Channel,
  version: number | null,
): Promise<void> => {
  if (version === null) {
    const headers = {
      'cache-control': 'public, max-age=1, stale-while-revalidate=5',
      ...staleHeader(source),
    };
    return answerBody(request, response, board.body(), headers);
  }
  const body = version === board.version() ? board.body() : board.bodyOf(version);
  if (!body) return answerStatus(response, 404);
  return answerBody(request, response, body, IMMUTABLE);
};

/** Opens the stream: what was missed since the version held, or the word to fetch the snapshot. */
const openStream = (
  response: ServerResponse,
  { board, viewers }: Channel,
  { held, staleSince }: { readonly held: number | null; readonly staleSince: Date | null },
): void => {
  response.writeHead(200, {
    ...EVERYBODY,
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  response.write(retryLine(Math.random()));
  const missed = held === null ? undefined : board.since(held);
  for (const message of missed ?? [resyncMessage(board.version())]) response.write(message);
  if (staleSince) response.write(staleMessage(staleSince));
  viewers.add(response, () => resyncMessage(board.version()));
};

type Deps = { readonly source: BoardSource; readonly viewersMax: number };

const answerEvents = (response: ServerResponse, source: BoardSource): void => {
  response.writeHead(200, {
    ...EVERYBODY,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=5',
    ...staleHeader(source),
  });
  response.end(JSON.stringify({ events: source.events() }));
};

type Asking = Deps & {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly asked: LiveAsked;
};
type Answer = (asking: Asking) => Promise<void> | void;

/** Finds the event's board first: where there is none to see, no kind of request tells why. */
const onBoard =
  (answer: (asking: Asking, channel: Channel) => Promise<void> | void): Answer =>
  async (asking) => {
    const channel = await asking.source.channel(asking.asked.eventId);
    if (channel === 'unknown') return answerStatus(asking.response, 404);
    if (channel === 'away') return answerAway(asking.response);
    await answer(asking, channel);
  };

/** How each declared route is answered; a route without a line here does not compile. */
const ANSWERS: Readonly<Record<LiveRouteName, Answer>> = {
  events: ({ response, source }) => answerEvents(response, source),
  snapshot: onBoard(({ request, response, source }, channel) =>
    answerSnapshot(request, response, source, channel, null),
  ),
  snapshotOfVersion: onBoard(({ request, response, source, asked }, channel) =>
    answerSnapshot(request, response, source, channel, asked.version),
  ),
  stream: onBoard(({ request, response, source, viewersMax, url }, channel) => {
    if (source.viewerCount() >= viewersMax) return answerAway(response);
    const lastId = request.headers['last-event-id'];
    const held = typeof lastId === 'string' ? lastId : url.searchParams.get('after');
    openStream(response, channel, { held: heldVersion(held), staleSince: source.staleSince() });
  }),
  live: ({ response }) => answerStatus(response, 200),
  ready: ({ response, source }) => answerStatus(response, source.hasHeard() ? 200 : 503),
};

/** The address as it came; undefined where it is none. */
const urlOf = (request: IncomingMessage): URL | undefined => {
  const url = request.url ?? '/';
  return URL.canParse(url, 'http://edge') ? new URL(url, 'http://edge') : undefined;
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  deps: Deps,
): Promise<void> => {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, {
      ...EVERYBODY,
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'last-event-id, if-none-match, cache-control',
      'access-control-max-age': '86400',
    });
    response.end();
    return;
  }
  const { method = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') return answerStatus(response, 405);
  const url = urlOf(request);
  const asked = url && liveRouteOf(method, url.pathname);
  if (!asked) return answerStatus(response, 404);
  await ANSWERS[asked.route]({ ...deps, request, response, url, asked });
};

type Listening = Deps & {
  readonly tls?: TlsFiles | undefined;
  /** Said with every answer beside what all answers say. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly onFailure: (cause: unknown) => void;
};

/** The live edge over HTTP: no database, no cookies, no sentence of an error. */
export const createLiveServer = ({ tls, headers = {}, onFailure, ...deps }: Listening): Server => {
  const always = Object.entries({ ...secureHeaders('cross-origin'), ...headers });
  const limits = { keepAliveTimeout: 65_000, requestTimeout: 10_000 };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of always) response.setHeader(name, value);
    answer(request, response, deps).catch((cause: unknown) => {
      onFailure(cause);
      if (response.headersSent) response.destroy();
      else answerStatus(response, 500);
    });
  };
  return createWebServer(limits, handle, tls);
};

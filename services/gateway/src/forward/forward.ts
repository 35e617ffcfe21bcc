import {
  Agent,
  request as ask,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { newId } from '@jinbang/kernel/id';
import { BODY_BYTES_MAX as JSON_BYTES_MAX } from '@jinbang/service-kit/app';
import type { Log } from '@jinbang/service-kit/log';
import type { Visitor } from '../identity/bearer.ts';
import { answerAway, answerProblem } from './answer-problem.ts';
import {
  BODY_BYTES_MAX,
  givenRequestId,
  inwardHeaders,
  limitBroken,
  outwardHeaders,
} from './hop.rules.ts';
import { isSmall, limitedTo, readSmall } from './read-body.ts';

const SOCKETS_MAX = 128;
const UPSTREAM_TIMEOUT_MS = 30_000;

export type Target = {
  readonly service: string;
  readonly base: URL;
  readonly path: string;
  readonly isPublic: boolean;
};

type Deps = {
  readonly log: Log;
  readonly mint: (service: string, visitor: Visitor) => string | Promise<string>;
};

/** One request on its way through: where to, in which words, and the two ends. */
type Passage = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: Target;
  readonly requestId: string;
  readonly headers: string[];
  readonly agent: Agent;
  readonly giveUp: (passage: Passage, cause: Error) => void;
};

/** A service that closed an idle connection just now has not seen the request: it may be sent again. */
const wasStale = (upstream: ClientRequest, cause: Error): boolean =>
  upstream.reusedSocket &&
  'code' in cause &&
  (cause.code === 'ECONNRESET' || cause.code === 'EPIPE');

const passBack = (answer: IncomingMessage, { response, requestId, target }: Passage): void => {
  const { isPublic } = target;
  response.writeHead(
    answer.statusCode ?? 502,
    outwardHeaders(answer.rawHeaders, { requestId, isPublic }),
  );
  if (answer.headers['content-type']?.startsWith('text/event-stream')) {
    // A quiet stream is not a slow answer.
    answer.socket.setTimeout(0);
    response.flushHeaders();
  }
  answer.once('error', () => response.destroy());
  answer.pipe(response);
};

/** Ids for requests that bring none: random once, then counted, since every mark needs one. */
const requestIds = (): (() => string) => {
  const life = newId();
  let count = 0;
  return () => {
    count += 1;
    return `${life}-${count.toString(36)}`;
  };
};

/** Passes requests on: small bodies in one piece, larger ones as they come, nothing parsed. */
export const forwarder = ({ log, mint }: Deps) => {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX, scheduling: 'lifo' });
  const nextId = requestIds();
  const giveUp = ({ request, response, requestId, target }: Passage, cause: Error): void => {
    if (response.destroyed || response.writableEnded) return;
    const { service } = target;
    log.warn({ requestId, service, error: cause.message }, 'service does not answer');
    answerAway(request, response, requestId);
  };

  const forward = async (
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    visitor: Visitor | undefined,
    /** A body that was read already. */
    read?: Buffer,
  ): Promise<void> => {
    const requestId = givenRequestId(request.headers['x-request-id']) ?? nextId();
    const limit = limitBroken(request.headers, JSON_BYTES_MAX);
    if (limit !== undefined) return answerTooLarge({ request, response, requestId }, limit);
    const token = visitor && (await mint(target.service, visitor));
    const headers = inwardHeaders(request.rawHeaders, { host: target.base.host, requestId, token });
    const passage: Passage = { request, response, target, requestId, headers, agent, giveUp };
    if (read) return passWhole(passage, read);
    if (!isSmall(request)) return passAsItComes(passage);
    const body = await readSmall(request);
    // Without a length Node would promise a body in chunks.
    const isBare = request.headers['content-length'] === undefined;
    if (isBare && request.method !== 'GET') headers.push('Content-Length', '0');
    passWhole(passage, body);
  };

  return { forward, stop: async () => agent.destroy() };
};

const answerTooLarge = (
  { request, response, requestId }: Pick<Passage, 'request' | 'response' | 'requestId'>,
  limit: number,
): void => {
  const tooLarge = { kind: 'too-large', code: 'request.too-large', params: { limit } } as const;
  if (!response.headersSent) answerProblem(request, response, tooLarge, { requestId });
};

const open = ({ request, headers, target, agent }: Passage): ClientRequest => {
  const { base, path } = target;
  const upstream = ask({
    agent,
    host: base.hostname,
    port: base.port,
    method: request.method,
    path,
    headers,
    timeout: UPSTREAM_TIMEOUT_MS,
  });
  upstream.on('timeout', () => upstream.destroy(new Error('timeout')));
  return upstream;
};

const passWhole = (passage: Passage, body: Buffer, mayRepeat = true): void => {
  const { response, giveUp } = passage;
  const upstream = open(passage);
  const abandon = () => upstream.destroy();
  response.once('close', abandon);
  upstream.once('response', (answer) => passBack(answer, passage));
  upstream.on('error', (cause) => {
    response.off('close', abandon);
    if (mayRepeat && !response.headersSent && wasStale(upstream, cause)) {
      return passWhole(passage, body, false);
    }
    giveUp(passage, cause);
  });
  upstream.end(body);
};

const passAsItComes = (passage: Passage): void => {
  const { request, response, giveUp } = passage;
  const upstream = open(passage);
  const limited = limitedTo(BODY_BYTES_MAX);
  response.once('close', () => upstream.destroy());
  upstream.once('response', (answer) => {
    // It may answer before the body's end: what still comes is read and dropped.
    request.unpipe(limited);
    request.resume();
    passBack(answer, passage);
  });
  limited.once('error', () => {
    answerTooLarge(passage, BODY_BYTES_MAX);
    request.resume();
    upstream.destroy();
  });
  upstream.on('error', (cause) => giveUp(passage, cause));
  request.pipe(limited).pipe(upstream);
};

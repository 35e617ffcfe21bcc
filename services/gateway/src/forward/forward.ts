import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { newId } from '@jinbang/kernel/id';
import type { Log } from '@jinbang/service-kit/log';
import type { Visitor } from '../identity/bearer.ts';
import { answerProblem } from './answer-problem.ts';

const SOCKETS_MAX = 128;
const UPSTREAM_TIMEOUT_MS = 30_000;
const BODY_BYTES_MAX = 12 * 1024 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Headers that belong to one connection (RFC 9110 §7.6.1), and those the door replaces. */
const NOT_PASSED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'authorization',
  'cookie',
  'x-request-id',
  'expect',
]);

const passedHeaders = (headers: IncomingMessage['headers']): Record<string, string | string[]> => {
  const passed: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !NOT_PASSED.has(name)) passed[name] = value;
  }
  return passed;
};

export type Target = { readonly service: string; readonly base: URL; readonly path: string };

type Deps = {
  readonly log: Log;
  readonly mint: (service: string, visitor: Visitor) => Promise<string>;
};

/** Passes requests on with streams: nothing is parsed, nothing is held in memory. */
export const forwarder = ({ log, mint }: Deps) => {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX, scheduling: 'lifo' });

  const forward = async (
    request: IncomingMessage,
    response: ServerResponse,
    { service, base, path }: Target,
    visitor: Visitor | undefined,
  ): Promise<void> => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
    if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX) {
      const params = { limit: BODY_BYTES_MAX };
      const tooLarge = { kind: 'too-large', code: 'request.too-large', params } as const;
      return answerProblem(request, response, tooLarge, { requestId });
    }
    const headers = passedHeaders(request.headers);
    headers['x-request-id'] = requestId;
    if (visitor) headers.authorization = `Bearer ${await mint(service, visitor)}`;
    const upstream = ask(
      {
        agent,
        host: base.hostname,
        port: base.port,
        method: request.method,
        path,
        headers,
        timeout: UPSTREAM_TIMEOUT_MS,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, passedHeaders(answer.headers));
        answer.pipe(response);
      },
    );
    upstream.on('timeout', () => upstream.destroy(new Error('timeout')));
    upstream.on('error', (cause) => {
      if (response.destroyed || response.writableEnded) return;
      log.warn({ requestId, service, error: cause.message }, 'service does not answer');
      const away = { kind: 'conflict', code: 'gateway.service-unavailable' } as const;
      answerProblem(request, response, away, { status: 503, requestId });
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };

  return { forward, stop: async () => agent.destroy() };
};

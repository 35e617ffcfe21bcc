import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_OF, toProblemDocument } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { languageOf, retryAfter } from '@jinbang/service-kit/problem';

/** Node reads and drops what a refused client still sends, so that it can read the answer; not more than this. */
const DROPPED_BYTES_MAX = 64 * 1024 * 1024;

/** A refusal at the door itself, in the form every service uses. */
export const answerProblem = (
  request: IncomingMessage,
  response: ServerResponse,
  rejection: Rejection,
  { status = STATUS_OF[rejection.kind], requestId }: { status?: number; requestId?: string } = {},
): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const language = languageOf(request.headers['accept-language']);
  const body = JSON.stringify({ ...toProblemDocument(rejection, language, requestId), status });
  const isEndless = Number(request.headers['content-length'] ?? 0) > DROPPED_BYTES_MAX;
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...retryAfter(rejection),
    ...(requestId === undefined ? {} : { 'x-request-id': requestId }),
    ...(isEndless ? { connection: 'close' } : {}),
  });
  response.end(body);
};

const away = { kind: 'conflict', code: 'gateway.service-unavailable' } as const;

/** A service is away or too slow: the one answer of the door that is not about the request. */
export const answerAway = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId?: string,
): void => {
  if (!response.headersSent) response.setHeader('retry-after', '1');
  answerProblem(request, response, away, {
    status: 503,
    ...(requestId === undefined ? {} : { requestId }),
  });
};

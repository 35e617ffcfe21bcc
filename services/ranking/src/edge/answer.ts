import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Body } from './body.ts';

/** Header names and values in turn: Node sends such a list as it is, without sorting it out first. */
export type Head = readonly string[];

/** Boards are public and carry no cookies: any page may show them. */
const EVERYBODY: Head = [
  'access-control-allow-origin',
  '*',
  'access-control-expose-headers',
  'etag, jinbang-stale-since',
];

/** One request and what every answer to it begins with. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly always: Head;
};

export const writeHead = (
  { response, always }: Pick<Exchange, 'response' | 'always'>,
  status: number,
  head: Head,
): void => {
  response.writeHead(status, [...always, ...EVERYBODY, ...head]);
};

/** A viewer sees a status and nothing of what went wrong. */
export const answerStatus = (exchange: Exchange, status: number, head: Head = []): void => {
  const body = JSON.stringify({ status });
  const own = ['content-type', 'application/json', 'cache-control', 'no-store'];
  writeHead(exchange, status, [...own, 'content-length', String(body.length), ...head]);
  exchange.response.end(exchange.request.method === 'HEAD' ? undefined : body);
};

export const answerAway = (exchange: Exchange): void =>
  answerStatus(exchange, 503, ['retry-after', '2']);

/** What it may do, for a page of another address that asks first. */
export const answerOptions = (exchange: Exchange): void => {
  writeHead(exchange, 204, [
    'access-control-allow-methods',
    'GET, HEAD',
    'access-control-allow-headers',
    'last-event-id, if-none-match, cache-control',
    'access-control-max-age',
    '86400',
  ]);
  exchange.response.end();
};

export const takesGzip = (request: IncomingMessage): boolean =>
  (request.headers['accept-encoding'] ?? '').includes('gzip');

const holds = (request: IncomingMessage, etag: string): boolean => {
  const held = request.headers['if-none-match'];
  if (held === undefined) return false;
  return held.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
};

/** Bytes made once for everybody: packed for those who take them so, nothing for those who hold them. */
export const answerBody = async (exchange: Exchange, body: Body, head: Head): Promise<void> => {
  const { request, response } = exchange;
  const own = ['etag', body.etag, 'vary', 'accept-encoding', ...head];
  if (holds(request, body.etag)) {
    writeHead(exchange, 304, own);
    response.end();
    return;
  }
  const packed = takesGzip(request) ? await body.packed() : undefined;
  const bytes = packed ?? body.plain;
  writeHead(exchange, 200, [
    ...own,
    'content-type',
    'application/json; charset=utf-8',
    'content-length',
    String(bytes.length),
    ...(packed ? ['content-encoding', 'gzip'] : []),
  ]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { toProblemDocument } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { languageOf } from '@jinbang/service-kit/problem';

/**
 * Address and headers together. Services take Node's 16 KB; what the door adds of its own must fit
 * in between, or a service would refuse what the door let in.
 */
export const HEAD_BYTES_MAX = 12 * 1024;

/** Headers every answer of this server has. */
type Always = readonly (readonly [name: string, value: string])[];

type ParserError = Error & { readonly code?: string; readonly rawPacket?: Buffer };
type Refused = { readonly status: number; readonly reason: string; readonly rejection: Rejection };

const refusalOf = ({ code }: ParserError): Refused => {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const params = { limit: HEAD_BYTES_MAX };
    const rejection: Rejection = { kind: 'too-large', code: 'request.head-too-large', params };
    return { status: 431, reason: 'Request Header Fields Too Large', rejection };
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const rejection: Rejection = { kind: 'conflict', code: 'request.timeout' };
    return { status: 408, reason: 'Request Timeout', rejection };
  }
  const rejection: Rejection = { kind: 'malformed', code: 'request.not-http' };
  return { status: 400, reason: 'Bad Request', rejection };
};

/** The answer as it goes onto the wire: there is no request yet to answer through. */
const answerText = (cause: ParserError, always: Always): string => {
  const { status, reason, rejection } = refusalOf(cause);
  const seen = cause.rawPacket?.toString('latin1') ?? '';
  const language = languageOf(/\naccept-language: *([^\r\n]*)/i.exec(seen)?.[1]);
  const body = JSON.stringify({ ...toProblemDocument(rejection, language), status });
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Language: ${language === 'zh' ? 'zh-CN' : 'en'}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...always.map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
    '',
    body,
  ].join('\r\n');
};

/** Speaks for the server where Node's parser refuses: a head too long, no HTTP at all, a client too slow. */
export const answerUnreadable = (server: Server, always: Always): void => {
  const answering = new WeakSet<Duplex>();
  server.on('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
  server.on('clientError', (cause: ParserError, socket) => {
    // In the middle of an answer a second one would be taken for a part of it.
    if (!socket.writable || answering.has(socket)) socket.destroy();
    else socket.end(answerText(cause, always));
  });
};

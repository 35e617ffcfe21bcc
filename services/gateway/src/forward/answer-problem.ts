import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_OF, toProblemDocument } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { languageOf } from '@jinbang/service-kit/problem';

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
  response.writeHead(status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    'content-length': Buffer.byteLength(body),
    // What the client still sends is not read any more.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(body);
};

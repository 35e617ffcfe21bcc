import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { secureHeaders } from '@jinbang/service-kit/secure-headers';
import { closeServer, type Part } from '@jinbang/service-kit/serve';
import { wayOf } from './door.rules.ts';
import { answerProblem } from './forward/answer-problem.ts';
import { answerUnreadable, HEAD_BYTES_MAX } from './forward/answer-unreadable.ts';
import type { HallSite } from './site/hall-site.ts';

type Plan = {
  readonly port: number;
  readonly host: string;
  readonly publicOrigin: string;
  readonly hall: HallSite;
};

const ALWAYS = Object.entries({
  ...secureHeaders('same-origin'),
  'cache-control': 'no-store',
});
const NO_SERVICES: ReadonlySet<string> = new Set();
const insecure = { kind: 'forbidden', code: 'request.insecure' } as const;
const LIMITS = { headersTimeout: 10_000, requestTimeout: 10_000, maxHeaderSize: HEAD_BYTES_MAX };

/** Reads go to the same place over https; whatever would carry something is refused unread. */
const answer = (
  request: IncomingMessage,
  response: ServerResponse,
  { publicOrigin, hall }: Plan,
): void => {
  for (const [name, value] of ALWAYS) response.setHeader(name, value);
  if (hall(request, response)) return;
  const { method, url = '/' } = request;
  if ((method !== 'GET' && method !== 'HEAD') || wayOf(url, NO_SERVICES).kind === 'nowhere') {
    response.setHeader('connection', 'close');
    answerProblem(request, response, insecure);
    return;
  }
  response.writeHead(308, {
    location: `${publicOrigin}${url}`,
    'content-length': 0,
  });
  response.end();
};

/** Plain http beside the door: the hall's authority and how to install it, nothing else. */
export const openPlainDoor = (plan: Plan): Promise<Part> => {
  const server = createServer(LIMITS, (request, response) => answer(request, response, plan));
  answerUnreadable(server, ALWAYS);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(plan.port, plan.host, () =>
      resolve({ name: 'plain http', stop: () => closeServer(server) }),
    );
  });
};

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Log } from '@jinbang/service-kit/log';
import { closeServer, type Part } from '@jinbang/service-kit/serve';
import { wayOf } from './door.rules.ts';
import { answerProblem } from './forward/answer-problem.ts';
import type { forwarder } from './forward/forward.ts';
import { isFromElsewhere } from './forward/same-site.rules.ts';
import type { Visitor } from './identity/bearer.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export type DoorDeps = {
  readonly services: Readonly<Record<string, URL>>;
  readonly publicOrigin: string;
  readonly visitor: (authorization: string | undefined) => Promise<Visitor | undefined>;
  readonly forward: ReturnType<typeof forwarder>['forward'];
  readonly site: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  /** The gateway's own routes. */
  readonly own: Handle;
  readonly log: Log;
};

const unauthenticated = { kind: 'unauthenticated', code: 'access.unauthenticated' } as const;
const elsewhere = { kind: 'forbidden', code: 'request.origin' } as const;
const nothingHere = { kind: 'missing', code: 'request.not-found' } as const;

const pass = async (
  deps: DoorDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const headers = { origin, secFetchSite: typeof site === 'string' ? site : undefined };
  if (isFromElsewhere(request.method ?? 'GET', headers, deps.publicOrigin)) {
    return answerProblem(request, response, elsewhere);
  }
  const url = request.url ?? '/';
  const way = wayOf(url, Object.keys(deps.services));
  if (way.kind === 'own') return void deps.own(request, response);
  if (way.kind === 'site') {
    if (deps.site(request, response, url.split('?', 1)[0] ?? '/')) return;
    return answerProblem(request, response, nothingHere);
  }
  const visitor = way.isPublic ? undefined : await deps.visitor(request.headers.authorization);
  if (!way.isPublic && !visitor) return answerProblem(request, response, unauthenticated);
  const base = deps.services[way.service];
  if (!base) return answerProblem(request, response, nothingHere);
  await deps.forward(request, response, { service: way.service, base, path: way.path }, visitor);
};

/** The one door: a plain node:http server, since most of what passes is only passed on. */
export const openDoor = (deps: DoorDeps & { port: number; host: string }): Promise<Part> => {
  const limits = { keepAliveTimeout: 65_000, requestTimeout: 120_000 };
  const server = createServer(limits, (request, response) => {
    pass(deps, request, response).catch((cause: unknown) => {
      deps.log.error({ error: cause instanceof Error ? cause.name : 'unknown' }, 'request failed');
      const away = { kind: 'conflict', code: 'gateway.service-unavailable' } as const;
      answerProblem(request, response, away, { status: 503 });
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.port, deps.host, () =>
      resolve({ name: 'http', stop: () => closeServer(server) }),
    );
  });
};

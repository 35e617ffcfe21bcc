import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { BODY_BYTES_MAX as JSON_BYTES_MAX } from '@jinbang/service-kit/app';
import type { Log } from '@jinbang/service-kit/log';
import { hstsFor, secureHeaders } from '@jinbang/service-kit/secure-headers';
import { closeServer, type Part } from '@jinbang/service-kit/serve';
import { createWebServer, type TlsFiles } from '@jinbang/service-kit/tls';
import { reachesWith, scopeFor } from './api-key/api-key.rules.ts';
import { reachesService } from './contestant/contestant-session.rules.ts';
import { type Way, wayOf } from './door.rules.ts';
import { answerAway, answerProblem } from './forward/answer-problem.ts';
import { answerUnreadable, HEAD_BYTES_MAX } from './forward/answer-unreadable.ts';
import type { forwarder, Target } from './forward/forward.ts';
import { limitBroken } from './forward/hop.rules.ts';
import { isSmall, readSmall } from './forward/read-body.ts';
import { isFromElsewhere } from './forward/same-site.rules.ts';
import type { Visitor } from './identity/bearer.ts';
import { SLIP_HEADER } from './identity/carried-slip.ts';
import { type Comer, comerFrom } from './identity/comer.rules.ts';
import { PROOF_HEADER } from './identity/device-proof.rules.ts';
import type { KnowVisitor, Visit } from './identity/visitor.ts';
import { isGift } from './throttle/public-gift.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export type DoorDeps = {
  readonly services: Readonly<Record<string, URL>>;
  readonly publicOrigin: string;
  readonly know: KnowVisitor;
  /** Whose list of marks this is, by the slip of the tablet it was captured on. */
  readonly knowCarried: (
    visit: { readonly method: string; readonly path: string },
    slip: string,
    body: Buffer,
  ) => Promise<Result<Visitor, Rejection>>;
  readonly isProxy: (address: string) => boolean;
  /** Refuses an address that leaves too much behind public doors. */
  readonly takeGift: (comer: Comer) => Promise<Rejection | undefined>;
  readonly forward: ReturnType<typeof forwarder>['forward'];
  readonly site: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  /** The gateway's own routes. */
  readonly own: Handle;
  readonly log: Log;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const elsewhere = { kind: 'forbidden', code: 'request.origin' } as const;
const slipInvalid = { kind: 'forbidden', code: 'capture.slip-invalid' } as const;
const nothingHere = { kind: 'missing', code: 'request.not-found' } as const;

const textIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined;

const visitOf = (
  { method = 'GET', url = '/', headers, socket }: IncomingMessage,
  isProxy: DoorDeps['isProxy'],
): Visit => {
  return {
    method,
    path: url.split('?', 1)[0] ?? '/',
    authorization: headers.authorization,
    cookie: headers.cookie,
    origin: headers.origin,
    secFetchSite: textIn(headers['sec-fetch-site']),
    deviceProof: textIn(headers[PROOF_HEADER]),
    comer: () =>
      comerFrom({
        socketAddress: socket.remoteAddress ?? '',
        forwardedFor: textIn(headers['x-forwarded-for']),
        agent: headers['user-agent'],
        isProxy,
      }),
  };
};

/** A machine's key reaches only what it was made for; a narrow scope the service itself holds it to. */
const scopeMissing = ({ scopes }: Visitor, scope: string) =>
  scopes === undefined || reachesWith(scopes, scope)
    ? undefined
    : ({ kind: 'forbidden', code: 'api-key.scope-missing', params: { scope } } as const);

const onlyOwn = { kind: 'forbidden', code: 'contestant-code.only-own' } as const;

/** Why this visitor may not ask this here, whatever the service would say. */
const reachFlaw = (visitor: Visitor, service: string, visit: { method: string; path: string }) => {
  if (visitor.own !== undefined && !reachesService(visitor.own, visit)) return onlyOwn;
  return scopeMissing(visitor, scopeFor(service, visit.method));
};

const toService = async (
  deps: DoorDeps,
  { request, response }: Exchange,
  { service, path, isPublic }: Way & { kind: 'service' },
): Promise<void> => {
  const { know, forward, services, isProxy, takeGift } = deps;
  const base = services[service];
  if (!base) return answerProblem(request, response, nothingHere);
  let visitor: Visitor | undefined;
  const visit = visitOf(request, isProxy);
  if (isPublic && isGift(visit.method, visit.path)) {
    const tooMany = await takeGift(visit.comer());
    if (tooMany) return answerProblem(request, response, tooMany);
  }
  if (!isPublic) {
    const known = await know(visit);
    if (!known.ok) return answerProblem(request, response, known.refusal);
    visitor = known.value;
    const flaw = reachFlaw(visitor, service, { method: visit.method, path });
    if (flaw) return answerProblem(request, response, flaw);
  }
  const target = { service, base, path, isPublic };
  const slip = textIn(request.headers[SLIP_HEADER]);
  if (slip !== undefined && visitor) {
    return passCarried(deps, { request, response }, { ...target, bringer: visitor }, slip);
  }
  await forward(request, response, target, visitor);
};

/** Marks another tablet could not send: whoever brings them, they are that tablet's and its judge's. */
const passCarried = async (
  { knowCarried, forward }: DoorDeps,
  { request, response }: Exchange,
  { bringer, ...target }: Target & { readonly bringer: Visitor },
  slip: string,
): Promise<void> => {
  if (!isSmall(request)) return answerProblem(request, response, slipInvalid);
  const body = await readSmall(request);
  const carried = await knowCarried(
    { method: request.method ?? '', path: target.path },
    slip,
    body,
  );
  if (!carried.ok) return answerProblem(request, response, carried.refusal);
  const visitor = { ...carried.value, broughtBy: bringer.personId };
  await forward(request, response, target, visitor, body);
};

const toOwn = ({ own }: DoorDeps, { request, response }: Exchange): void => {
  const limit = limitBroken(request.headers, JSON_BYTES_MAX);
  if (limit === undefined) return void own(request, response);
  answerProblem(request, response, {
    kind: 'too-large',
    code: 'request.too-large',
    params: { limit },
  });
};

const pass = async (
  deps: DoorDeps,
  names: ReadonlySet<string>,
  { request, response }: Exchange,
): Promise<void> => {
  const { method, ...headers } = visitOf(request, deps.isProxy);
  if (isFromElsewhere(method, headers, deps.publicOrigin)) {
    return answerProblem(request, response, elsewhere);
  }
  const way = wayOf(request.url ?? '/', names);
  switch (way.kind) {
    case 'service':
      return toService(deps, { request, response }, way);
    case 'own':
      return toOwn(deps, { request, response });
    case 'site':
      if (deps.site(request, response, way.path)) return;
      return answerProblem(request, response, nothingHere);
    case 'nowhere':
      return answerProblem(request, response, nothingHere);
  }
};

const LOOPBACK = '127.0.0.1';

type Listening = {
  readonly port: number;
  readonly host: string;
  /** Speaks https by this certificate; without one http, which only localhost and a proxy may use. */
  readonly tls: TlsFiles | undefined;
  readonly hstsS: number;
  /** A second listener, plain and on the loopback address alone: what is there needs no certificate. */
  readonly innerPort: number | undefined;
};

/** The one door: a bare node:http(s) server, since most of what passes is only passed on. */
export const openDoor = async (deps: DoorDeps & Listening): Promise<readonly Part[]> => {
  const names = new Set(Object.keys(deps.services));
  const limits = {
    keepAliveTimeout: 65_000,
    headersTimeout: 15_000,
    requestTimeout: 120_000,
    maxHeaderSize: HEAD_BYTES_MAX,
  };
  const always = Object.entries({
    ...secureHeaders('same-origin'),
    ...hstsFor(deps.publicOrigin, deps.hstsS),
    // What may be kept, says so itself; nothing personal is kept because somebody forgot a word.
    'cache-control': 'no-store',
  });
  const handle: Handle = (request, response) => {
    for (const [name, value] of always) response.setHeader(name, value);
    pass(deps, names, { request, response }).catch((cause: unknown) => {
      // A client that went away in the middle of its body is nobody's fault.
      if (request.destroyed && !request.complete) return response.destroy();
      deps.log.error({ error: cause instanceof Error ? cause.name : 'unknown' }, 'request failed');
      answerAway(request, response);
    });
  };
  const open = (port: number, host: string, tls: TlsFiles | undefined): Promise<Part> => {
    const server = createWebServer(limits, handle, tls);
    answerUnreadable(server, always);
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => resolve({ name: 'http', stop: () => closeServer(server) }));
    });
  };
  const outer = await open(deps.port, deps.host, deps.tls);
  if (deps.innerPort === undefined) return [outer];
  return [await open(deps.innerPort, LOOPBACK, undefined), outer];
};

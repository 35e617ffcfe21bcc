import { OpenAPIHono } from '@hono/zod-openapi';
import { Fault } from '@jinbang/kernel/fault';
import { newId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import type { Actor, VerifyToken } from './actor.ts';
import { describeCause, isTransient } from './describe-cause.ts';
import { findBodyFlaw } from './json-text.rules.ts';
import type { Log } from './log.ts';
import { problem } from './problem.ts';
import { requireAccess, requireOpen } from './route-access.ts';

export type AppVariables = { requestId: string; actor: Actor };
export type App = OpenAPIHono<{ Variables: AppVariables }>;

export const BODY_BYTES_MAX = 1024 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

const invalidBody = (error: {
  issues: readonly { path: PropertyKey[]; code: string }[];
}): Rejection => ({
  kind: 'invalid',
  code: 'request.malformed',
  issues: error.issues.slice(0, 50).map((issue) => ({
    at: issue.path.map(String).join('.') || '-',
    code: `form.${issue.code.replaceAll('_', '-')}`,
  })),
});

const PLAIN = ['get', 'post', 'put', 'patch', 'delete', 'all'] as const;

/** Routes and documented paths say who may use them, or the app is not made. */
const demandAccess = (routes: App, open: readonly string[] = []): App => {
  const { openapi, openAPIRegistry } = routes;
  const documented = new Set<string>();
  for (const method of PLAIN) {
    const plain = routes[method].bind(routes) as (...given: unknown[]) => App;
    // Safe: the same function behind a question.
    routes[method] = ((...given: unknown[]) => {
      if (!documented.has(`${method} ${given[0]}`)) requireOpen(given[0], open);
      return plain(...given);
    }) as never;
  }
  const registerPath = openAPIRegistry.registerPath.bind(openAPIRegistry);
  openAPIRegistry.registerPath = (route) => {
    requireAccess(route);
    documented.add(`${route.method} ${route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    registerPath(route);
  };
  // Safe: the same function behind a question; hidden routes are asked, too.
  routes.openapi = ((route, ...rest) => {
    requireAccess(route);
    return openapi(route, ...rest);
  }) as typeof openapi;
  return routes;
};

/**
 * A sub-app for one noun: its schemas refuse with the same problem document as everything else.
 * @param open paths beside the API document that show everybody the same
 */
export const createRoutes = (open: readonly string[] = []): App =>
  demandAccess(
    new OpenAPIHono<{ Variables: AppVariables }>({
      defaultHook: (result, c) =>
        result.success ? undefined : problem(c, invalidBody(result.error)),
    }),
    open,
  );

const withRequestId: MiddlewareHandler = async (c, next) => {
  const given = c.req.header('x-request-id');
  const requestId = given && REQUEST_ID.test(given) ? given : newId();
  c.set('requestId', requestId);
  c.header('x-request-id', requestId);
  await next();
  // Said before, so that an answer need not be made anew; only one that came ready-made lacks it.
  if (!c.res.headers.has('x-request-id')) c.header('x-request-id', requestId);
};

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** JSON only, but for paths declared as uploads: the other half of the defence against cross-site forms. */
const jsonOnly =
  (uploads: readonly RegExp[]): MiddlewareHandler =>
  async (c, next) => {
    if (!UNSAFE.has(c.req.method) || uploads.some((path) => path.test(c.req.path))) return next();
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type === 'application/json') return next();
    const length = c.req.header('content-length');
    // Neither a length nor chunks: HTTP/1.1 knows no body then, though the adapter makes a stream.
    const none = length === undefined && c.req.header('transfer-encoding') === undefined;
    const empty = length === '0' || none || c.req.raw.body === null;
    if (empty && type === undefined) return next();
    return problem(c, {
      kind: 'unsupported',
      code: 'request.media-type',
      params: { expected: 'application/json' },
    });
  };

/** Upload routes read their body themselves; the text stays with the request, so nothing is read twice. */
const soundBody =
  (uploads: readonly RegExp[]): MiddlewareHandler =>
  async (c, next) => {
    if (!UNSAFE.has(c.req.method) || uploads.some((path) => path.test(c.req.path))) return next();
    const flaw = findBodyFlaw(await c.req.text());
    return flaw ? problem(c, flaw) : next();
  };

/** A body that says its length is judged by it; to ask for the body itself would make a stream of it. */
export const bodyAtMost = (maxSize: number): MiddlewareHandler => {
  const refuse = (c: Context) =>
    problem(c, { kind: 'too-large', code: 'request.too-large', params: { limit: maxSize } });
  const byStream = bodyLimit({ maxSize, onError: refuse });
  return (c, next) => {
    const length = c.req.header('content-length');
    const isPlain = length !== undefined && c.req.header('transfer-encoding') === undefined;
    if (!isPlain) return byStream(c, next);
    return Number.parseInt(length, 10) > maxSize ? Promise.resolve(refuse(c)) : next();
  };
};

/** The route, not the path: what people write into an address is nobody's business later. */
const routeOf = (c: Context): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .findLast((path) => !path.includes('*')) ?? '-';

/**
 * Somebody else held what was asked for too long, as a large import does. Nothing was written and no
 * answer is kept, so the same command may come again.
 */
const BUSY: Rejection = { kind: 'busy', code: 'request.busy', params: { seconds: 5 } };

const onError =
  (log: Log) =>
  (cause: Error, c: Context): Response => {
    if (cause instanceof HTTPException && cause.status === 400) {
      return problem(c, { kind: 'malformed', code: 'request.not-json' });
    }
    const requestId: string = c.get('requestId') ?? '-';
    log.error({ requestId, route: routeOf(c), ...describeCause(cause) }, 'request failed');
    if (isTransient(cause)) return problem(c, BUSY);
    const retryable = cause instanceof Fault && cause.retryable;
    const body = { type: 'about:blank', title: 'Fault', status: retryable ? 503 : 500, requestId };
    return new Response(JSON.stringify(body), {
      status: body.status,
      headers: { 'content-type': 'application/problem+json' },
    });
  };

/** The frame of every service: request id, body rules, problem documents, a 404 that speaks. */
export const createApp = ({
  log,
  uploads = [],
  uploadBytesMax = 10 * 1024 * 1024,
  open = [],
}: {
  log: Log;
  uploads?: readonly RegExp[];
  uploadBytesMax?: number;
  /** Paths beside the API document that show everybody the same. */
  open?: readonly string[];
}): App => {
  const app = createRoutes(open);
  app.use(withRequestId);
  const small = bodyAtMost(BODY_BYTES_MAX);
  const large = bodyAtMost(uploadBytesMax);
  app.use((c, next) => (uploads.some((path) => path.test(c.req.path)) ? large : small)(c, next));
  app.use(jsonOnly(uploads));
  app.use(soundBody(uploads));
  app.notFound((c) => problem(c, { kind: 'missing', code: 'request.not-found' }));
  app.onError(onError(log));
  return app;
};

/** Everything below needs a token of the gateway; what a person may do, `*.access.ts` decides. */
export const requireActor =
  (verify: VerifyToken): MiddlewareHandler<{ Variables: AppVariables }> =>
  async (c, next) => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) {
      return problem(c, { kind: 'unauthenticated', code: 'access.unauthenticated' });
    }
    const actor = await verify(token);
    if (!actor.ok) return problem(c, actor.refusal);
    c.set('actor', actor.value);
    return next();
  };

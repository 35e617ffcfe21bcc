import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { droppedCookie } from '../identity/answer-cookies.ts';
import type { ComerOf } from '../identity/visit-of.ts';
import { codeGiven } from './contestant-code.body.ts';
import type { ContestantDeps } from './contestant-deps.ts';
import { ownSession, ownSessionList } from './contestant-session.body.ts';
import { CONTESTANT_SESSION_MS } from './contestant-session.rules.ts';
import { endOwnSession, showOwnSession, showOwnSessions } from './keep-contestant-sessions.ts';
import { useCode } from './use-code.ts';

const ended = z.object({ sessionId: z.string() });
const own = { signedIn: true, own: 'sessions by code' } as const;

const open = createRoute({
  method: 'post',
  path: '/contestant-sessions',
  access: { public: true, shows: 'contestant code' },
  summary: 'Open a session for one’s own results with a one-time code',
  request: { body: bodyOf(codeGiven) },
  responses: { 201: answers('Opened.', ownSession), ...refusals },
});
const present = createRoute({
  method: 'get',
  path: '/contestant-sessions/present',
  access: own,
  summary: 'Which entry this browser’s code is for',
  responses: { 200: answers('The session.', ownSession), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/contestant-sessions',
  access: own,
  summary: 'List the open sessions that codes of one’s own have opened',
  responses: { 200: answers('The sessions.', ownSessionList), ...refusals },
});
const leave = createRoute({
  method: 'delete',
  path: '/contestant-sessions/present',
  access: own,
  summary: 'Leave; the code does not open again',
  responses: { 200: answers('Ended.', ended), ...refusals },
});
const end = createRoute({
  method: 'delete',
  path: '/contestant-sessions/{sessionId}',
  access: own,
  summary: 'End one of one’s own sessions, wherever it is open',
  request: { params: z.object({ sessionId: id }) },
  responses: { 200: answers('Ended.', ended), ...refusals },
});

export type ContestantCookie = { readonly name: string; readonly isSecure: boolean };

/** For whoever holds a code; below `/public`. */
export const openContestantRoutes = (
  deps: ContestantDeps,
  { comerOf, cookie }: { comerOf: ComerOf; cookie: ContestantCookie },
): App =>
  createRoutes().openapi(open, async (c): Promise<Response> => {
    const outcome = await useCode(deps)(comerOf(c), c.req.valid('json').code);
    if (!outcome.ok) return problem(c, outcome.refusal);
    const secure = cookie.isSecure ? '; Secure' : '';
    const lasts = `Max-Age=${CONTESTANT_SESSION_MS / 1_000}`;
    c.header(
      'set-cookie',
      `${cookie.name}=${outcome.value.cookie}; ${lasts}; Path=/; HttpOnly; SameSite=Strict${secure}`,
    );
    c.header('cache-control', 'no-store');
    return c.json(outcome.value.session, 201);
  });

/** For who came by a code, and for people with an account who look after their own sessions. */
export const contestantSessionRoutes = (
  deps: ContestantDeps,
  { comerOf, cookie }: { comerOf: ComerOf; cookie: ContestantCookie },
): App =>
  createRoutes()
    .openapi(present, (c) => read(c, showOwnSession(deps)(c.var.actor)))
    .openapi(list, (c) => read(c, showOwnSessions(deps)(c.var.actor)))
    .openapi(leave, async (c): Promise<Response> => {
      const { sessionId } = c.var.actor;
      const outcome = await endOwnSession(deps)(c.var.actor, comerOf(c), sessionId);
      if (!outcome.ok) return problem(c, outcome.refusal);
      c.header('set-cookie', droppedCookie(cookie.name, cookie.isSecure), { append: true });
      return c.json(outcome.value, 200);
    })
    .openapi(end, (c) =>
      read(c, endOwnSession(deps)(c.var.actor, comerOf(c), c.req.valid('param').sessionId)),
    );

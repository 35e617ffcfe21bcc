import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { AccountDeps } from '../account/account-deps.ts';
import { changePassword } from '../account/change-password.ts';
import { cookieNames } from '../account/cookie-names.ts';
import type { DeviceDeps } from '../device/device-deps.ts';
import { answerSession, droppedCookie } from '../identity/answer-cookies.ts';
import { type ComerOf, libraryHeaders } from '../identity/visit-of.ts';
import { OWN_SESSIONS } from '../identity/visitor.access.ts';
import { begunSession, passwordText } from '../invitation/invitation.body.ts';
import { endSession, showSession, showSessions } from './keep-sessions.ts';
import { sessionList, whoAmI } from './session.body.ts';

const ended = z.object({ sessionId: z.string() });

const present = createRoute({
  method: 'get',
  path: '/sessions/present',
  access: OWN_SESSIONS,
  summary: 'Who is signed in here',
  responses: { 200: answers('The present session.', whoAmI), ...refusals },
});
const list = createRoute({
  method: 'get',
  path: '/sessions',
  access: OWN_SESSIONS,
  summary: 'List one’s own open sessions',
  responses: { 200: answers('The sessions.', sessionList), ...refusals },
});
const signOut = createRoute({
  method: 'delete',
  path: '/sessions/present',
  access: OWN_SESSIONS,
  summary: 'Sign out',
  responses: { 200: answers('Signed out.', ended), ...refusals },
});
const end = createRoute({
  method: 'delete',
  path: '/sessions/{sessionId}',
  access: OWN_SESSIONS,
  summary: 'End one of one’s own sessions, wherever it is',
  request: { params: z.object({ sessionId: id }) },
  responses: { 200: answers('Ended.', ended), ...refusals },
});
const password = createRoute({
  method: 'put',
  path: '/password',
  access: OWN_SESSIONS,
  summary: 'Change the password; every other session ends',
  request: { body: bodyOf(z.object({ present: passwordText, password: passwordText })) },
  responses: { 201: answers('Changed; a new session.', begunSession), ...refusals },
});

export const sessionRoutes = (deps: AccountDeps, device: DeviceDeps, comerOf: ComerOf): App => {
  const names = cookieNames(deps.publicOrigin);
  return createRoutes()
    .openapi(present, (c) => read(c, showSession(deps)(c.var.actor)))
    .openapi(list, (c) => read(c, showSessions(deps)(c.var.actor)))
    .openapi(signOut, async (c): Promise<Response> => {
      const { sessionId } = c.var.actor;
      const outcome = await endSession(deps, device)(c.var.actor, comerOf(c), sessionId);
      if (!outcome.ok) return problem(c, outcome.refusal);
      const name = c.var.actor.deviceId === null ? names.session : names.device;
      c.header('set-cookie', droppedCookie(name, names.isSecure), { append: true });
      return c.json(outcome.value, 200);
    })
    .openapi(end, (c) =>
      read(c, endSession(deps, device)(c.var.actor, comerOf(c), c.req.valid('param').sessionId)),
    )
    .openapi(password, (c) => {
      const comer = comerOf(c);
      const visit = { comer, headers: libraryHeaders(c, comer) };
      return answerSession(
        c,
        changePassword(deps)(c.var.actor.personId, visit, c.req.valid('json')),
      );
    });
};

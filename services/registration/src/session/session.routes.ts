import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { ORGANISES_EVENT, SEES_EVENT } from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { cancelSession, changeSession } from './change-session.ts';
import { planSessions } from './plan-sessions.ts';
import {
  cancellation,
  madeSessions,
  newSession,
  newSessions,
  sessionView,
} from './session.body.ts';
import { showSessions } from './show-sessions.ts';

const params = z.object({ eventId: id });

const plan = createRoute({
  method: 'post',
  path: '/events/{eventId}/sessions',
  access: ORGANISES_EVENT,
  summary: 'Plan sessions with their stations, all or none',
  request: { params, headers: commandHeaders, body: bodyOf(newSessions) },
  responses: { 201: answers('Planned, in the order given.', madeSessions), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/sessions',
  access: SEES_EVENT,
  summary: 'List the sessions of an event',
  request: { params, query: listQuery },
  responses: { 200: answers('A page.', pageOf(sessionView)), ...refusals },
});

const change = createRoute({
  method: 'put',
  path: '/sessions/{sessionId}',
  access: ORGANISES_EVENT,
  summary: 'Move or change a session that nobody drew for yet',
  request: {
    params: z.object({ sessionId: id }),
    headers: changeHeaders,
    body: bodyOf(newSession),
  },
  responses: { 200: answers('Changed.', sessionView), ...refusals },
});

const cancel = createRoute({
  method: 'post',
  path: '/sessions/{sessionId}/cancellation',
  access: ORGANISES_EVENT,
  summary: 'Take a session off the plan before its draw',
  request: {
    params: z.object({ sessionId: id }),
    headers: changeHeaders,
    body: bodyOf(cancellation),
  },
  responses: { 200: answers('Cancelled.', sessionView), ...refusals },
});

export const sessionRoutes = (deps: CommandDeps): App => {
  const planAll = planSessions(deps);
  const show = showSessions(deps);
  const changeOne = changeSession(deps);
  const cancelOne = cancelSession(deps);
  return createRoutes()
    .openapi(plan, (c) => {
      const { sessions } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, sessions, (frame) => planAll(frame, eventId, sessions));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, eventId, c.req.valid('query')));
    })
    .openapi(change, (c) => {
      const body = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => changeOne(frame, sessionId, basedOn, body));
    })
    .openapi(cancel, (c) => {
      const body = c.req.valid('json');
      const { sessionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) =>
        cancelOne(frame, sessionId, basedOn, body.reason),
      );
    });
};

import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
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
import { planSessions } from './plan-sessions.ts';
import { madeSessions, newSessions, sessionView } from './session.body.ts';
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

export const sessionRoutes = (deps: CommandDeps): App => {
  const planAll = planSessions(deps);
  const show = showSessions(deps);
  return createRoutes()
    .openapi(plan, (c) => {
      const { sessions } = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return made(c, sessions, (frame) => planAll(frame, eventId, sessions));
    })
    .openapi(list, (c) => {
      const { eventId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, eventId, c.req.valid('query')));
    });
};

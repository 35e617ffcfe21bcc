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
import {
  ORGANISES_COMPETITION,
  ORGANISES_EVENT,
  SEES_COMPETITION,
  SEES_EVENT,
} from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { arrangeEvent, arrangeEvents } from './arrange-event.ts';
import { changeEvent } from './change-event.ts';
import {
  arrangedEvents,
  eventDetail,
  eventMove,
  eventView,
  newEvent,
  newEvents,
} from './event.body.ts';
import { moveEvent } from './move-event.ts';
import { showEvent, showEvents } from './show-events.ts';

const competitionParams = z.object({ competitionId: id });
const eventParams = z.object({ eventId: id });

const arrange = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/events',
  access: ORGANISES_COMPETITION,
  summary: 'Arrange an event',
  request: { params: competitionParams, headers: commandHeaders, body: bodyOf(newEvent) },
  responses: { 201: answers('Arranged, as a draft.', eventView), ...refusals },
});

const arrangeList = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/event-lists',
  access: ORGANISES_COMPETITION,
  summary: 'Arrange several events, all or none',
  request: { params: competitionParams, headers: commandHeaders, body: bodyOf(newEvents) },
  responses: { 201: answers('Arranged, in the order given.', arrangedEvents), ...refusals },
});

const change = createRoute({
  method: 'put',
  path: '/events/{eventId}',
  access: ORGANISES_EVENT,
  summary: 'Say anew how a draft stands; later only its days',
  request: { params: eventParams, headers: changeHeaders, body: bodyOf(newEvent) },
  responses: { 200: answers('As it stands now.', eventView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/events',
  access: SEES_COMPETITION,
  summary: 'List the events of a competition',
  request: { params: competitionParams, query: listQuery },
  responses: { 200: answers('A page.', pageOf(eventView)), ...refusals },
});

const one = createRoute({
  method: 'get',
  path: '/events/{eventId}',
  access: SEES_EVENT,
  summary: 'One event',
  request: { params: eventParams },
  responses: { 200: answers('As it stands.', eventDetail), ...refusals },
});

const move = createRoute({
  method: 'post',
  path: '/events/{eventId}/moves',
  access: ORGANISES_EVENT,
  summary: 'Take an event a step further, or end it',
  request: { params: eventParams, headers: changeHeaders, body: bodyOf(eventMove) },
  responses: { 200: answers('As it stands now.', eventView), ...refusals },
});

export const eventRoutes = (deps: CommandDeps): App => {
  const arrangeOne = arrangeEvent(deps);
  const arrangeAll = arrangeEvents(deps);
  const changeOne = changeEvent(deps);
  const moveOne = moveEvent(deps);
  const showAll = showEvents(deps);
  const showOne = showEvent(deps);
  return createRoutes()
    .openapi(arrange, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, body, (frame) => arrangeOne(frame, competitionId, body));
    })
    .openapi(arrangeList, (c) => {
      const { events } = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, events, (frame) => arrangeAll(frame, competitionId, events));
    })
    .openapi(change, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => changeOne(frame, eventId, basedOn, body));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, showAll(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(one, (c) => read(c, showOne(c.var.actor.personId, c.req.valid('param').eventId)))
    .openapi(move, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => moveOne(frame, eventId, basedOn, body));
    });
};

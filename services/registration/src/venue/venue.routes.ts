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
import { ORGANISES_COMPETITION, SEES_COMPETITION } from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { addRooms, changeRoom, registerVenue } from './keep-venues.ts';
import { showVenues } from './show-venues.ts';
import { madeRooms, newRooms, newVenue, roomChange, roomView, venueView } from './venue.body.ts';

const params = z.object({ competitionId: id });

const register = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/venues',
  access: ORGANISES_COMPETITION,
  summary: 'Register a venue of the competition’s owner, with rooms and workstations',
  request: { params, headers: commandHeaders, body: bodyOf(newVenue) },
  responses: { 201: answers('Registered.', venueView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/venues',
  access: SEES_COMPETITION,
  summary: 'List the venues of the competition’s owner',
  request: { params, query: listQuery },
  responses: { 200: answers('A page.', pageOf(venueView)), ...refusals },
});

const add = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/venues/{venueId}/rooms',
  access: ORGANISES_COMPETITION,
  summary: 'Add rooms to a venue, all or none',
  request: {
    params: params.extend({ venueId: id }),
    headers: commandHeaders,
    body: bodyOf(newRooms),
  },
  responses: { 201: answers('Added, in the order given.', madeRooms), ...refusals },
});

const change = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}/rooms/{roomId}',
  access: ORGANISES_COMPETITION,
  summary: 'Change a room and its workstations, or close it',
  request: {
    params: params.extend({ roomId: id }),
    headers: changeHeaders,
    body: bodyOf(roomChange),
  },
  responses: { 200: answers('Changed.', roomView), ...refusals },
});

export const venueRoutes = (deps: CommandDeps): App => {
  const registerOne = registerVenue(deps);
  const addAll = addRooms(deps);
  const changeOne = changeRoom(deps);
  const show = showVenues(deps);
  return createRoutes()
    .openapi(register, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, body, (frame) => registerOne(frame, competitionId, body));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(add, (c) => {
      const { rooms } = c.req.valid('json');
      const where = c.req.valid('param');
      return made(c, rooms, (frame) => addAll(frame, where, rooms));
    })
    .openapi(change, (c) => {
      const body = c.req.valid('json');
      const where = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => changeOne(frame, where, basedOn, body));
    });
};

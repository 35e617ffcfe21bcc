import { z } from '@hono/zod-openapi';
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
import { KEEPS_PEOPLE, READS_PEOPLE } from '../person/person.access.ts';
import { holdList, holdView, newHold } from './hold.body.ts';
import { liftHold, placeHold, showHolds } from './keep-holds.ts';

const personParams = z.object({ personId: id });

const place = createRoute({
  method: 'post',
  path: '/persons/{personId}/holds',
  access: KEEPS_PEOPLE,
  summary: 'Keep everything of a person until this is lifted: an appeal, a court',
  request: { params: personParams, headers: commandHeaders, body: bodyOf(newHold) },
  responses: { 201: answers('Held.', holdView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/persons/{personId}/holds',
  access: READS_PEOPLE,
  summary: 'What keeps a person from being erased, lifted ones too',
  request: { params: personParams },
  responses: { 200: answers('All of them.', holdList), ...refusals },
});

const lift = createRoute({
  method: 'post',
  path: '/holds/{holdId}/lifting',
  access: KEEPS_PEOPLE,
  summary: 'Lift a hold: somebody else than who placed it',
  request: { params: z.object({ holdId: id }), headers: changeHeaders },
  responses: { 200: answers('Lifted.', holdView), ...refusals },
});

export const holdRoutes = (deps: CommandDeps): App => {
  const placeOne = placeHold(deps);
  const liftOne = liftHold(deps);
  const show = showHolds(deps);
  return createRoutes()
    .openapi(place, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => placeOne(frame, c.req.valid('param').personId, body));
    })
    .openapi(list, (c) => read(c, show(c.var.actor.personId, c.req.valid('param').personId)))
    .openapi(lift, (c) =>
      changed(c, null, (frame, basedOn) => liftOne(frame, c.req.valid('param').holdId, basedOn)),
    );
};

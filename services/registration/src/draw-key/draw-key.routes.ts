import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { SEES_EVENT } from '../competition/competition.access.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { confirmDrawKey } from './confirm-draw-key.ts';
import { CONFIRMS_DRAW_KEY, REGISTERS_DRAW_KEY } from './draw-key.access.ts';
import { drawKeyList, drawKeyTrial, drawKeyView, newDrawKey } from './draw-key.body.ts';
import { registerDrawKey } from './register-draw-key.ts';
import { showDrawKeys } from './show-draw-keys.ts';

const ofEvent = z.object({ eventId: id });

const register = createRoute({
  method: 'post',
  path: '/events/{eventId}/draw-keys',
  access: REGISTERS_DRAW_KEY,
  summary: 'Register the recipients draws are sealed to; made on the encryption judge’s device',
  request: { params: ofEvent, headers: changeHeaders, body: bodyOf(newDrawKey) },
  responses: { 200: answers('Registered; a supervisor confirms.', drawKeyView), ...refusals },
});

const confirm = createRoute({
  method: 'post',
  path: '/draw-keys/{drawKeyId}/confirmation',
  access: CONFIRMS_DRAW_KEY,
  summary: 'Confirm that the key and two papers open, by the codes they opened',
  request: {
    params: z.object({ drawKeyId: id }),
    headers: changeHeaders,
    body: bodyOf(drawKeyTrial),
  },
  responses: { 200: answers('Draws are sealed to them from now on.', drawKeyView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/draw-keys',
  access: SEES_EVENT,
  summary: 'The recipients registered for an event’s draws',
  request: { params: ofEvent },
  responses: {
    200: answers('Oldest first; the newest confirmed one is in use.', drawKeyList),
    ...refusals,
  },
});

export const drawKeyRoutes = (deps: DrawDeps): App => {
  const registerOne = registerDrawKey(deps);
  const confirmOne = confirmDrawKey(deps);
  const showAll = showDrawKeys(deps);
  return createRoutes()
    .openapi(register, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => registerOne(frame, eventId, basedOn, body));
    })
    .openapi(confirm, (c) => {
      const body = c.req.valid('json');
      const { drawKeyId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => confirmOne(frame, drawKeyId, basedOn, body));
    })
    .openapi(list, (c) => read(c, showAll(c.var.actor.personId, c.req.valid('param').eventId)));
};

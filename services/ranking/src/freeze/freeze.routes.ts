import { z } from '@hono/zod-openapi';
import { answers, bodyOf, commandHeaders, made, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { ResultDeps } from '../result/result-desk.ts';
import { FREEZES_BOARDS } from './freeze.access.ts';
import { freezeBoard, liftFreeze } from './freeze-board.ts';

const request = {
  params: z.object({ eventId: z.uuid() }),
  headers: commandHeaders,
  body: bodyOf(z.object({ reason: z.string().trim().min(1).max(500) })),
};
const said = z.object({ frozen: z.boolean() }).openapi('BoardFreeze');

const freeze = createRoute({
  method: 'post',
  path: '/events/{eventId}/board-freezes',
  access: FREEZES_BOARDS,
  summary: 'Stop the public board where it stands; staff go on seeing it move.',
  request,
  responses: { 201: answers('It is frozen.', said), ...refusals },
});

const lift = createRoute({
  method: 'post',
  path: '/events/{eventId}/board-liftings',
  access: FREEZES_BOARDS,
  summary: 'Let a frozen board go on.',
  request,
  responses: { 201: answers('It goes on.', said), ...refusals },
});

/** `/api/ranking/v1/events/{eventId}/board-freezes`. */
export const freezeRoutes = (deps: ResultDeps) => {
  const [stop, goOn] = [freezeBoard(deps), liftFreeze(deps)];
  return createRoutes()
    .openapi(freeze, (c) =>
      made(c, c.req.valid('json'), (frame) =>
        stop(frame, c.req.valid('param').eventId, c.req.valid('json').reason),
      ),
    )
    .openapi(lift, (c) =>
      made(c, c.req.valid('json'), (frame) =>
        goOn(frame, c.req.valid('param').eventId, c.req.valid('json').reason),
      ),
    );
};

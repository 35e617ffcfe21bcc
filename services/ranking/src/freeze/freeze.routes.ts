import { z } from '@hono/zod-openapi';
import { freezePlanBody, freezePlanView } from '@jinbang/contracts/http/result-desk';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  refusals,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { ResultDeps } from '../result/result-desk.ts';
import { FREEZES_BOARDS } from './freeze.access.ts';
import { freezeBoard, liftFreeze } from './freeze-board.ts';
import { setFreezePlan } from './set-freeze-plan.ts';

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

const plan = createRoute({
  method: 'put',
  path: '/events/{eventId}/freeze-plan',
  access: FREEZES_BOARDS,
  summary: 'Say when the public board is stopped, or take that back.',
  request: {
    params: z.object({ eventId: z.uuid() }),
    headers: changeHeaders,
    body: bodyOf(freezePlanBody),
  },
  responses: { 200: answers('The plan in force.', freezePlanView), ...refusals },
});

/** `/api/ranking/v1/events/{eventId}/board-freezes`. */
export const freezeRoutes = (deps: ResultDeps) => {
  const [stop, goOn, setPlan] = [freezeBoard(deps), liftFreeze(deps), setFreezePlan(deps)];
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
    )
    .openapi(plan, (c) =>
      changed(c, c.req.valid('json'), (frame, version) =>
        setPlan(frame, { ...c.req.valid('param'), version, body: c.req.valid('json') }),
      ),
    );
};

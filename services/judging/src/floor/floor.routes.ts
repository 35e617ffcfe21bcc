import { z } from '@hono/zod-openapi';
import {
  contestantDrawing,
  floorDay,
  floorRule,
  floorRuleSet,
  seenSignaturePage,
} from '@jinbang/contracts/http/judging-floor';
import { idPageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import {
  READS_FLOOR_RULE,
  SEES_DRAWINGS,
  SETS_FLOOR_RULE,
  WORKS_ON_FLOOR,
} from './floor.access.ts';
import type { setFloorRule, showFloorRule } from './set-floor-rule.ts';
import type { showDrawing, showFloor, showSignatures } from './show-floor.ts';

const params = z.object({ eventId: id });
const tags = ['floor'];
const path = '/events/{eventId}';

const getFloor = createRoute({
  method: 'get',
  path: `${path}/floor`,
  access: WORKS_ON_FLOOR,
  tags,
  summary: 'Sessions, stations, clocks and what was written down there, to work with on the floor.',
  request: { params },
  responses: { 200: answers('The floor of the event.', floorDay), ...refusals },
});

const getRule = createRoute({
  method: 'get',
  path: `${path}/floor-rule`,
  access: READS_FLOOR_RULE,
  tags,
  summary: 'Whether stations are checked, contestants sign and judges see their own sums.',
  request: { params },
  responses: { 200: answers('What is asked.', floorRuleSet), ...refusals },
});

const putRule = createRoute({
  method: 'put',
  path: `${path}/floor-rule`,
  access: SETS_FLOOR_RULE,
  tags,
  summary: 'Set whether stations are checked, contestants sign and judges see their own sums.',
  request: { params, headers: changeHeaders, body: bodyOf(floorRule) },
  responses: { 200: answers('What is asked.', floorRuleSet), ...refusals },
});

const getDrawing = createRoute({
  method: 'get',
  path: `${path}/contestant-signatures/{signatureId}`,
  access: SEES_DRAWINGS,
  tags,
  summary: 'The strokes of a contestant’s signature.',
  request: { params: params.extend({ signatureId: id }) },
  responses: { 200: answers('The drawing with its hash.', contestantDrawing), ...refusals },
});

const getSignatures = createRoute({
  method: 'get',
  path: `${path}/contestant-signatures`,
  access: SEES_DRAWINGS,
  tags,
  summary: 'What contestants signed or refused to sign on the floor, newest first.',
  request: { params, query: idPageQuery },
  responses: { 200: answers('The records, without the strokes.', seenSignaturePage), ...refusals },
});

export const floorRoutes = (deps: {
  showFloor: ReturnType<typeof showFloor>;
  showDrawing: ReturnType<typeof showDrawing>;
  showSignatures: ReturnType<typeof showSignatures>;
  showFloorRule: ReturnType<typeof showFloorRule>;
  setFloorRule: ReturnType<typeof setFloorRule>;
}) =>
  createRoutes()
    .openapi(getFloor, (c) =>
      read(c, deps.showFloor(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(getRule, (c) =>
      read(c, deps.showFloorRule(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(putRule, (c) => {
      const rule = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, rule, (frame, basedOn) =>
        deps.setFloorRule({ frame, basedOn, eventId }, rule),
      );
    })
    .openapi(getSignatures, (c) => {
      const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
      return read(c, deps.showSignatures(c.var.actor.personId, asked));
    })
    .openapi(getDrawing, (c) =>
      read(c, deps.showDrawing(c.var.actor.personId, c.req.valid('param'))),
    );

import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, changed, changeHeaders, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { commitEventDraw } from './commit-event-draw.ts';
import { RECORDS_DRAW } from './draw.access.ts';
import { drawEventBySeed } from './draw-event-by-seed.ts';
import type { DrawDeps } from './draw-ground.ts';
import { eventCommitments, eventDraw, eventDrawn, eventRosters } from './event-draw.body.ts';

const ofEvent = z.object({ eventId: id });

const commit = createRoute({
  method: 'post',
  path: '/events/{eventId}/draw-commitments',
  access: RECORDS_DRAW,
  summary: 'Commit to the draws of several sessions, each with a secret of its own: all or none',
  request: { params: ofEvent, headers: changeHeaders, body: bodyOf(eventRosters) },
  responses: { 200: answers('Committed, in the order asked.', eventCommitments), ...refusals },
});

const seeded = createRoute({
  method: 'put',
  path: '/events/{eventId}/seeded-stations',
  access: RECORDS_DRAW,
  summary: 'Draw 2 of several sessions from one public value: all or none, each sealed for itself',
  request: { params: ofEvent, headers: changeHeaders, body: bodyOf(eventDraw) },
  responses: { 200: answers('Sealed, in the order asked.', eventDrawn), ...refusals },
});

export const eventDrawRoutes = (deps: DrawDeps): App => {
  const commitAll = commitEventDraw(deps);
  const drawAll = drawEventBySeed(deps);
  return createRoutes()
    .openapi(commit, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => commitAll(frame, eventId, basedOn, body));
    })
    .openapi(seeded, (c) => {
      const body = c.req.valid('json');
      const { eventId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => drawAll(frame, eventId, basedOn, body));
    });
};

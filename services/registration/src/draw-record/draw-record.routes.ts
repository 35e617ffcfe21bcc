import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { READS_DRAW_RECORD } from './draw-record.access.ts';
import { drawRecord } from './draw-record.body.ts';
import { showDrawRecord } from './show-draw-record.ts';

const show = createRoute({
  method: 'get',
  path: '/events/{eventId}/draw-record',
  access: READS_DRAW_RECORD,
  summary:
    'Who drew, when, before whom, with which hashes and reasons, and how it was opened; never a lot',
  request: { params: z.object({ eventId: id }) },
  responses: { 200: answers('The record so far.', drawRecord), ...refusals },
});

export const drawRecordRoutes = (deps: DrawDeps): App => {
  const showOne = showDrawRecord(deps);
  return createRoutes().openapi(show, (c) =>
    read(c, showOne(c.var.actor.personId, c.req.valid('param').eventId)),
  );
};

import { z } from '@hono/zod-openapi';
import { judgingDay, judgingProgress } from '@jinbang/contracts/http/judging-views';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { READS_DAY, READS_PROGRESS } from '../office.access.ts';

import type { showDay } from './show-day.ts';
import type { showProgress } from './show-progress.ts';

const params = z.object({ eventId: id });

const getDay = createRoute({
  method: 'get',
  path: '/events/{eventId}/day',
  access: READS_DAY,
  tags: ['marks'],
  summary: 'What the signed-in judge marks: panels, aspects, subjects by code, own cells.',
  request: { params },
  responses: { 200: answers('The judge’s day.', judgingDay), ...refusals },
});

const getProgress = createRoute({
  method: 'get',
  path: '/events/{eventId}/progress',
  access: READS_PROGRESS,
  tags: ['modules'],
  summary: 'Counts by module and sheet; no marks.',
  request: { params },
  responses: { 200: answers('How far the event is.', judgingProgress), ...refusals },
});

export const dayRoutes = (deps: {
  showDay: ReturnType<typeof showDay>;
  showProgress: ReturnType<typeof showProgress>;
}) =>
  createRoutes()
    .openapi(getDay, (c) =>
      read(c, deps.showDay(c.var.actor.personId, c.req.valid('param').eventId)),
    )
    .openapi(getProgress, (c) =>
      read(c, deps.showProgress(c.var.actor.personId, c.req.valid('param').eventId)),
    );

import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { READS_RECUSAL_PAIRS } from './recusal-pair.access.ts';
import { recusalPairs } from './recusal-pair.body.ts';
import { showRecusalPairs } from './show-recusal-pairs.ts';

const show = createRoute({
  method: 'get',
  path: '/events/{eventId}/recusal-pairs',
  access: READS_RECUSAL_PAIRS,
  summary: 'Judges and entries of one organisation, once the draws are opened',
  request: { params: z.object({ eventId: id }) },
  responses: { 200: answers('With the subjects of their marks.', recusalPairs), ...refusals },
});

export const recusalPairRoutes = (deps: DrawDeps): App => {
  const showAll = showRecusalPairs(deps);
  return createRoutes().openapi(show, (c) =>
    read(c, showAll(c.var.actor.personId, c.req.valid('param').eventId)),
  );
};

import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { REQUESTS_OPENING } from '../opening/opening.access.ts';
import { listQuery } from '../page.ts';
import { sealedLotsPage } from './seal.body.ts';
import { showSealedLots } from './show-sealed-lots.ts';

/** What is opened with a key: for those who act by it, not for those who only watch. */
const READS_LOTS = { ...REQUESTS_OPENING, secret: true } as const;

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/sealed-lots',
  access: READS_LOTS,
  summary: 'The closed texts of an event’s draws, to be opened on the device with the key',
  request: { params: z.object({ eventId: id }), query: listQuery },
  responses: { 200: answers('In the order they were sealed.', sealedLotsPage), ...refusals },
});

export const sealRoutes = (deps: DrawDeps): App => {
  const showAll = showSealedLots(deps);
  return createRoutes().openapi(list, (c) =>
    read(c, showAll(c.var.actor.personId, c.req.valid('param').eventId, c.req.valid('query'))),
  );
};

import { z } from '@hono/zod-openapi';
import { ownResult } from '@jinbang/contracts/http/own-result';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { ResultDeps } from '../result/result-desk.ts';
import { READS_OWN_RESULT } from './own-result.access.ts';
import { readOwnResult } from './read-own-result.ts';

const own = createRoute({
  method: 'get',
  path: '/events/{eventId}/own-entries/{entryId}/result',
  access: READS_OWN_RESULT,
  summary: 'One’s own result with what explains it, once it is published.',
  request: { params: z.object({ eventId: z.uuid(), entryId: z.uuid() }) },
  responses: { 200: answers('The own row, or the state of the event.', ownResult), ...refusals },
});

/** `/api/ranking/v1/events/{eventId}/own-entries/{entryId}`: for contestants. */
export const ownResultRoutes = (deps: ResultDeps): App => {
  const readOwn = readOwnResult(deps);
  return createRoutes().openapi(own, (c) => {
    c.header('cache-control', 'no-store');
    return read(c, readOwn(c.var.actor.personId, c.req.valid('param')));
  });
};

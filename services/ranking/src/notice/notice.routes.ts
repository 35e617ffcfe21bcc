import { z } from '@hono/zod-openapi';
import { resultNotice } from '@jinbang/contracts/http/result-notice';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { FOR_EVERYBODY } from '../result/result.access.ts';
import { type NoticeDeps, readResultNotice } from './read-notice.ts';

const notice = createRoute({
  method: 'get',
  path: '/events/{eventId}/notice',
  access: FOR_EVERYBODY,
  summary: 'The public notice of a result: its period, how to object, the prize winners by name.',
  request: { params: z.object({ eventId: z.uuid() }) },
  responses: { 200: answers('The notice.', resultNotice), 404: refusals[404] },
});

/** `/api/ranking/v1/public/events/{eventId}/notice`. */
export const noticeRoutes = (deps: NoticeDeps) => {
  const readNotice = readResultNotice(deps);
  return createRoutes().openapi(notice, (c) => {
    // A name may leave the list at any time.
    c.header('cache-control', 'no-store');
    return read(c, readNotice(c.req.valid('param').eventId));
  });
};

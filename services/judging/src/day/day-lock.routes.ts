import { z } from '@hono/zod-openapi';
import { schemeDay } from '@jinbang/contracts/http/judging-scheme';
import { dayLockedAnswer } from '@jinbang/contracts/http/judging-views';
import { id } from '@jinbang/contracts/primitive';
import { answers, changed, changeHeaders, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { CHIEF } from '../office.access.ts';
import type { lockDay } from './lock-day.ts';

const postLock = createRoute({
  method: 'post',
  path: '/events/{eventId}/days/{day}/lock',
  access: CHIEF,
  tags: ['modules'],
  summary: 'Lock a day of the event whose sheets are all signed.',
  request: {
    params: z.object({ eventId: id, day: z.coerce.number().pipe(schemeDay) }),
    headers: changeHeaders,
  },
  responses: { 200: answers('The day is locked.', dayLockedAnswer), ...refusals },
});

export const dayLockRoutes = (deps: { lockDay: ReturnType<typeof lockDay> }) =>
  createRoutes().openapi(postLock, (c) => {
    const where = c.req.valid('param');
    return changed(c, where, (frame, basedOn) => deps.lockDay({ frame, basedOn, ...where }));
  });

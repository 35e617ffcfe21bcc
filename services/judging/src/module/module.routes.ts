import { z } from '@hono/zod-openapi';
import { moduleLockedAnswer } from '@jinbang/contracts/http/judging-views';
import { id } from '@jinbang/contracts/primitive';
import { answers, changed, changeHeaders, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { CHIEF } from '../office.access.ts';

import type { lockModule } from './lock-module.ts';

const postLock = createRoute({
  method: 'post',
  path: '/events/{eventId}/modules/{moduleId}/lock',
  access: CHIEF,
  tags: ['modules'],
  summary: 'Lock a module whose sheets are all signed.',
  request: { params: z.object({ eventId: id, moduleId: id }), headers: changeHeaders },
  responses: { 200: answers('The module is locked.', moduleLockedAnswer), ...refusals },
});

export const moduleRoutes = (deps: { lockModule: ReturnType<typeof lockModule> }) =>
  createRoutes().openapi(postLock, (c) => {
    const where = c.req.valid('param');
    return changed(c, where, (frame, basedOn) => deps.lockModule({ frame, basedOn, ...where }));
  });

import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, commandHeaders, refusals, write } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { giveContest } from './give-contest.ts';
import { HANDS_OVER } from './hand-over.access.ts';
import { givenOver, givingOver } from './hand-over.body.ts';

const postHandOver = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/hand-over',
  access: HANDS_OVER,
  tags: ['hand-over'],
  summary: 'Hand the contest over to another system: here it is only read from then on.',
  request: {
    params: z.object({ competitionId: id }),
    headers: commandHeaders,
    body: bodyOf(givingOver),
  },
  responses: { 200: answers('It is handed over.', givenOver), ...refusals },
});

export const giveRoutes = (deps: { giveContest: ReturnType<typeof giveContest> }) =>
  createRoutes().openapi(postHandOver, (c) => {
    const { competitionId } = c.req.valid('param');
    const body = c.req.valid('json');
    return write(c, body, (frame) => deps.giveContest(frame, competitionId, body));
  });

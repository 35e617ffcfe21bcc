import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import { answers, bodyOf, commandHeaders, made, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { RECORDS_PLEDGES } from './pledge.access.ts';
import { madePledges, newPledges } from './pledge.body.ts';
import { recordPledges } from './record-pledges.ts';

const record = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/pledges',
  access: RECORDS_PLEDGES,
  summary: 'Record pledges of officials, all or none',
  request: {
    params: z.object({ competitionId: id }),
    headers: commandHeaders,
    body: bodyOf(newPledges),
  },
  responses: { 201: answers('Recorded, in the order given.', madePledges), ...refusals },
});

export const pledgeRoutes = (deps: CommandDeps): App => {
  const recordAll = recordPledges(deps);
  return createRoutes().openapi(record, (c) => {
    const { pledges } = c.req.valid('json');
    const { competitionId } = c.req.valid('param');
    return made(c, pledges, (frame) => recordAll(frame, competitionId, pledges));
  });
};

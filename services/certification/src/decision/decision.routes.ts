import { z } from '@hono/zod-openapi';
import { batchAnswered, batchApproval, proposalAgain } from '@jinbang/contracts/http/approval';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changeHeaders,
  commandHeaders,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { basedOnVersion } from '@jinbang/service-kit/command-frame';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { APPROVES, HANDLES, READS_REGISTER } from '../viewer/viewer.access.ts';
import { approveBatch } from './approve-batch.ts';
import { batchAnswer, decisionAnswer, decisionQuery } from './decision.body.ts';
import { proposeAgain } from './propose-again.ts';
import { readBatches, readDecisions } from './read-decisions.ts';

const decisionsRoute = createRoute({
  method: 'get',
  path: '/decisions',
  access: READS_REGISTER,
  request: { query: decisionQuery },
  responses: {
    200: answers(
      'Decisions of an event or a competition; one of the two must be named.',
      pageOf(decisionAnswer),
    ),
    ...refusals,
  },
});
const batchesRoute = createRoute({
  method: 'get',
  path: '/decision-batches',
  access: READS_REGISTER,
  request: { query: z.object({ eventId: id }) },
  responses: { 200: answers('What waits or was approved.', pageOf(batchAnswer)), ...refusals },
});
const approvalRoute = createRoute({
  method: 'post',
  path: '/decision-batches/{batchId}/approval',
  access: APPROVES,
  request: {
    params: z.object({ batchId: id }),
    headers: changeHeaders,
    body: bodyOf(batchApproval),
  },
  responses: { 200: answers('Approved; certificates follow.', batchAnswered), ...refusals },
});

const againRoute = createRoute({
  method: 'post',
  path: '/decision-batches',
  access: HANDLES,
  request: {
    headers: commandHeaders,
    body: bodyOf(proposalAgain),
  },
  responses: {
    201: answers('Waits for the office again.', z.object({ batchId: id, version: z.int() })),
    ...refusals,
  },
});

/** Decisions with their reasons, and the office's approval of a batch. */
export const decisionRoutes = (deps: CommandDeps): App => {
  const decisions = readDecisions(deps);
  const batches = readBatches(deps);
  const approve = approveBatch(deps);
  const again = proposeAgain(deps);
  const routes = createRoutes();
  routes.openapi(decisionsRoute, (c) =>
    read(c, decisions(c.var.actor.personId, c.req.valid('query'))),
  );
  routes.openapi(batchesRoute, (c) =>
    read(c, batches(c.var.actor.personId, c.req.valid('query').eventId)),
  );
  routes.openapi(approvalRoute, async (c) => {
    const basedOn = basedOnVersion(c);
    if (!basedOn.ok) return problem(c, basedOn.refusal);
    const { batchId } = c.req.valid('param');
    const wish = { ...c.req.valid('json'), batchId, basedOn: basedOn.value };
    return write(c, wish, (frame) => approve(frame, wish));
  });
  routes.openapi(againRoute, (c) => {
    const proposal = c.req.valid('json');
    return write(c, proposal, (frame) => again(frame, proposal), 201);
  });
  return routes;
};

import { z } from '@hono/zod-openapi';
import {
  batchPage,
  decisionHistory,
  proposedRow,
  queuedBatch,
  queueQuery,
  rowsQuery,
} from '@jinbang/contracts/http/approval';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command.ts';
import { readHistory } from '../decision/read-history.ts';
import { READS_REGISTER } from '../viewer/viewer.access.ts';
import { READS_QUEUE } from './batch.access.ts';
import { readBatch, readRows } from './read-batch.ts';
import { readQueue } from './read-queue.ts';

const params = z.object({ batchId: id });

const queueRoute = createRoute({
  method: 'get',
  path: '/approval-queue',
  access: READS_QUEUE,
  summary: 'Batches that wait for an office, or were answered, within the reader’s offices',
  request: { query: queueQuery },
  responses: { 200: answers('A page, the longest wait first.', pageOf(queuedBatch)), ...refusals },
});
const batchRoute = createRoute({
  method: 'get',
  path: '/decision-batches/{batchId}',
  access: READS_REGISTER,
  summary: 'One batch, with the result and the rules it stands on',
  request: { params },
  responses: {
    200: answers('As it stands; `rowsHash` is what a signature names.', batchPage),
    ...refusals,
  },
});
const rowsRoute = createRoute({
  method: 'get',
  path: '/decision-batches/{batchId}/rows',
  access: READS_REGISTER,
  summary: 'Who is proposed for what, by which rule, and what stands against it',
  request: { params, query: rowsQuery },
  responses: { 200: answers('A page.', pageOf(proposedRow)), ...refusals },
});
const historyRoute = createRoute({
  method: 'get',
  path: '/decisions/{decisionId}/history',
  access: READS_REGISTER,
  summary: 'Every version of a decision, when it was proposed, and what was answered, by whom',
  request: { params: z.object({ decisionId: id }) },
  responses: { 200: answers('Oldest first.', decisionHistory), ...refusals },
});

/** What waits for an office, batch by batch and row by row, and what came of it. */
export const batchRoutes = (deps: CommandDeps): App => {
  const queue = readQueue(deps);
  const batch = readBatch(deps);
  const rows = readRows(deps);
  const history = readHistory(deps);
  const routes = createRoutes();
  routes.openapi(queueRoute, (c) => read(c, queue(c.var.actor.personId, c.req.valid('query'))));
  routes.openapi(batchRoute, (c) =>
    read(c, batch(c.var.actor.personId, c.req.valid('param').batchId)),
  );
  routes.openapi(rowsRoute, (c) =>
    read(c, rows(c.var.actor.personId, c.req.valid('param').batchId, c.req.valid('query'))),
  );
  routes.openapi(historyRoute, (c) =>
    read(c, history(c.var.actor.personId, c.req.valid('param').decisionId)),
  );
  return routes;
};

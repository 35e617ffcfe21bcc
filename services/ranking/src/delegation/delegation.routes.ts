import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { DelegationTables } from '@jinbang/contracts/http/delegation';
import { delegationKind, delegationTables } from '@jinbang/contracts/http/delegation';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { FOR_EVERYBODY } from '../result/result.access.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { READS_DELEGATIONS } from './delegation.access.ts';
import {
  type DelegationDesk,
  readPublicDelegations,
  readPublicUnits,
  readStaffDelegations,
} from './read-delegations.ts';

const competitionPath = z.object({ competitionId: z.uuid() });
/** Left out: what the rules of the events say, and regions where they say nothing. */
const kindQuery = z.object({ of: delegationKind.optional() });
const tablesAnswer = answers('The tables.', delegationTables);

const ofContest = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/delegations',
  access: FOR_EVERYBODY,
  summary: 'Delegations over the published results of a contest, overall best and best of each.',
  request: { params: competitionPath, query: kindQuery },
  responses: { 200: tablesAnswer, 404: refusals[404] },
});

const ofEvent = createRoute({
  method: 'get',
  path: '/events/{eventId}/delegations',
  access: FOR_EVERYBODY,
  summary: 'Units or delegations over the published result of one event.',
  request: { params: z.object({ eventId: z.uuid() }), query: kindQuery },
  responses: { 200: tablesAnswer, 404: refusals[404] },
});

const forStaff = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/delegations',
  access: READS_DELEGATIONS,
  summary: 'Delegations of a contest as they stand now, or as the public sees them.',
  request: {
    params: competitionPath,
    query: kindQuery.extend({ basis: z.enum(['present', 'published']).default('present') }),
  },
  responses: { 200: tablesAnswer, ...refusals },
});

type Context = Parameters<typeof problem>[0];

/** Asked again each time, for a name may leave at any moment; what did not change is not sent again. */
const answerEverybody = async (
  c: Context,
  work: Promise<Result<DelegationTables, Rejection>>,
): Promise<Response> => {
  const outcome = await work;
  if (!outcome.ok) return problem(c, outcome.refusal);
  const body = JSON.stringify(outcome.value);
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    'cache-control': 'public, no-cache',
    'x-content-type-options': 'nosniff',
    etag,
  };
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
};

/** `/api/ranking/v1/public`: delegations of contests and events, for anybody. */
export const publicDelegationRoutes = (deps: ReadDeps, make: DelegationDesk) => {
  const [readContest, readEvent] = [readPublicDelegations(deps, make), readPublicUnits(deps, make)];
  return createRoutes()
    .openapi(ofContest, (c) =>
      answerEverybody(c, readContest(c.req.valid('param').competitionId, c.req.valid('query').of)),
    )
    .openapi(ofEvent, (c) =>
      answerEverybody(c, readEvent(c.req.valid('param').eventId, c.req.valid('query').of)),
    );
};

/** `/api/ranking/v1/competitions/{competitionId}/delegations`: for those who work on the contest. */
export const delegationRoutes = (deps: ReadDeps, make: DelegationDesk) => {
  const readStaff = readStaffDelegations(deps, make);
  return createRoutes().openapi(forStaff, (c) =>
    read(c, readStaff(c.var.actor.personId, { ...c.req.valid('param'), ...c.req.valid('query') })),
  );
};

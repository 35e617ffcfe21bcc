import { z } from '@hono/zod-openapi';
import { answers, read, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { READS_STANDINGS } from '../result/result.access.ts';
import { type ReadDeps, readStandings } from './read-standings.ts';
import { readUnitStandings } from './read-unit-standings.ts';
import { standingPage, standingQuery } from './standing-view.ts';
import { unitQuery, unitStandings } from './unit-standing-view.ts';

const eventPath = z.object({ eventId: z.uuid() });

const list = createRoute({
  method: 'get',
  path: '/events/{eventId}/standings',
  access: READS_STANDINGS,
  summary: 'The ranking with what decided each place; by code until the codes are opened.',
  request: { params: eventPath, query: standingQuery },
  responses: { 200: answers('A page of the ranking.', standingPage), ...refusals },
});

const units = createRoute({
  method: 'get',
  path: '/events/{eventId}/unit-standings',
  access: READS_STANDINGS,
  summary: 'Units or delegations by the table of the event, alone or over its contest.',
  request: { params: eventPath, query: unitQuery },
  responses: { 200: answers('The units in order.', unitStandings), ...refusals },
});

/** `/api/ranking/v1/events/{eventId}/standings`: for those who work on the event. */
export const standingRoutes = (deps: ReadDeps) => {
  const readPage = readStandings(deps);
  const readUnits = readUnitStandings(deps);
  return createRoutes()
    .openapi(list, (c) =>
      read(c, readPage(c.var.actor.personId, { ...c.req.valid('param'), ...c.req.valid('query') })),
    )
    .openapi(units, (c) =>
      read(
        c,
        readUnits(c.var.actor.personId, { ...c.req.valid('param'), ...c.req.valid('query') }),
      ),
    );
};

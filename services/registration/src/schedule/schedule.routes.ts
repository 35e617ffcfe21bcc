import { z } from '@hono/zod-openapi';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { ORGANISES_COMPETITION, SEES_COMPETITION } from '../competition/competition.access.ts';
import { acceptPlan } from './accept-plan.ts';
import { showClashes } from './find-clashes.ts';
import { acceptedPlan, madePlan, proposal, proposalAsk } from './proposal.body.ts';
import { proposePlan } from './propose-sessions.ts';
import { READS_CLASHES } from './schedule.access.ts';
import { clashList, scheduleView } from './schedule.body.ts';
import { showSchedule } from './show-schedule.ts';

const params = z.object({ competitionId: id });

const schedule = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/schedule',
  access: SEES_COMPETITION,
  summary: 'Everything planned in a competition',
  request: { params },
  responses: { 200: answers('As it stands.', scheduleView), ...refusals },
});

const clashes = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/clashes',
  access: READS_CLASHES,
  summary: 'What does not go together in the plan of a competition',
  request: { params },
  responses: { 200: answers('As it stands.', clashList), ...refusals },
});

const propose = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/session-proposals',
  access: ORGANISES_COMPETITION,
  summary: 'Propose sessions for several events at once; nothing is made',
  request: { params, body: bodyOf(proposalAsk) },
  responses: { 200: answers('A plan to look at.', proposal), ...refusals },
});

const plan = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/planned-sessions',
  access: ORGANISES_COMPETITION,
  summary: 'Make the sessions of a plan, of several events, all or none',
  request: { params, headers: commandHeaders, body: bodyOf(acceptedPlan) },
  responses: { 201: answers('Planned.', madePlan), ...refusals },
});

export const scheduleRoutes = (deps: CommandDeps): App => {
  const show = showSchedule(deps);
  const showAll = showClashes(deps);
  const proposeOne = proposePlan(deps);
  const acceptOne = acceptPlan(deps);
  return createRoutes()
    .openapi(schedule, (c) =>
      read(c, show(c.var.actor.personId, c.req.valid('param').competitionId)),
    )
    .openapi(clashes, (c) =>
      read(c, showAll(c.var.actor.personId, c.req.valid('param').competitionId)),
    )
    .openapi(propose, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, proposeOne(c.var.actor.personId, competitionId, c.req.valid('json')));
    })
    .openapi(plan, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, body, (frame) => acceptOne(frame, competitionId, body));
    });
};

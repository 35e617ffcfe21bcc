import { z } from '@hono/zod-openapi';
import {
  awardLineQuery,
  awardLines,
  awardOrganisers,
  awardOrganiserWish,
  awardOverview,
  awardPlanWish,
  awardUnitMarks,
} from '@jinbang/contracts/http/award';
import { idPageQuery } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  changed,
  changeHeaders,
  commandHeaders,
  made,
  read,
  refusals,
  write,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import { ANY_SIGNED_IN } from '../viewer/viewer.access.ts';
import { PLANS_AWARDS, READS_AWARDS } from './award.access.ts';
import { type NamingDeps, nameOrganiser } from './name-organiser.ts';
import { changeAwardPlan, planAwards, releaseAwardPlan } from './plan-awards.ts';
import { type PreviewDeps, readAwardLines, readAwards } from './read-awards.ts';
import { readOrganisers } from './read-organisers.ts';
import { typeUnits } from './type-units.ts';

const competition = z.object({ competitionId: id });
const one = competition.extend({ planId: id });
const planned = z.object({ planId: id, version: z.int() });
const PLAN = '/competitions/{competitionId}/award-plans/{planId}';

const overview = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/awards',
  access: READS_AWARDS,
  summary: 'Whose award documents these are, which events are final, and every plan',
  request: { params: competition },
  responses: { 200: answers('All plans.', awardOverview), ...refusals },
});
const organisers = createRoute({
  method: 'get',
  path: '/award-organisers',
  access: ANY_SIGNED_IN,
  summary: 'Who gives award documents: the name and code on every one of them',
  request: { query: idPageQuery },
  responses: { 200: answers('A page.', awardOrganisers), ...refusals },
});
const organiser = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}/award-organiser',
  access: PLANS_AWARDS,
  summary: 'How the organiser is called on its documents, and the code of its numbers',
  request: { params: competition, headers: changeHeaders, body: bodyOf(awardOrganiserWish) },
  responses: { 200: answers('On record.', z.object({ version: z.int() })), ...refusals },
});
const plan = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/award-plans',
  access: PLANS_AWARDS,
  summary: 'Plan which documents an event gives; nothing is made before it is released',
  request: { params: competition, headers: commandHeaders, body: bodyOf(awardPlanWish) },
  responses: { 201: answers('Planned.', planned), ...refusals },
});
const change = createRoute({
  method: 'put',
  path: PLAN,
  access: PLANS_AWARDS,
  summary: 'Change a plan that is not released yet',
  request: { params: one, headers: changeHeaders, body: bodyOf(awardPlanWish) },
  responses: { 200: answers('Changed.', planned), ...refusals },
});
const release = createRoute({
  method: 'post',
  path: `${PLAN}/release`,
  access: PLANS_AWARDS,
  summary: 'Release it, as another person than who planned it',
  request: { params: one, headers: changeHeaders },
  responses: { 200: answers('Released: made as results are final.', planned), ...refusals },
});
const units = createRoute({
  method: 'post',
  path: `${PLAN}/unit-marks`,
  access: PLANS_AWARDS,
  summary: 'Type the sheet of 优秀组织奖; each unit counts once another person typed the same',
  request: { params: one, headers: commandHeaders, body: bodyOf(awardUnitMarks) },
  responses: {
    200: answers('Typed.', z.object({ typed: z.int(), checked: z.int() })),
    ...refusals,
  },
});
const lines = createRoute({
  method: 'get',
  path: `${PLAN}/lines`,
  access: READS_AWARDS,
  summary: 'Who gets what in the order of the ceremony, and what each still lacks',
  request: { params: one, query: awardLineQuery },
  responses: { 200: answers('A page.', awardLines), ...refusals },
});

/** Planning award documents (M19), and seeing who gets which. */
export const awardRoutes = (deps: NamingDeps & PreviewDeps): App => {
  const [readAll, readLines] = [readAwards(deps), readAwardLines(deps)];
  const [name, add, put] = [nameOrganiser(deps), planAwards(deps), changeAwardPlan(deps)];
  const [setFree, type] = [releaseAwardPlan(deps), typeUnits(deps)];
  return createRoutes()
    .openapi(overview, (c) =>
      read(c, readAll(c.var.actor.personId, c.req.valid('param').competitionId)),
    )
    .openapi(organisers, (c) => read(c, readOrganisers(deps)(c.req.valid('query'))))
    .openapi(organiser, (c) => {
      const [{ competitionId }, wish] = [c.req.valid('param'), c.req.valid('json')];
      return changed(c, wish, (frame, basedOn) => name(frame, { competitionId, basedOn }, wish));
    })
    .openapi(plan, (c) => {
      const [{ competitionId }, wish] = [c.req.valid('param'), c.req.valid('json')];
      return made(c, wish, (frame) => add(frame, competitionId, wish));
    })
    .openapi(change, (c) => {
      const [asked, wish] = [c.req.valid('param'), c.req.valid('json')];
      return changed(c, wish, (frame, basedOn) => put(frame, { ...asked, basedOn }, wish));
    })
    .openapi(release, (c) => {
      const asked = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => setFree(frame, { ...asked, basedOn }));
    })
    .openapi(units, (c) => {
      const [asked, { units: typed }] = [c.req.valid('param'), c.req.valid('json')];
      return write(c, typed, (frame) => type(frame, asked, typed));
    })
    .openapi(lines, (c) =>
      read(c, readLines(c.var.actor.personId, c.req.valid('param'), c.req.valid('query'))),
    );
};

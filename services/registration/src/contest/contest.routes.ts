import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import { accept } from '@jinbang/kernel/result';
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
import {
  DECLARES_COMPETITIONS,
  SEES_COMPETITION,
  SEES_COMPETITIONS,
} from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { templateList } from '../template/template.body.ts';
import { templateList as templates } from '../template/templates.ts';
import { contestView, newContest } from './contest.body.ts';
import { seasonCompetition } from './season.body.ts';
import { setUpContest } from './set-up-contest.ts';
import { showDraft, showSeason } from './show-season.ts';

const year = z.coerce.number().int().min(1990).max(2200);

const setUp = createRoute({
  method: 'post',
  path: '/contests',
  access: DECLARES_COMPETITIONS,
  summary: 'Declare a competition with its events, all or nothing',
  request: { headers: commandHeaders, body: bodyOf(newContest) },
  responses: { 201: answers('Set up, every event as a draft.', contestView), ...refusals },
});

const season = createRoute({
  method: 'get',
  path: '/season',
  access: SEES_COMPETITIONS,
  summary: 'The competitions of a year one holds an office in, with how far each event is',
  request: { query: listQuery.extend({ year }) },
  responses: { 200: answers('A page.', pageOf(seasonCompetition)), ...refusals },
});

const draft = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/draft',
  access: SEES_COMPETITION,
  summary: 'What to send to set up a contest after this one: settings alone, days moved',
  request: {
    params: z.object({ competitionId: id }),
    query: z.object({ seasonYear: year, firstDay: z.iso.date().optional() }),
  },
  responses: { 200: answers('Nothing is made yet.', newContest), ...refusals },
});

const listTemplates = createRoute({
  method: 'get',
  path: '/contest-templates',
  access: { signedIn: true },
  summary: 'Templates to set a contest up from, and the terms their rules know',
  responses: { 200: answers('All of them.', templateList), ...refusals },
});

export const contestRoutes = (deps: CommandDeps): App => {
  const setUpOne = setUpContest(deps);
  const showYear = showSeason(deps);
  const draftOf = showDraft(deps);
  return createRoutes()
    .openapi(setUp, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => setUpOne(frame, body));
    })
    .openapi(season, (c) => read(c, showYear(c.var.actor.personId, c.req.valid('query'))))
    .openapi(draft, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, draftOf(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(listTemplates, (c) => read(c, Promise.resolve(accept(templates))));
};

import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
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
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { listQuery } from '../page.ts';
import { changeCompetition } from './change-competition.ts';
import {
  DECLARES_COMPETITIONS,
  ORGANISES_COMPETITION,
  SEES_COMPETITION,
  SEES_COMPETITIONS,
} from './competition.access.ts';
import { competitionChange, competitionView, newCompetition } from './competition.body.ts';
import { declareCompetition } from './declare-competition.ts';
import { showCompetition, showCompetitions } from './show-competitions.ts';

const declare = createRoute({
  method: 'post',
  path: '/competitions',
  access: DECLARES_COMPETITIONS,
  summary: 'Declare a competition',
  request: { headers: commandHeaders, body: bodyOf(newCompetition) },
  responses: { 201: answers('Declared.', competitionView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/competitions',
  access: SEES_COMPETITIONS,
  summary: 'List the competitions one holds an office in',
  request: { query: listQuery },
  responses: { 200: answers('A page.', pageOf(competitionView)), ...refusals },
});

const one = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}',
  access: SEES_COMPETITION,
  summary: 'One competition',
  request: { params: z.object({ competitionId: id }) },
  responses: { 200: answers('As it stands.', competitionView), ...refusals },
});

const change = createRoute({
  method: 'put',
  path: '/competitions/{competitionId}',
  access: ORGANISES_COMPETITION,
  summary: 'Say anew how a competition stands; what is published stays',
  request: {
    params: z.object({ competitionId: id }),
    headers: changeHeaders,
    body: bodyOf(competitionChange),
  },
  responses: { 200: answers('As it stands now.', competitionView), ...refusals },
});

export const competitionRoutes = (deps: CommandDeps): App => {
  const declareOne = declareCompetition(deps);
  const changeOne = changeCompetition(deps);
  const showAll = showCompetitions(deps);
  const showOne = showCompetition(deps);
  return createRoutes()
    .openapi(declare, (c) => {
      const body = c.req.valid('json');
      return made(c, body, (frame) => declareOne(frame, body));
    })
    .openapi(list, (c) => read(c, showAll(c.var.actor.personId, c.req.valid('query'))))
    .openapi(one, (c) => read(c, showOne(c.var.actor.personId, c.req.valid('param').competitionId)))
    .openapi(change, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => changeOne(frame, competitionId, basedOn, body));
    });
};

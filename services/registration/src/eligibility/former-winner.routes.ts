import { z } from '@hono/zod-openapi';
import { pageQuery } from '@jinbang/contracts/http/page';
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
import { ORGANISES_COMPETITION } from '../competition/competition.access.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { SEES_ADMISSION_RULES } from './admission-rule.access.ts';
import {
  formerWinner,
  formerWinnerPage,
  formerWinnerRemoval,
  formerWinners,
  newFormerWinners,
} from './former-winner.body.ts';
import { recordFormerWinners, removeFormerWinner } from './keep-former-winners.ts';
import { showFormerWinners } from './show-former-winners.ts';

const params = z.object({ competitionId: id });

const record = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/former-winners',
  access: ORGANISES_COMPETITION,
  summary: 'Put earlier title holders on the list of those who may not enter again',
  request: { params, headers: commandHeaders, body: bodyOf(newFormerWinners) },
  responses: { 201: answers('The whole list.', formerWinners), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/former-winners',
  access: SEES_ADMISSION_RULES,
  summary: 'Who may not enter again',
  request: { params, query: pageQuery },
  responses: { 200: answers('A page.', formerWinnerPage), ...refusals },
});

const remove = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/former-winner-removals',
  access: ORGANISES_COMPETITION,
  summary: 'Take one line off that list; what it said and why it went stay on record',
  request: { params, headers: commandHeaders, body: bodyOf(formerWinnerRemoval) },
  responses: { 201: answers('Off the list.', formerWinner), ...refusals },
});

export const formerWinnerRoutes = (deps: CommandDeps & { keys: KeyRing }): App => {
  const recordAll = recordFormerWinners(deps);
  const showAll = showFormerWinners(deps);
  const removeOne = removeFormerWinner(deps);
  return createRoutes()
    .openapi(record, (c) => {
      const { winners } = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, winners, (frame) => recordAll(frame, competitionId, winners));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, showAll(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(remove, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, body, (frame) => removeOne(frame, competitionId, body));
    });
};

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
import {
  ORGANISES_COMPETITION,
  READS_ARRANGEMENT,
  SEES_COMPETITION,
} from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { eventsToPair, feederChange, feederView, newFeeder } from './feeder.body.ts';
import { addFeeder, agreeToFeed, changeFeeder } from './set-feeders.ts';
import { showEventsToPair, showFeeders } from './show-feeders.ts';

const competitionParams = z.object({ competitionId: id });
const feederParams = z.object({ feederId: id });

const add = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/feeders',
  access: ORGANISES_COMPETITION,
  summary: 'Say which lower contest feeds this one',
  request: { params: competitionParams, headers: commandHeaders, body: bodyOf(newFeeder) },
  responses: {
    201: answers('Said; agreed at once by who organises both.', feederView),
    ...refusals,
  },
});

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/feeders',
  access: SEES_COMPETITION,
  summary: 'What feeds this contest, and what it feeds',
  request: { params: competitionParams, query: listQuery },
  responses: { 200: answers('A page.', pageOf(feederView)), ...refusals },
});

const change = createRoute({
  method: 'put',
  path: '/feeders/{feederId}',
  access: ORGANISES_COMPETITION,
  summary: 'Change the pairs and quotas of a feeder',
  request: { params: feederParams, headers: changeHeaders, body: bodyOf(feederChange) },
  responses: { 200: answers('As it stands now.', feederView), ...refusals },
});

const pairable = createRoute({
  method: 'get',
  path: '/feeders/{feederId}/events',
  access: READS_ARRANGEMENT,
  summary: 'The events of both contests, to make pairs of',
  request: { params: feederParams },
  responses: { 200: answers('As they stand.', eventsToPair), ...refusals },
});

const agree = createRoute({
  method: 'post',
  path: '/feeders/{feederId}/agreement',
  access: ORGANISES_COMPETITION,
  summary: 'Agree, as organiser of the feeder, that its results lead there',
  request: { params: feederParams, headers: changeHeaders },
  responses: { 200: answers('Agreed.', feederView), ...refusals },
});

export const feederRoutes = (deps: CommandDeps): App => {
  const addOne = addFeeder(deps);
  const changeOne = changeFeeder(deps);
  const agreeOne = agreeToFeed(deps);
  const show = showFeeders(deps);
  const showPairable = showEventsToPair(deps);
  return createRoutes()
    .openapi(add, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, body, (frame) => addOne(frame, competitionId, body));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(pairable, (c) =>
      read(c, showPairable(c.var.actor.personId, c.req.valid('param').feederId)),
    )
    .openapi(change, (c) => {
      const body = c.req.valid('json');
      const { feederId } = c.req.valid('param');
      return changed(c, body, (frame, basedOn) => changeOne(frame, feederId, basedOn, body));
    })
    .openapi(agree, (c) => {
      const { feederId } = c.req.valid('param');
      return changed(c, null, (frame, basedOn) => agreeOne(frame, feederId, basedOn));
    });
};
